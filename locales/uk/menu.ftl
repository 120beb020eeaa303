# The main menu.
# Where: message; Menu.main
# $name: text, such as Anna
# $balance: number, such as 120
menu-main =
    👋 <b>{ $name }</b>

    Баланс: <b>{ $balance ->
        [one] { $balance } токен
        [few] { $balance } токени
       *[other] { $balance } токенів
    }</b>

# Where: message; Menu.main
# $pending: text, such as 12
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
menu-main-pending =
    {""}
    ⏳ Заявка № { $pending } чекає на рішення

# Where: message; Menu.main
# $promised: number, such as 3
menu-main-promised =
    {""}
    🎁 Вас запросили: до першої покупки додамо { $promised ->
        [one] { $promised } токен
        [few] { $promised } токени
       *[other] { $promised } токенів
    }

# Where: message; Menu.main
menu-main-gift =
    {""}
    🎨 Перша картинка — безкоштовно

# The balance is below the price of a picture.
# Where: message; Menu.main
# $short: number, such as 1
menu-main-short =
    {""}
    🎨 Картинка коштує { $short ->
        [one] { $short } токен
        [few] { $short } токени
       *[other] { $short } токенів
    }: поповніть баланс, щоб малювати
