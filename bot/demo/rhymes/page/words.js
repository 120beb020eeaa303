// The texts of Rhymes' page, in English and Russian.

const WORDS = {
  en: {
    about: "A pretend service, somebody else's program. It keeps no tokens: it asks the bot for them over HTTP.",
    key: "Its key", key_hint: "Olga gives it: Admin → Services → Rhymes → New secret. Press the secret there to copy it, and paste it here.",
    use: "Use the key", connect: "Connect", connect_hint: "It may spend tokens only of people who said yes in the bot.",
    waiting: "Answer in the bot: it asks whether Rhymes may spend your tokens.", ask_again: "Open the question again",
    word: "A word", find: "Find rhymes · {price} tokens", found: "{word}: {rhymes}", spent: "{price} tokens spent, {balance} left.",
    balance: "You have {balance} tokens.", calls: "What it asked the bot", other_key: "Another key",
    has_key: "It has a key.", is_connected: "You connected it.", sample: "token",
    no_rhyme: "Nothing rhymes with that. Your tokens were given back.",
    unauthorized: "The bot does not know this key.", invalid_request: "Write one word.", not_enough_tokens: "Too few tokens: buy some in the bot.",
    not_connected: "You disconnected it. Connect it again.", limit_exceeded: "That is more than you allow it a day.", away: "The bot does not answer.",
    refused: "The bot refused: {code}",
  },
  ru: {
    about: "Чужая программа, понарошку. Своих токенов у неё нет: она просит их у бота по HTTP.",
    key: "Её ключ", key_hint: "Его выдаёт Ольга: Админ → Сервисы → Rhymes → Новый секрет. Нажмите там на секрет, он скопируется, и вставьте сюда.",
    use: "Взять ключ", connect: "Подключить", connect_hint: "Тратить можно токены только тех, кто согласился в боте.",
    waiting: "Ответьте в боте: он спрашивает, можно ли Rhymes тратить ваши токены.", ask_again: "Открыть вопрос ещё раз",
    word: "Слово", find: "Найти рифмы · {price} токена", found: "{word}: {rhymes}", spent: "Списано токенов: {price}, осталось: {balance}.",
    balance: "У вас токенов: {balance}.", calls: "Что она спросила у бота", other_key: "Другой ключ",
    has_key: "Ключ есть.", is_connected: "Вы её подключили.", sample: "ночь",
    no_rhyme: "Рифмы не нашлось. Токены вернулись к вам.",
    unauthorized: "Бот не знает такого ключа.", invalid_request: "Напишите одно слово.", not_enough_tokens: "Мало токенов: купите их в боте.",
    not_connected: "Вы отключили сервис. Подключите его снова.", limit_exceeded: "Это больше, чем вы разрешили ему на день.", away: "Бот не отвечает.",
    refused: "Бот отказал: {code}",
  },
};

export const language = new URLSearchParams(location.search).get("language") === "ru" ? "ru" : "en";

/** The text for a key, with {placeholders} filled. */
export const t = (key, values = {}) => WORDS[language][key].replace(/\{(\w+)\}/g, (_, name) => values[name]);

/** The text for a refusal, by its code. */
export const refusal = (code) => (code in WORDS[language] ? t(code) : t("refused", { code }));
