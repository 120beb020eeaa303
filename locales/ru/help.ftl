# Справка.
# Где: кнопка, до 37 знаков; dialogs/help/windows.py
help-entry = ❓ Справка

# Где: сообщение; Help.main
help-main =
    <b>Как это работает</b>

    Токены — внутренние единицы бота. Их покупают и тратят здесь, а остаток виден в главном меню.

    <b>Команды</b>

# Слова те же, что в списке команд Telegram.
# Где: сообщение; Help.main
# $name: текст, например buy
# $label: текст, например Buy tokens
help-main-command = /{ $name } — { $label }

# Где: сообщение; Help.main
# $picture: число, например 1
help-main-picture =
    {""}
    🎨 /generate и описание — картинка за { $picture ->
        [one] { $picture } токен
        [few] { $picture } токена
       *[other] { $picture } токенов
    }. Не получится — токены вернутся.
