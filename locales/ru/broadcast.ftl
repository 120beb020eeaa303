# Рассылка: как её составляют.
# Где: кнопка, до 37 знаков; Broadcast.content
broadcast-history = 🗂 Все рассылки

# Кому: название аудитории.
# Где: простой текст без тегов; bot/flows/broadcast_text.py
# $kind: значение
# $own_name: текст
broadcast-audience-name = { $kind ->
        [all] Все
        [language] Язык: { $own_name }
        [payers] Кто платил
        [balance] С токенами на балансе
       *[inactive] Не заходили 30 дней
    }

# Сообщение одной строкой.
# Где: простой текст без тегов; bot/flows/broadcast_text.py
# $kind: значение
# $messages: число
# $quoted: текст, например yes, no
# $excerpt: текст
broadcast-summary = { $kind ->
        [text] текст
        [photo] фото
        [video] видео
        [animation] GIF
        [document] файл
        [album] альбом
        [audio] аудио
        [voice] голосовое сообщение
        [video_note] видеосообщение
        [sticker] стикер
        [location] геопозиция
        [venue] место
        [contact] контакт
       *[other] { $kind }
    }{ $messages ->
        [1] {""}
       *[other] {""}: { $messages }
    }{ $quoted ->
        [yes] {" "}· «{ $excerpt }»
       *[no] {""}
    }

# Где: сообщение; Broadcast.content
# $language: текст, например all
# $own_name: текст
# $kind: текст, например photo
broadcast-content =
    <b>Новая рассылка</b>{ $language ->
        [all] {""}
       *[other] {" "}· { $own_name }
    }

    { $kind ->
        [none] { $language ->
            [all] Пришлите сообщение, которое получат люди: текст, фото, видео, файл, альбом. Оформление сохранится.
           *[other] Пришлите сообщение для тех, у кого этот язык. Остальные получат общее.
        }
       *[other] Сообщение принято. Чтобы заменить, пришлите другое.
    }

# Где: сообщение; Broadcast.content
# $what: текст, например photo · “Our new pack”
# $buttons: число, например 1
broadcast-content-made =
    {""}
    ✅ { $what }{ $buttons ->
        [0] {""}
        [one] {" "}· 🔗 { $buttons } кнопка
        [few] {" "}· 🔗 { $buttons } кнопки
       *[other] {" "}· 🔗 { $buttons } кнопок
    }
    <i>Не удаляйте его из чата: люди получат копии.</i>

# Где: сообщение; Broadcast.content
# $variants: текст, например Deutsch
broadcast-content-variants =
    {""}
    🌐 Ещё на языках: { $variants }

# Где: кнопка, до 37 знаков; Broadcast.content
broadcast-content-links = 🔗 Кнопки

# Где: кнопка, до 37 знаков; Broadcast.content
broadcast-content-languages = 🌐 Языки

# Где: кнопка, до 37 знаков; Broadcast.content
broadcast-content-remove = 🗑 Убрать этот язык

# Где: кнопка, до 37 знаков; Broadcast.content
broadcast-content-next = Предпросмотр ›

# Где: сообщение; Broadcast.links
broadcast-links =
    <b>Кнопки со ссылками</b>

    Пришлите их строками, по одной кнопке в строке:

    <code>Наш сайт - https://example.com</code>
    <code>Канал - https://t.me/example</code>

# Где: сообщение; Broadcast.links
# $links: текст, например Site - https://example.com
broadcast-links-now =
    {""}
    Сейчас:
    <code>{ $links }</code>

# Где: кнопка, до 37 знаков; Broadcast.links
broadcast-links-drop = 🗑 Без кнопок

# Где: сообщение; Broadcast.languages
broadcast-languages =
    <b>Языки</b>

    Для каждого языка может быть своё сообщение. Остальные получат общее.

# Где: кнопка, до 37 знаков; Broadcast.languages
# $made: текст, например yes
# $language: текст, например de
# $own_name: текст, например Deutsch
broadcast-languages-variant = { $made ->
        [yes] ✅{" "}
       *[no] ▫️{" "}
    }{ $language ->
        [all] Общее
       *[other] { $own_name }
    }

# Где: сообщение; Broadcast.preview
# $language: текст, например de
# $own_name: текст, например Deutsch
broadcast-preview =
    <b>Предпросмотр</b> · { $language ->
        [all] общее
       *[other] { $own_name }
    }

    Выше — то, что придёт людям.

# Где: кнопка, до 11 знаков; Broadcast.preview
# $chosen: текст, например yes
# $language: текст, например de
# $own_name: текст, например Deutsch
broadcast-preview-language = { $chosen ->
        [yes] •{" "}
       *[no] {""}
    }{ $language ->
        [all] Общее
       *[other] { $own_name }
    }

