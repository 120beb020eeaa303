# Рассылка: как её составляют.
broadcast-history = 🗂 Все рассылки
# Кому: название аудитории.
broadcast-audience-name = { $kind ->
        [all] Все
        [language] Язык: { $own_name }
        [payers] Кто платил
        [balance] С токенами на балансе
       *[inactive] Не заходили 30 дней
    }
# Сообщение одной строкой.
broadcast-summary = { $kind ->
        [text] текст
        [photo] фото
        [video] видео
        [animation] GIF
        [document] файл
        [album] альбом
        [audio] аудио
        [voice] голосовое
        [video_note] кружок
        [sticker] стикер
        [location] точка на карте
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
broadcast-content-made =
    {""}
    ✅ { $what }{ $buttons ->
        [0] {""}
        [one] {" "}· 🔗 { $buttons } кнопка
        [few] {" "}· 🔗 { $buttons } кнопки
       *[other] {" "}· 🔗 { $buttons } кнопок
    }
    <i>Не удаляйте его из чата: люди получат копии.</i>
broadcast-content-variants =
    {""}
    🌐 Ещё на языках: { $variants }
broadcast-content-links = 🔗 Кнопки
broadcast-content-languages = 🌐 Языки
broadcast-content-remove = 🗑 Убрать этот язык
broadcast-content-next = Предпросмотр ›
broadcast-links =
    <b>Кнопки со ссылками</b>

    Пришлите их строками, по одной кнопке в строке:

    <code>Наш сайт - https://example.com</code>
    <code>Канал - https://t.me/example</code>
broadcast-links-now =
    {""}
    Сейчас:
    <code>{ $links }</code>
broadcast-links-drop = 🗑 Без кнопок
broadcast-languages =
    <b>Языки</b>

    Для каждого языка может быть своё сообщение. У кого своего нет, получит общее.
broadcast-languages-variant = { $made ->
        [yes] ✅{" "}
       *[no] ▫️{" "}
    }{ $language ->
        [all] Общее
       *[other] { $own_name }
    }
broadcast-preview =
    <b>Предпросмотр</b> · { $language ->
        [all] общее
       *[other] { $own_name }
    }

    Выше — то, что придёт людям.
broadcast-preview-language = { $chosen ->
        [yes] •{" "}
       *[no] {""}
    }{ $language ->
        [all] Общее
       *[other] { $own_name }
    }
broadcast-preview-copy = 📨 Прислать мне копию
broadcast-preview-change = ‹ Изменить
broadcast-preview-approve = Кому ›
broadcast-audience =
    <b>Кому</b>

    Кто заблокировал бота, не считается. Список составится в момент начала.
broadcast-audience-choose = { $audience } · { $people }
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
broadcast-when-price =
    {""}
    { $paid ->
        [yes] ⚡ До 1000 сообщений в секунду за звёзды бота: до { $stars } ⭐.
       *[no] Бесплатно: 30 сообщений в секунду. Быстро, до 1000 в секунду, — за звёзды бота: до { $stars } ⭐.
    }
broadcast-when-paid = { $paid ->
        [yes] ✅ Быстро, до { $stars } ⭐
       *[no] ⚡ Быстро, до { $stars } ⭐
    }
broadcast-when-now = ▶️ Сейчас
broadcast-when-later = 📅 Позже
broadcast-day =
    <b>Когда</b>

    Выберите день.
broadcast-time =
    <b>{ DATETIME($day, dateStyle: "long") }</b>

    Во сколько? Выберите или напишите, например <code>18:30</code>.
broadcast-time-preset = { $time }
broadcast-confirm =
    <b>Отправить?</b>

    ✉️ { $what }
broadcast-confirm-variants = 🌐 Ещё на языках: { $variants }
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
broadcast-confirm-price = ⚡ Платно: до { $stars } ⭐ с баланса бота
broadcast-confirm-yes = { $when ->
        [now] 📣 Отправить
       *[later] 📅 Запланировать
    }
