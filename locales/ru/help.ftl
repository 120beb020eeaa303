# Справка.
help-entry = ❓ Справка
help-main =
    <b>Как это работает</b>

    Токены — внутренняя валюта бота. Их покупают за звёзды Telegram, а остаток виден в главном меню.

    /buy — купить токены
    /history — все операции и файл CSV
    /pricing — цены
    /language — язык
    /paysupport — вопросы об оплате
    /start — главное меню, если оно потерялось
help-main-picture =
    {""}
    🎨 /generate и описание — картинка за { $picture ->
        [one] { $picture } токен
        [few] { $picture } токена
       *[other] { $picture } токенов
    }. Не получится — токены вернутся.
