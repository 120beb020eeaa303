# Сервисы, которые списывают токены через API: что видят администраторы и как делают ключ.
# Где: кнопка, до 37 знаков; dialogs/admin/services/windows.py
services-entry = 🔌 Сервисы

# Где: сообщение; Services.list
# $state: текст, например some
services-list = <b>Сервисы</b>{ $state ->
        [none]
            {""}

            Пока ни одного. Сервис — это сайт, бот или скрипт, который списывает токены по ключу.
       *[some] {""}
    }

# Где: кнопка, до 37 знаков; Services.list
# $state: текст, например working
# $name: текст, например Photo lab
# $spent: число, например 340
# $spend_per_day: число, например 10000
services-list-one = { $state ->
        [working] 🟢
        [over] ⌛️
       *[revoked] ⏹
    } { $name } · { $spent } / { $spend_per_day }

# Где: кнопка, до 37 знаков; Services.list
services-list-new = ➕ Новый сервис

# addresses: сети или слово any
# Где: сообщение; Services.card
# $name: текст, например Photo lab
# $id: число, например 7
# $purpose: текст, например pictures from your photos
# $state: текст, например working
# $lasting: текст, например until
# $until: день и время, например 2027-03-05 14:07
# $own: текст, например no
# $spends: текст, например yes
# $spend_per_request: число, например 100
# $spend_per_user: число, например 500
# $spend_per_day: число, например 10000
# $spent: число, например 340
# $grants: текст, например yes
# $grant_per_request: число, например 10
# $grant_per_user: число, например 100
# $grant_per_day: число, например 1000
# $granted: число, например 10
# $addresses: текст, например 10.1.2.0/24
# $used: текст, например once
# $used_at: день и время, например 2026-03-05 14:07
services-card =
    <b>{ $name }</b> · { $id }
    { $purpose }

    { $state ->
        [working] 🟢 Работает
        [over] ⌛️ Срок вышел
       *[revoked] ⏹ Отозван
    }{ $lasting ->
        [ever] {""}
       *[until] {" "}· до { MOMENT($until) }
    }
    { $own ->
        [yes] Наш собственный сервис: подключать его не нужно
       *[no] Только для тех, кто его подключил
    }

    { $spends ->
        [yes]
            Списывает не больше { $spend_per_request } за раз, { $spend_per_user } с человека в день, { $spend_per_day } всего в день
            Сегодня: <b>{ $spent }</b>
       *[no] Ничего не списывает
    }{ $grants ->
        [yes]
            {""}

            Начисляет не больше { $grant_per_request } за раз, { $grant_per_user } человеку в день, { $grant_per_day } всего в день
            Сегодня: <b>{ $granted }</b>
       *[no] {""}
    }

    Адреса: { $addresses ->
        [any] любые
       *[other] { $addresses }
    }
    Последний запрос: { $used ->
        [once] { MOMENT($used_at) }
       *[never] ещё не было
    }

# Где: кнопка, до 37 знаков; Services.card
services-card-replace = 🔑 Новый секрет

# Где: кнопка, до 37 знаков; Services.card
services-card-revoke = ⏹ Отозвать

# Где: кнопка, до 37 знаков; Services.card
services-card-webhook = 📨 Вебхук

# Где: сообщение; Services.replace
# $name: текст, например Photo lab
services-replace =
    <b>Новый секрет для «{ $name }»?</b>

    Старый перестанет работать сразу. Подключения людей останутся.

# Где: кнопка, до 37 знаков; Services.replace
services-replace-yes = 🔑 Новый секрет

# Где: сообщение; Services.revoke
# $name: текст, например Photo lab
services-revoke =
    <b>Отозвать «{ $name }»?</b>

    Ключ перестанет работать сразу и навсегда. Отложенные токены вернутся людям, когда истечёт срок.

# Где: кнопка, до 37 знаков; Services.revoke
services-revoke-stop = ⏹ Отозвать

# Где: сообщение; Services.name
services-name =
    <b>Новый сервис</b>

    Как он называется? Это название увидят люди.