# Где: кнопка, до 37 знаков; Broadcast.preview
broadcast-preview-copy = 📨 Прислать мне копию

# Где: кнопка, до 17 знаков; Broadcast.preview
broadcast-preview-change = ‹ Изменить

# Где: кнопка, до 17 знаков; Broadcast.preview
broadcast-preview-approve = Кому ›

# Где: сообщение; Broadcast.audience
broadcast-audience =
    <b>Кому</b>

    Кто заблокировал бота, не считается. Список составится в момент начала.

# Где: кнопка, до 37 знаков; Broadcast.audience
# $audience: текст, например Everybody
# $people: число, например 1200
broadcast-audience-choose = { $audience } · { $people }

# Где: сообщение; Broadcast.when
# $audience: текст, например Everybody
# $people: число, например 1200
# $amount: число, например 2
# $unit: текст, например minutes
# Пробелы: между знаком и числом стоит неразрывный, чтобы они не разошлись по строкам.
broadcast-when =
    <b>Когда</b>

    { $audience }: { $people ->
        [one] { $people } человек
        [few] { $people } человека
       *[other] { $people } человек
    }
    Это займёт примерно { $amount } { $unit ->
        [seconds] с
        [minutes] мин
       *[hours] ч
    }.

# Где: сообщение; Broadcast.when
# $paid: текст, например yes
# $stars: число, например 117
# Пробелы: между знаком и числом стоит неразрывный, чтобы они не разошлись по строкам.
broadcast-when-price =
    {""}
    { $paid ->
        [yes] ⚡ До 1 000 сообщений в секунду за звёзды бота: до { $stars } ⭐.
       *[no] Бесплатно: 30 сообщений в секунду. Быстро, до 1 000 в секунду, — за звёзды бота: до { $stars } ⭐.
    }

# Где: кнопка, до 37 знаков; Broadcast.when
# $paid: текст, например yes
# $stars: число, например 117
# Пробелы: между знаком и числом стоит неразрывный, чтобы они не разошлись по строкам.
broadcast-when-paid = { $paid ->
        [yes] ✅ Быстро, до { $stars } ⭐
       *[no] ⚡ Быстро, до { $stars } ⭐
    }

# Где: кнопка, до 17 знаков; Broadcast.when
broadcast-when-now = ▶️ Сейчас

# Где: кнопка, до 17 знаков; Broadcast.when
broadcast-when-later = 📅 Позже

# Где: сообщение; Broadcast.day
broadcast-day =
    <b>Когда</b>

    Выберите день.

# Где: кнопка, до 17 знаков; Broadcast.day
broadcast-day-today = Сегодня

# Где: кнопка, до 17 знаков; Broadcast.day
broadcast-day-tomorrow = Завтра

# Где: сообщение; Broadcast.time
# $day: день и время, например 2026-03-05 12:00
broadcast-time =
    <b>{ DATETIME($day, dateStyle: "long") }</b>

    Во сколько? Выберите или напишите, например <code>18:30</code>.

# Где: кнопка, до 11 знаков; Broadcast.time
# $time: текст, например 18:00
broadcast-time-preset = { $time }

# Где: сообщение; Broadcast.confirm
# $what: текст, например photo · “Our new pack”
broadcast-confirm =
    <b>Отправить?</b>

    ✉️ { $what }

# Где: сообщение; Broadcast.confirm
# $variants: текст, например Deutsch
broadcast-confirm-variants = 🌐 Ещё на языках: { $variants }

# Где: сообщение; Broadcast.confirm
# $audience: текст, например Everybody
# $people: число, например 1200
# $when: текст, например later
# $moment: день и время, например 2026-03-05 14:07
# $amount: число, например 2
# $unit: текст, например minutes
# Пробелы: между знаком и числом стоит неразрывный, чтобы они не разошлись по строкам.
broadcast-confirm-time =
    👥 { $audience }: { $people ->
        [one] { $people } человек
        [few] { $people } человека
       *[other] { $people } человек
    }
    🕑 { $when ->
        [now] Сейчас
       *[later] { MOMENT($moment) }
    }, примерно { $amount } { $unit ->
        [seconds] с
        [minutes] мин
       *[hours] ч
    }

# Где: сообщение; Broadcast.confirm
# $stars: число, например 117
# Пробелы: между знаком и числом стоит неразрывный, чтобы они не разошлись по строкам.
broadcast-confirm-price = ⚡ Платно: до { $stars } ⭐ с баланса бота

# Где: кнопка, до 37 знаков; Broadcast.confirm
# $when: текст, например later
broadcast-confirm-yes = { $when ->
        [now] 📣 Отправить
       *[later] 📅 Запланировать
    }

# Название действия в журнале и на кнопке его фильтра: коротко.
# Где: кнопка, до 37 знаков; dialogs/admin/broadcast/windows.py
broadcast-action-created = новая рассылка
