# Composing a broadcast.
# Where: button, up to 37 letters; Broadcast.content
broadcast-history = 🗂 Усі розсилки

# To whom: the name of an audience.
# Where: plain text; bot/flows/broadcast_text.py
# $kind: value
# $own_name: text
broadcast-audience-name = { $kind ->
        [all] Усі
        [language] Мова: { $own_name }
        [payers] Хто платив
        [balance] З токенами на балансі
       *[inactive] Не заходили 30 днів
    }

# The message in one line.
# Where: plain text; bot/flows/broadcast_text.py
# $kind: value
# $messages: number
# $quoted: text, such as yes, no
# $excerpt: text
broadcast-summary = { $kind ->
        [text] текст
        [photo] фото
        [video] відео
        [animation] GIF
        [document] файл
        [album] альбом
        [audio] аудіо
        [voice] голосове повідомлення
        [video_note] відеоповідомлення
        [sticker] наліпка
        [location] геопозиція
        [venue] місце
        [contact] контакт
       *[other] { $kind }
    }{ $messages ->
        [1] {""}
       *[other] {""}: { $messages }
    }{ $quoted ->
        [yes] {" "}· «{ $excerpt }»
       *[no] {""}
    }

# Where: message; Broadcast.content
# $language: text, such as all
# $own_name: text
# $kind: text, such as photo
broadcast-content =
    <b>Нова розсилка</b>{ $language ->
        [all] {""}
       *[other] {" "}· { $own_name }
    }

    { $kind ->
        [none] { $language ->
            [all] Надішліть повідомлення, яке отримають люди: текст, фото, відео, файл, альбом. Оформлення збережеться.
           *[other] Надішліть повідомлення для тих, хто користується цією мовою. Решта отримає загальне.
        }
       *[other] Повідомлення прийнято. Щоб замінити, надішліть інше.
    }

# Where: message; Broadcast.content
# $what: text, such as photo · “Our new pack”
# $buttons: number, such as 1
broadcast-content-made =
    {""}
    ✅ { $what }{ $buttons ->
        [0] {""}
        [one] {" "}· 🔗 { $buttons } кнопка
        [few] {" "}· 🔗 { $buttons } кнопки
       *[other] {" "}· 🔗 { $buttons } кнопок
    }
    <i>Не видаляйте його з чату: люди отримають копії.</i>

# Where: message; Broadcast.content
# $variants: text, such as Deutsch
broadcast-content-variants =
    {""}
    🌐 Ще мовами: { $variants }

# Where: button, up to 37 letters; Broadcast.content
broadcast-content-links = 🔗 Кнопки

# Where: button, up to 37 letters; Broadcast.content
broadcast-content-languages = 🌐 Мови

# Where: button, up to 37 letters; Broadcast.content
broadcast-content-remove = 🗑 Прибрати цю мову

# Where: button, up to 37 letters; Broadcast.content
broadcast-content-next = Попередній перегляд ›

# Where: message; Broadcast.links
broadcast-links =
    <b>Кнопки з посиланнями</b>

    Надішліть їх рядками, по одній кнопці в рядку:

    <code>Наш сайт - https://example.com</code>
    <code>Канал - https://t.me/example</code>

# Where: message; Broadcast.links
# $links: text, such as Site - https://example.com
broadcast-links-now =
    {""}
    Зараз:
    <code>{ $links }</code>

# Where: button, up to 37 letters; Broadcast.links
broadcast-links-drop = 🗑 Без кнопок

# Where: message; Broadcast.languages
broadcast-languages =
    <b>Мови</b>

    Для кожної мови може бути своє повідомлення. Решта отримає загальне.

# Where: button, up to 37 letters; Broadcast.languages
# $made: text, such as yes
# $language: text, such as de
# $own_name: text, such as Deutsch
broadcast-languages-variant = { $made ->
        [yes] ✅{" "}
       *[no] ▫️{" "}
    }{ $language ->
        [all] Загальне
       *[other] { $own_name }
    }

# Where: message; Broadcast.preview
# $language: text, such as de
# $own_name: text, such as Deutsch
broadcast-preview =
    <b>Попередній перегляд</b> · { $language ->
        [all] загальне
       *[other] { $own_name }
    }

    Вище — те, що отримають люди.

# Where: button, up to 11 letters; Broadcast.preview
# $chosen: text, such as yes
# $language: text, such as de
# $own_name: text, such as Deutsch
broadcast-preview-language = { $chosen ->
        [yes] •{" "}
       *[no] {""}
    }{ $language ->
        [all] Загальне
       *[other] { $own_name }
    }

