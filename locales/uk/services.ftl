# Services that bill through the API: what admins see, and how a key is made.
# Where: button, up to 37 letters; dialogs/admin/services/windows.py
services-entry = 🔌 Сервіси

# Where: message; Services.list
# $state: text, such as some
services-list = <b>Сервіси</b>{ $state ->
        [none]
            {""}

            Поки жодного. Сервіс — це сайт, бот або скрипт, який списує токени за ключем.
       *[some] {""}
    }

# Where: button, up to 37 letters; Services.list
# $state: text, such as working
# $name: text, such as Photo lab
# $spent: number, such as 340
# $spend_per_day: number, such as 10000
services-list-one = { $state ->
        [working] 🟢
        [over] ⌛️
       *[revoked] ⏹
    } { $name } · { $spent } / { $spend_per_day }

# Where: button, up to 37 letters; Services.list
services-list-new = ➕ Новий сервіс

# addresses: networks, or the word any
# Where: message; Services.card
# $name: text, such as Photo lab
# $id: number, such as 7
# $purpose: text, such as pictures from your photos
# $state: text, such as working
# $lasting: text, such as until
# $until: day and time, such as 2027-03-05 14:07
# $own: text, such as no
# $spends: text, such as yes
# $spend_per_request: number, such as 100
# $spend_per_user: number, such as 500
# $spend_per_day: number, such as 10000
# $spent: number, such as 340
# $grants: text, such as yes
# $grant_per_request: number, such as 10
# $grant_per_user: number, such as 100
# $grant_per_day: number, such as 1000
# $granted: number, such as 10
# $addresses: text, such as 10.1.2.0/24
# $used: text, such as once
# $used_at: day and time, such as 2026-03-05 14:07
services-card =
    <b>{ $name }</b> · { $id }
    { $purpose }

    { $state ->
        [working] 🟢 Працює
        [over] ⌛️ Строк минув
       *[revoked] ⏹ Відкликано
    }{ $lasting ->
        [ever] {""}
       *[until] {" "}· до { MOMENT($until) }
    }
    { $own ->
        [yes] Наш власний сервіс: підключати його не потрібно
       *[no] Лише для тих, хто його підключив
    }

    { $spends ->
        [yes]
            Списує не більше { $spend_per_request } за раз, { $spend_per_user } з людини на день, { $spend_per_day } загалом на день
            Сьогодні: <b>{ $spent }</b>
       *[no] Нічого не списує
    }{ $grants ->
        [yes]
            {""}

            Нараховує не більше { $grant_per_request } за раз, { $grant_per_user } людині на день, { $grant_per_day } загалом на день
            Сьогодні: <b>{ $granted }</b>
       *[no] {""}
    }

    Адреси: { $addresses ->
        [any] будь-які
       *[other] { $addresses }
    }
    Останній запит: { $used ->
        [once] { MOMENT($used_at) }
       *[never] ще не було
    }

# Where: button, up to 37 letters; Services.card
services-card-replace = 🔑 Новий секрет

# Where: button, up to 37 letters; Services.card
services-card-revoke = ⏹ Відкликати

# Where: button, up to 37 letters; Services.card
services-card-webhook = 📨 Вебхук

# Where: message; Services.replace
# $name: text, such as Photo lab
services-replace =
    <b>Новий секрет для «{ $name }»?</b>

    Старий одразу перестане діяти. Підключення людей залишаться.

# Where: button, up to 37 letters; Services.replace
services-replace-yes = 🔑 Новий секрет

# Where: message; Services.revoke
# $name: text, such as Photo lab
services-revoke =
    <b>Відкликати «{ $name }»?</b>

    Ключ перестане діяти одразу й назавжди. Зарезервовані токени повернуться людям, коли мине строк.

# Where: button, up to 37 letters; Services.revoke
services-revoke-stop = ⏹ Відкликати

