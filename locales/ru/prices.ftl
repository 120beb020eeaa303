# Цены.
prices-entry = 🏷 Цены
prices-main =
    <b>Цены</b>

    <b>Наборы за звёзды Telegram</b>
prices-main-pack = { $tokens ->
        [one] { $tokens } токен
        [few] { $tokens } токена
       *[other] { $tokens } токенов
    } — { $stars } ⭐ (по { $each } ⭐{ $saving ->
        [0] {""}
       *[other] , −{ $saving } %
    })
# Справочные цены владельца. Продать токены боту нельзя.
prices-main-reference =
    {""}
    Справочный курс: 1 токен — <b>{ $buy } ₽</b> при покупке, <b>{ $sell } ₽</b> при продаже.
    { $transfers ->
        [yes] Платежи в рублях считаются по курсу покупки.
       *[no] Здесь токены покупают только за звёзды.
    } Обратно бот токены не выкупает.
prices-main-picture =
    {""}
    🎨 Картинка: <b>{ $picture ->
        [one] { $picture } токен
        [few] { $picture } токена
       *[other] { $picture } токенов
    }</b>
