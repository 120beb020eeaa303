# Prices.
# Where: button, up to 37 letters; dialogs/prices/windows.py
prices-entry = 🏷 Ціни

# Where: message; Prices.main
prices-main =
    <b>Ціни</b>

    <b>Набори за зірки Telegram</b>

# Where: message; Prices.main
# $tokens: number, such as 10
# $stars: number, such as 450
# $each: number, such as 45
# $saving: number, such as 10
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
prices-main-pack = { $tokens ->
        [one] { $tokens } токен
        [few] { $tokens } токени
       *[other] { $tokens } токенів
    } — { $stars } ⭐ (по { $each } ⭐{ $saving ->
        [0] {""}
       *[other] , −{ $saving }%
    })

# Reference prices of the operator. Nobody can sell tokens back to the bot.
# Where: message; Prices.main
# $buy: number, such as 90.00
# $sell: number, such as 70.00
# $transfers: text, such as yes
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
prices-main-reference =
    {""}
    Довідковий курс за 1 токен: купівля <b>{ $buy } ₽</b>, продаж <b>{ $sell } ₽</b>.
    { $transfers ->
        [yes] Платежі в рублях рахуємо за курсом купівлі.
       *[no] Тут токени купують лише за зірки.
    } Бот токени не викуповує.

# Where: message; Prices.main
# $picture: number, such as 1
prices-main-picture =
    {""}
    🎨 Картинка: <b>{ $picture ->
        [one] { $picture } токен
        [few] { $picture } токени
       *[other] { $picture } токенів
    }</b>
