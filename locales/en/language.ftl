# Choosing a language. A language is named in its own words.
# Where: button, up to 37 letters; dialogs/language/windows.py
language-entry = 🌐 Language

# Where: plain text; bot/flows/broadcast_text.py
language-own-name = English

# Where: message; Language.choose
language-choose =
    <b>Choose your language</b>

    The menu and all messages will be in it.

# Where: button, up to 37 letters; Language.choose
# $chosen: text, such as yes, no
# $own_name: text, such as English, Русский
language-choose-code = { $chosen ->
        [yes] ✓{" "}
       *[no] {""}
    }{ $own_name }

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
    <b>Time zone</b>

    { $whose ->
        [own] Yours:
       *[operator] As everybody's here:
    } { $city }, { $offset }. It is { $time } there now. All dates and times are shown by this clock.

    { $state ->
        [found] Found for “{ $query }”. Choose, or send another city:
        [none] No city is called “{ $query }”. Send another one, in your language or in English.
       *[common] Choose a city with your clock, or send the name of yours:
    }

# Where: button, up to 37 letters; Language.zone
# $city: text, such as Berlin
# $time: text, such as 12:07
# $offset: text, such as UTC+1
language-zone-place = { $city } · { $time } · { $offset }

# Where: button, up to 37 letters; Language.zone
language-zone-default = As everybody's here