# Где: сообщение; Services.purpose
services-purpose =
    <b>Новый сервис</b>

    За что он списывает токены? Одна строка для людей, например: картинки по вашим фотографиям.

# Где: сообщение; Services.own
services-own =
    <b>Новый сервис</b>

    Чьи токены ему можно тратить?

# Где: кнопка, до 37 знаков; Services.own
services-own-foreign = Тех, кто его подключит

# Где: кнопка, до 37 знаков; Services.own
services-own-mine = Всех: это наш сервис

# Где: сообщение; Services.spend
services-spend =
    <b>Сколько ему можно списывать?</b>

    Пришлите три числа токенов: за один запрос, с одного человека в день, всего в день. Или выберите.

# Где: кнопка, до 37 знаков; Services.spend
services-spend-nothing = Ничего, только видеть баланс

# Где: сообщение; Services.grant
services-grant =
    <b>Можно ли ему начислять токены?</b>

    Начисление — это правка баланса от вашего имени. Если можно, пришлите три числа: за один запрос, одному человеку в день, всего в день.

# Где: кнопка, до 37 знаков; Services.grant
services-grant-none = Нет, не начислять

# Где: сообщение; Services.addresses
services-addresses =
    <b>С каких адресов?</b>

    Пришлите IP-адреса или сети, например 203.0.113.7 или 10.0.0.0/24.

# Где: кнопка, до 37 знаков; Services.addresses
services-addresses-any = С любых

# Где: сообщение; Services.days
services-days =
    <b>На сколько дней?</b>

    Выберите или пришлите число.

# Где: кнопка, до 37 знаков; Services.days
services-days-none = Бессрочно

# Где: кнопка, до 17 знаков; Services.spend, Services.grant, Services.days
# $text: текст, например 100 500 10000, 30, 90
services-preset = { $text }

# Где: сообщение; Services.confirm
# $name: текст, например Photo lab
# $purpose: текст, например pictures from your photos
# $own: текст, например no
# $spend: текст, например 100 500 10000
# $grant: текст, например none
# $addresses: текст, например any
# $days: число, например 90
services-confirm =
    <b>Всё верно?</b>

    { $name }: { $purpose }
    { $own ->
        [yes] Наш собственный сервис: подключать его не нужно
       *[no] Только для тех, кто его подключит
    }
    Списывает не больше (за раз, с человека в день, всего в день): { $spend ->
        [none] ничего
       *[other] { $spend }
    }
    Начисляет не больше: { $grant ->
        [none] ничего
       *[other] { $grant }
    }
    Адреса: { $addresses ->
        [any] любые
       *[other] { $addresses }
    }
    { $days ->
        [0] Бессрочно
        [one] Работает { $days } день
        [few] Работает { $days } дня
       *[other] Работает { $days } дней
    }

# Где: кнопка, до 37 знаков; Services.confirm
services-confirm-make = ✅ Создать ключ

# Где: сообщение; dialogs/admin/services/handlers.py
# $secret: текст
services-secret =
    <b>Секрет сервиса</b>

    <code>{ $secret }</code>

    Он показан только здесь и только один раз: перенесите его в сервис и закройте это сообщение. Если он потеряется, создайте новый.

# Название действия в журнале и на кнопке его фильтра: коротко.
# Где: кнопка, до 37 знаков; dialogs/admin/services/windows.py
services-action-made = новый сервис

# Название действия в журнале и на кнопке его фильтра: коротко.
# Где: кнопка, до 37 знаков; dialogs/admin/services/windows.py
services-action-secret = новый секрет

# Название действия в журнале и на кнопке его фильтра: коротко.
# Где: кнопка, до 37 знаков; dialogs/admin/services/windows.py
services-action-revoked = сервис отозван

# Название действия в журнале и на кнопке его фильтра: коротко.
# Где: кнопка, до 37 знаков; dialogs/admin/services/windows.py
services-action-grant = сервис начислил
