# Цены.
prices-entry = 🏷 Цены
prices-main =
    <b>Цены</b>

    Покупка: <b>{ $buy } ₽</b> за токен
    Продажа: <b>{ $sell } ₽</b> за токен

    <b>Наборы за звёзды</b>
prices-main-pack = { $tokens ->
        [one] { $tokens } токен
        [few] { $tokens } токена
       *[other] { $tokens } токенов
    } — { $stars } ⭐ (по { $each } ⭐)
prices-main-picture =
    {""}
    🎨 Картинка: <b>{ $picture ->
        [one] { $picture } токен
        [few] { $picture } токена
       *[other] { $picture } токенов
    }</b>