# Where: message; Services.name
services-name =
    <b>Новий сервіс</b>

    Як він називається? Цю назву побачать люди.

# Where: message; Services.purpose
services-purpose =
    <b>Новий сервіс</b>

    За що він списує токени? Один рядок для людей, наприклад: картинки з ваших фотографій.

# Where: message; Services.own
services-own =
    <b>Новий сервіс</b>

    Чиї токени він може витрачати?

# Where: button, up to 37 letters; Services.own
services-own-foreign = Тих, хто його підключить

# Where: button, up to 37 letters; Services.own
services-own-mine = Усіх: це наш сервіс

# Where: message; Services.spend
services-spend =
    <b>Скільки він може списувати?</b>

    Надішліть три числа токенів: за один запит, з однієї людини на день, загалом на день. Або виберіть.

# Where: button, up to 37 letters; Services.spend
services-spend-nothing = Нічого, лише бачити баланс

# Where: message; Services.grant
services-grant =
    <b>Чи може він нараховувати токени?</b>

    Нарахування — це зміна балансу від вашого імені. Якщо може, надішліть три числа: за один запит, одній людині на день, загалом на день.

# Where: button, up to 37 letters; Services.grant
services-grant-none = Ні, не нараховувати

# Where: message; Services.addresses
services-addresses =
    <b>З яких адрес?</b>

    Надішліть IP-адреси або мережі, наприклад 203.0.113.7 або 10.0.0.0/24.

# Where: button, up to 37 letters; Services.addresses
services-addresses-any = З будь-яких

# Where: message; Services.days
services-days =
    <b>На скільки днів?</b>

    Виберіть або надішліть число.

# Where: button, up to 37 letters; Services.days
services-days-none = Безстроково

# Where: button, up to 17 letters; Services.spend, Services.grant, Services.days
# $text: text, such as 100 500 10000, 30, 90
services-preset = { $text }

# Where: message; Services.confirm
# $name: text, such as Photo lab
# $purpose: text, such as pictures from your photos
# $own: text, such as no
# $spend: text, such as 100 500 10000
# $grant: text, such as none
# $addresses: text, such as any
# $days: number, such as 90
services-confirm =
    <b>Усе правильно?</b>

    { $name }: { $purpose }
    { $own ->
        [yes] Наш власний сервіс: підключати його не потрібно
       *[no] Лише для тих, хто його підключить
    }
    Списує не більше (за раз, з людини на день, загалом на день): { $spend ->
        [none] нічого
       *[other] { $spend }
    }
    Нараховує не більше: { $grant ->
        [none] нічого
       *[other] { $grant }
    }
    Адреси: { $addresses ->
        [any] будь-які
       *[other] { $addresses }
    }
    { $days ->
        [0] Безстроково
        [one] Діє { $days } день
        [few] Діє { $days } дні
       *[other] Діє { $days } днів
    }

# Where: button, up to 37 letters; Services.confirm
services-confirm-make = ✅ Створити ключ

# Where: message; dialogs/admin/services/handlers.py
# $secret: text
services-secret =
    <b>Секрет сервісу</b>

    <code>{ $secret }</code>

    Його показано лише тут і лише один раз: перенесіть його в сервіс і закрийте це повідомлення. Якщо він загубиться, створіть новий.

# The action's name in the log, and on a button of its filter: keep it short.
# Where: button, up to 37 letters; dialogs/admin/services/windows.py
services-action-made = новий сервіс

# The action's name in the log, and on a button of its filter: keep it short.
# Where: button, up to 37 letters; dialogs/admin/services/windows.py
services-action-secret = новий секрет

# The action's name in the log, and on a button of its filter: keep it short.
# Where: button, up to 37 letters; dialogs/admin/services/windows.py
services-action-revoked = сервіс відкликано

# The action's name in the log, and on a button of its filter: keep it short.
# Where: button, up to 37 letters; dialogs/admin/services/windows.py
services-action-grant = сервіс нарахував
