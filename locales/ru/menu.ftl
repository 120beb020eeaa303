# Главное меню.
menu-main =
    👋 <b>{ $name }</b>

    Баланс: <b>{ $balance ->
        [one] { $balance } токен
        [few] { $balance } токена
       *[other] { $balance } токенов
    }</b>
