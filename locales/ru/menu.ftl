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