# Where: button, up to 37 letters; Broadcast.preview
broadcast-preview-copy = 📨 Надіслати мені копію

# Where: button, up to 17 letters; Broadcast.preview
broadcast-preview-change = ‹ Змінити

# Where: button, up to 17 letters; Broadcast.preview
broadcast-preview-approve = Кому ›

# Where: message; Broadcast.audience
broadcast-audience =
    <b>Кому</b>

    Ті, хто заблокував бота, не враховуються. Список буде складено на початку розсилки.

# Where: button, up to 37 letters; Broadcast.audience
# $audience: text, such as Everybody
# $people: number, such as 1200
broadcast-audience-choose = { $audience } · { $people }

# Where: message; Broadcast.when
# $audience: text, such as Everybody
# $people: number, such as 1200
# $amount: number, such as 2
# $unit: text, such as minutes
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
broadcast-when =
    <b>Коли</b>

    { $audience }: { $people ->
        [one] { $people } людина
        [few] { $people } людини
       *[other] { $people } людей
    }
    Це триватиме приблизно { $amount } { $unit ->
        [seconds] с
        [minutes] хв
       *[hours] год
    }.

# Where: message; Broadcast.when
# $paid: text, such as yes
# $stars: number, such as 117
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
broadcast-when-price =
    {""}
    { $paid ->
        [yes] ⚡ До 1 000 повідомлень на секунду за зірки бота: до { $stars } ⭐.
       *[no] Безкоштовно: 30 повідомлень на секунду. Швидко, до 1 000 на секунду, — за зірки бота: до { $stars } ⭐.
    }

# Where: button, up to 37 letters; Broadcast.when
# $paid: text, such as yes
# $stars: number, such as 117
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
broadcast-when-paid = { $paid ->
        [yes] ✅ Швидко, до { $stars } ⭐
       *[no] ⚡ Швидко, до { $stars } ⭐
    }

# Where: button, up to 17 letters; Broadcast.when
broadcast-when-now = ▶️ Зараз

# Where: button, up to 17 letters; Broadcast.when
broadcast-when-later = 📅 Пізніше

# Where: message; Broadcast.day
broadcast-day =
    <b>Коли</b>

    Виберіть день.

# Where: button, up to 17 letters; Broadcast.day
broadcast-day-today = Сьогодні

# Where: button, up to 17 letters; Broadcast.day
broadcast-day-tomorrow = Завтра

# Where: message; Broadcast.time
# $day: day and time, such as 2026-03-05 12:00
broadcast-time =
    <b>{ DATETIME($day, dateStyle: "long") }</b>

    О котрій годині? Виберіть або напишіть, наприклад <code>18:30</code>.

# Where: button, up to 11 letters; Broadcast.time
# $time: text, such as 18:00
broadcast-time-preset = { $time }

# Where: message; Broadcast.confirm
# $what: text, such as photo · “Our new pack”
broadcast-confirm =
    <b>Надіслати?</b>

    ✉️ { $what }

# Where: message; Broadcast.confirm
# $variants: text, such as Deutsch
broadcast-confirm-variants = 🌐 Ще мовами: { $variants }

# Where: message; Broadcast.confirm
# $audience: text, such as Everybody
# $people: number, such as 1200
# $when: text, such as later
# $moment: day and time, such as 2026-03-05 14:07
# $amount: number, such as 2
# $unit: text, such as minutes
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
broadcast-confirm-time =
    👥 { $audience }: { $people ->
        [one] { $people } людина
        [few] { $people } людини
       *[other] { $people } людей
    }
    🕑 { $when ->
        [now] Зараз
       *[later] { MOMENT($moment) }
    }, приблизно { $amount } { $unit ->
        [seconds] с
        [minutes] хв
       *[hours] год
    }

# Where: message; Broadcast.confirm
# $stars: number, such as 117
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
broadcast-confirm-price = ⚡ Платно: до { $stars } ⭐ з балансу бота

# Where: button, up to 37 letters; Broadcast.confirm
# $when: text, such as later
broadcast-confirm-yes = { $when ->
        [now] 📣 Надіслати
       *[later] 📅 Запланувати
    }

# The action's name in the log, and on a button of its filter: keep it short.
# Where: button, up to 37 letters; dialogs/admin/broadcast/windows.py
broadcast-action-created = нова розсилка
