# Справка.
help-entry = ❓ Справка
help-main =
    <b>Как это работает</b>

    Токены — внутренние единицы бота. Их покупают и тратят здесь, а остаток виден в главном меню.

    <b>Команды</b>
# Слова те же, что в списке команд Telegram.
help-main-command = /{ $name } — { $label }
help-main-picture =
    {""}
    🎨 /generate и описание — картинка за { $picture ->
        [one] { $picture } токен
        [few] { $picture } токена
       *[other] { $picture } токенов
    }. Не получится — токены вернутся.
