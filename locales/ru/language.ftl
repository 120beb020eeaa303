# Выбор языка. Название языка — на нём самом.
# Где: кнопка, до 37 знаков; dialogs/language/windows.py
language-entry = 🌐 Язык

# Где: простой текст без тегов; bot/flows/broadcast_text.py
language-own-name = Русский

# Где: сообщение; Language.choose
language-choose =
    <b>Выберите язык</b>

    На нём будут меню и все сообщения бота.

# Где: кнопка, до 37 знаков; Language.choose
# $chosen: текст, например yes, no
# $own_name: текст, например English, Русский
language-choose-code = { $chosen ->
        [yes] ✓{" "}
       *[no] {""}
    }{ $own_name }
