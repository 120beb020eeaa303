# Главное меню.
menu-main =
    👋 <b>{ $name }</b>

    Баланс: <b>{ $balance ->
        [one] { $balance } токен
        [few] { $balance } токена
       *[other] { $balance } токенов
    }</b>
menu-main-pending =
    {""}
    ⏳ Заявка № { $pending } ждёт решения
menu-main-promised =
    {""}
    🎁 Вас пригласили: к первой покупке добавим { $promised ->
        [one] { $promised } токен
        [few] { $promised } токена
       *[other] { $promised } токенов
    }
menu-main-gift =
    {""}
    🎨 Первая картинка — бесплатно
# Баланс меньше цены картинки.
menu-main-short =
    {""}
    🎨 Картинка стоит { $short ->
        [one] { $short } токен
        [few] { $short } токена
       *[other] { $short } токенов
    }: пополните баланс, чтобы рисовать
