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

# Где: кнопка, до 37 знаков; Language.choose
# $city: текст, например Moscow
# $time: текст, например 14:07
language-choose-zone = 🕓 { $city }, { $time }

# Где: сообщение; Language.zone
# $whose: текст, например own
# $city: текст, например Moscow
# $offset: текст, например UTC+3
# $time: текст, например 14:07
# $state: текст, например found
# $query: текст, например berlin
language-zone =
    <b>Часовой пояс</b>

    { $whose ->
        [own] Ваш:
       *[operator] Как у всех здесь:
    } { $city }, { $offset }. Там сейчас { $time }. По этим часам показаны все даты и время.

    { $state ->
        [found] Нашлось по запросу «{ $query }». Выберите или пришлите другой город:
        [none] Города «{ $query }» не нашлось. Пришлите другой, по-русски или по-английски.
       *[common] Выберите город, где часы идут как у вас, или пришлите название своего:
    }

# Где: кнопка, до 37 знаков; Language.zone
# $city: текст, например Berlin
# $time: текст, например 12:07
# $offset: текст, например UTC+1
language-zone-place = { $city } · { $time } · { $offset }

# Где: кнопка, до 37 знаков; Language.zone
language-zone-default = Как у всех здесь
