# Choosing a language. A language is named in its own words.
# Where: button, up to 37 letters; dialogs/language/windows.py
language-entry = 🌐 Мова

# Where: plain text; bot/flows/broadcast_text.py
language-own-name = Українська

# Where: message; Language.choose
language-choose =
    <b>Виберіть мову</b>

    Цією мовою будуть меню та всі повідомлення бота.

# Where: button, up to 37 letters; Language.choose
# $chosen: text, such as yes, no
# $own_name: text, such as English, Русский
language-choose-code = { $chosen ->
        [yes] ✓{" "}
       *[no] {""}
    }{ $own_name }

# The same as in English.
# Where: button, up to 37 letters; Language.choose
# $city: text, such as Moscow
# $time: text, such as 14:07
language-choose-zone = 🕓 { $city }, { $time }

# Where: message; Language.zone
# $whose: text, such as own
# $city: text, such as Moscow
# $offset: text, such as UTC+3
# $time: text, such as 14:07
# $state: text, such as found
# $query: text, such as berlin
language-zone =
    <b>Часовий пояс</b>

    { $whose ->
        [own] Ваш:
       *[operator] Як у всіх тут:
    } { $city }, { $offset }. Там зараз { $time }. Усі дати й час показано за цим поясом.

    { $state ->
        [found] Знайдено за запитом «{ $query }». Виберіть або надішліть інше місто:
        [none] Міста «{ $query }» не знайдено. Надішліть інше, українською чи англійською.
       *[common] Виберіть місто з таким самим часом, як у вас, або надішліть назву свого:
    }

# The same as in English.
# Where: button, up to 37 letters; Language.zone
# $city: text, such as Berlin
# $time: text, such as 12:07
# $offset: text, such as UTC+1
language-zone-place = { $city } · { $time } · { $offset }

# Where: button, up to 37 letters; Language.zone
language-zone-default = Як у всіх тут
