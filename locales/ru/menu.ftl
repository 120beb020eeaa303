# Главное меню.
# Где: сообщение; Menu.main
# $name: текст, например Anna
# $balance: число, например 120
menu-main =
    👋 <b>{ $name }</b>

    Баланс: <b>{ $balance ->
        [one] { $balance } токен
        [few] { $balance } токена
       *[other] { $balance } токенов
    }</b>

# Где: сообщение; Menu.main
# $pending: текст, например 12
# Пробелы: между знаком и числом стоит неразрывный, чтобы они не разошлись по строкам.
menu-main-pending =
    {""}
    ⏳ Заявка № { $pending } ждёт решения

# Где: сообщение; Menu.main
# $promised: число, например 3
menu-main-promised =
    {""}
    🎁 Вас пригласили: к первой покупке добавим { $promised ->
        [one] { $promised } токен
        [few] { $promised } токена
       *[other] { $promised } токенов
    }

# Где: сообщение; Menu.main
menu-main-gift =
    {""}
    🎨 Первая картинка — бесплатно

# Баланс меньше цены картинки.
# Где: сообщение; Menu.main
# $short: число, например 1
menu-main-short =
    {""}
    🎨 Картинка стоит { $short ->
        [one] { $short } токен
        [few] { $short } токена
       *[other] { $short } токенов
    }: пополните баланс, чтобы рисовать
