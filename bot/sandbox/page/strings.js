// The words of the page's own chrome, in English and Russian. What the bot says is the bot's.

const WORDS = {
  en: {
    people: "People", add_person: "Add a person", first_name: "Name", username: "Username",
    language: "Language", stars: "Stars", add: "Add", save: "Save", cancel: "Cancel", close: "Close",
    open_beside: "Open beside", back: "Back to people", theme: "Light or dark", developer: "Developer panel",
    page_language: "Русский", bot: "bot", person: "Person", not_started: "Has not opened the bot yet", no_people: "Nobody is here yet",
    no_people_hint: "Add a person and talk to the bot as them. Nothing leaves this computer.",
    tour: "Guided tour", tour_over: "That was the tour. Everything else is yours to try.", show_me: "Show me", skip: "Skip",
    done: "done", skipped: "skipped", fold_tour: "Fold the tour", unfold_tour: "Unfold the tour",
    time_travel: "Time travel", plus_hour: "+1 h", plus_day: "+1 day", next_month: "Next month", now_is: "Now it is {when}",
    start_over: "Start over", start_over_ask: "Start over?", start_over_detail: "The demo begins anew: what you did in it is forgotten.",
    starting: "The bot is starting… This takes some ten seconds.", admin: "admin", customer: "customer",
    sticker: "Sticker", voice: "Voice message", audio: "Audio", video_note: "Video message", contact: "Contact", location: "Location",
    animation: "GIF", successful_payment: "Payment", refunded_payment: "Refund", something: "Message", read: "read", sent: "sent",
    choose: "Choose somebody on the left to talk to the bot as them",
    message: "Message", send: "Send", attach: "Attach a photo or a file", menu: "Menu", commands: "Commands",
    start: "Start", what_can: "What can this bot do?", blocked: "You blocked this bot", unblock: "Unblock",
    block: "Block the bot", clear: "Clear the chat", edit_person: "Edit the person", more: "More actions",
    today: "Today", yesterday: "Yesterday", edited: "edited", deleted: "deleted", to_bottom: "To the newest message",
    copied: "Copied", not_copied: "The browser does not allow copying", copy: "Copy text", copy_code: "Copy", spoiler: "Hidden text, press to reveal",
    delete: "Delete for both", forward: "Forward as…", forward_who: "Who forwards it to the bot?",
    forwarded_from: "Forwarded from {name}", reply_to: "In reply to", photo: "Photo", document: "File", video: "Video",
    enlarge: "Enlarge the photo", download: "Download {name}", send_as_photo: "Send as a photo",
    send_as_album: "Send as an album", send_as_video: "Send as a video", send_as_gif: "Send as a GIF", album: "Album",
    send_as_file: "Send as a file", caption: "Caption", drop: "Drop a file here to send it",
    invoice: "Invoice", pay: "Pay {stars}", paid: "Paid", you_paid: "You paid {stars}", refunded: "You got {stars} back",
    your_balance: "Your balance", price: "Price", paying: "Paying…", payment_done: "Payment done",
    payment_failed: "Payment failed", not_enough: "Not enough play Stars.", top_up: "Add {stars}",
    open_link: "Open this link?", open: "Open", bad_link: "This link can't be opened here: {url}",
    share_who: "Who gets this link?", shared: "Link sent to {name}", ok: "OK", unknown_user: "Nobody here is called {name}",
    not_modelled: "The sandbox does not model this button", disabled: "This button is switched off",
    no_answer: "The bot did not answer this press", typing: "typing", upload_photo: "sending a photo",
    upload_document: "sending a file", upload_video: "sending a video", record_video: "recording a video",
    choose_sticker: "choosing a sticker", find_location: "looking for a place", record_voice: "recording a voice message",
    upload_voice: "sending a voice message", unread: "{n} unread",
    gone: "The sandbox is not answering. Connecting again…",
    journal: "Bot API", faults: "Faults", world: "World", only_problems: "Problems only", hide_polls: "Hide getUpdates",
    clear_list: "Clear", no_calls: "The bot has not called anything yet", params: "Parameters", answer: "Answer",
    problem_not_modelled: "not modelled", problem_unknown_field: "unknown field", problem_refused: "refused",
    method: "Method", action: "What happens", value: "Seconds or code", times: "Times", always: "always",
    add_fault: "Add fault", no_faults: "No faults: every call of the bot goes through", remove: "Remove",
    fault_429: "429: too many requests, retry after", fault_error: "Error with this code", fault_html502: "502 with an HTML body",
    fault_drop_before: "Connection lost before the call", fault_drop_after: "Connection lost after the call",
    fault_delay: "Answer late by", fault_garbage: "Garbage instead of JSON",
    clock: "Clock", now: "Now in the sandbox", advance: "Advance", minute: "+1 minute", hour: "+1 hour", day: "+1 day",
    month: "+30 days", about_person: "Person", nobody: "Open a chat to edit its person", saved: "Saved",
  },
  ru: {
    people: "Люди", add_person: "Добавить человека", first_name: "Имя", username: "Имя пользователя",
    language: "Язык", stars: "Звёзды", add: "Добавить", save: "Сохранить", cancel: "Отмена", close: "Закрыть",
    open_beside: "Открыть рядом", back: "Назад к людям", theme: "Светлая или тёмная", developer: "Панель разработчика",
    page_language: "English", bot: "бот", person: "Человек", not_started: "Бот ещё не открыт", no_people: "Здесь пока никого нет",
    no_people_hint: "Добавьте человека и говорите с ботом от его лица. Ничто не покидает этот компьютер.",
    tour: "Знакомство", tour_over: "Знакомство окончено. Остальное можно пробовать как угодно.", show_me: "Показать", skip: "Пропустить",
    done: "готово", skipped: "пропущено", fold_tour: "Свернуть знакомство", unfold_tour: "Развернуть знакомство",
    time_travel: "Перевод часов", plus_hour: "+1 ч", plus_day: "+1 день", next_month: "Через месяц", now_is: "Теперь {when}",
    start_over: "Начать заново", start_over_ask: "Начать заново?", start_over_detail: "Демонстрация начнётся с начала: всё сделанное в ней забудется.",
    starting: "Бот запускается… Это займёт секунд десять.", admin: "админ", customer: "клиент",
    sticker: "Стикер", voice: "Голосовое сообщение", audio: "Аудио", video_note: "Видеосообщение", contact: "Контакт", location: "Место",
    animation: "GIF", successful_payment: "Оплата", refunded_payment: "Возврат", something: "Сообщение", read: "прочитано", sent: "отправлено",
    choose: "Выберите слева, от чьего лица говорить с ботом",
    message: "Сообщение", send: "Отправить", attach: "Прикрепить фото или файл", menu: "Меню", commands: "Команды",
    start: "Начать", what_can: "Что может делать этот бот?", blocked: "Вы заблокировали этого бота", unblock: "Разблокировать",
    block: "Заблокировать бота", clear: "Очистить чат", edit_person: "Изменить человека", more: "Другие действия",
    today: "Сегодня", yesterday: "Вчера", edited: "изменено", deleted: "удалено", to_bottom: "К новому сообщению",
    copied: "Скопировано", not_copied: "Браузер не разрешает копировать", copy: "Скопировать текст", copy_code: "Скопировать", spoiler: "Скрытый текст, нажмите, чтобы открыть",
    delete: "Удалить у обоих", forward: "Переслать от лица…", forward_who: "Кто перешлёт это боту?",
    forwarded_from: "Переслано от {name}", reply_to: "В ответ на", photo: "Фото", document: "Файл", video: "Видео",
    enlarge: "Увеличить фото", download: "Скачать {name}", send_as_photo: "Отправить как фото",
    send_as_album: "Отправить альбомом", send_as_video: "Отправить как видео", send_as_gif: "Отправить как GIF", album: "Альбом",
    send_as_file: "Отправить как файл", caption: "Подпись", drop: "Отпустите файл здесь, чтобы отправить",
    invoice: "Счёт", pay: "Заплатить {stars}", paid: "Оплачено", you_paid: "Вы заплатили {stars}", refunded: "Вам вернули {stars}",
    your_balance: "Ваш баланс", price: "Цена", paying: "Оплата…", payment_done: "Оплачено",
    payment_failed: "Оплата не прошла", not_enough: "Не хватает игровых звёзд.", top_up: "Добавить {stars}",
    open_link: "Открыть эту ссылку?", open: "Открыть", bad_link: "Эту ссылку здесь не открыть: {url}",
    share_who: "Кому отправить ссылку?", shared: "Ссылку получает {name}", ok: "ОК", unknown_user: "Здесь нет никого с именем {name}",
    not_modelled: "Песочница не умеет эту кнопку", disabled: "Эта кнопка выключена",
    no_answer: "Бот не ответил на нажатие", typing: "печатает", upload_photo: "отправляет фото",
    upload_document: "отправляет файл", upload_video: "отправляет видео", record_video: "записывает видео",
    choose_sticker: "выбирает стикер", find_location: "ищет место", record_voice: "записывает голосовое",
    upload_voice: "отправляет голосовое", unread: "непрочитанных: {n}",
    gone: "Песочница не отвечает. Подключаемся снова…",
    journal: "Bot API", faults: "Сбои", world: "Мир", only_problems: "Только проблемы", hide_polls: "Без getUpdates",
    clear_list: "Очистить", no_calls: "Бот ещё ничего не вызывал", params: "Параметры", answer: "Ответ",
    problem_not_modelled: "не умеем", problem_unknown_field: "лишнее поле", problem_refused: "отказ",
    method: "Метод", action: "Что случится", value: "Секунды или код", times: "Раз", always: "всегда",
    add_fault: "Добавить сбой", no_faults: "Сбоев нет: все вызовы бота проходят", remove: "Убрать",
    fault_429: "429: слишком часто, повторить через", fault_error: "Ошибка с этим кодом", fault_html502: "502 с телом HTML",
    fault_drop_before: "Обрыв связи до вызова", fault_drop_after: "Обрыв связи после вызова",
    fault_delay: "Ответ позже на", fault_garbage: "Мусор вместо JSON",
    clock: "Часы", now: "Сейчас в песочнице", advance: "Перевести", minute: "+1 минута", hour: "+1 час", day: "+1 день",
    month: "+30 дней", about_person: "Человек", nobody: "Откройте чат, чтобы изменить человека", saved: "Сохранено",
  },
};

export const language = localStorage.getItem("language") ?? (navigator.language.startsWith("ru") ? "ru" : "en");

/** The word for a key, with {placeholders} filled; an unknown key is a mistake of ours and throws. */
export function t(key, values = {}) {
  const words = WORDS[language][key];
  if (words === undefined) throw new Error(`no word for ${key}`);
  return words.replace(/\{(\w+)\}/g, (_, name) => values[name]);
}

/** Whether there is a word for the key: chat actions come from the bot. */
export const has = (key) => key in WORDS[language];

/** Remembers the other language and starts the page in it. */
export function switchLanguage() {
  localStorage.setItem("language", language === "ru" ? "en" : "ru");
  location.reload();
}

export const number = (value) => new Intl.NumberFormat(language).format(value);
export const starsText = (value) => `⭐\u00a0${number(value)}`;
