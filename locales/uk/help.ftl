# Help.
# Where: button, up to 37 letters; dialogs/help/windows.py
help-entry = ❓ Довідка

# Where: message; Help.main
help-main =
    <b>Як це працює</b>

    Токени — внутрішні одиниці бота. Їх купують і витрачають тут, а залишок видно в головному меню.

    <b>Команди</b>

# The words are those of Telegram's own list of commands.
# Where: message; Help.main
# $name: text, such as buy
# $label: text, such as Buy tokens
help-main-command = /{ $name } — { $label }

# Where: message; Help.main
# $picture: number, such as 1
help-main-picture =
    {""}
    🎨 /generate та опис — картинка за { $picture ->
        [one] { $picture } токен
        [few] { $picture } токени
       *[other] { $picture } токенів
    }. Якщо не вийде, токени повернуться.
