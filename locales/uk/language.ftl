# Choosing a language. A language is named in its own words.
# Where: button, up to 37 letters; dialogs/language/windows.py
language-entry = 🌐 Мова

# Where: plain text; bot/flows/broadcast_text.py
language-own-name = Українська

# Where: message; Language.choose
language-choose =
    <b>Виберіть мову</b>

    Нею будуть меню та всі повідомлення бота.

# Where: button, up to 37 letters; Language.choose
# $chosen: text, such as yes, no
# $own_name: text, such as English, Русский
language-choose-code = { $chosen ->
        [yes] ✓{" "}
       *[no] {""}
    }{ $own_name }
