# Promo codes: what admins see, and how new ones are made.
# Where: button, up to 37 letters; dialogs/admin/promos/windows.py
promos-entry = 🎁 Промокоди

# Where: message; Promos.list
# $state: text, such as some
promos-list = <b>Промокоди</b>{ $state ->
        [none] . Поки жодного.
       *[some] {""}
    }

# Where: button, up to 37 letters; Promos.list
# $state: text, such as running
# $codes: number, such as 1
# $code: text, such as SPRING
# $tokens: number, such as 10
# $used: number, such as 3
# $most: number, such as 100
promos-list-offer = { $state ->
        [running] 🟢
        [used] ⚪️
        [over] ⌛️
       *[ended] ⏹
    } { $codes ->
        [1] { $code }
       *[other] { $codes } шт.
    } · +{ $tokens } · { $used } / { $most }

# Where: button, up to 37 letters; Promos.list
promos-list-new = ➕ Новий

# Where: message; Promos.card
# $codes: number, such as 1
# $code: text, such as SPRING
# $tokens: number, such as 10
# $used: number, such as 3
# $most: number, such as 100
# $uses: number, such as 100
# $per_person: number, such as 1
# $created: day and time, such as 2026-03-01 14:07
# $lasting: text, such as until
# $until: day and time, such as 2026-03-05 14:07
# $state: text, such as running
promos-card =
    <b>{ $codes ->
        [1] Промокод <code>{ $code }</code>
       *[other] Промокоди: { $codes } шт., наприклад <code>{ $code }</code>
    }</b>

    Дає: { $tokens ->
        [one] { $tokens } токен
        [few] { $tokens } токени
       *[other] { $tokens } токенів
    }
    Використано: <b>{ $used }</b> із { $most }{ $codes ->
        [1] {""}
       *[other] {" "}(кожен код — до { $uses ->
            [one] { $uses } разу
            [few] { $uses } разів
           *[other] { $uses } разів
        })
    }
    На людину: { $per_person }
    Створено: { MOMENT($created) }
    { $lasting ->
        [ever] Безстроково
       *[until] Строк: { MOMENT($until) }
    }
    { $state ->
        [running] 🟢 { $codes ->
            [1] Діє
           *[other] Діють
        }
        [used] ⚪️ Вичерпано
        [over] ⌛️ Строк минув
       *[ended] ⏹ Вимкнено
    }

# Where: button, up to 37 letters; Promos.card
promos-card-link = 🔗 Скопіювати посилання

# Where: button, up to 37 letters; Promos.card
promos-card-csv = 📄 Коди в CSV

# Where: button, up to 37 letters; Promos.card
promos-card-end = ⏹ Вимкнути

# Where: message; Promos.end
# $codes: number, such as 1
# $code: text, such as SPRING
promos-end =
    <b>Вимкнути?</b>

    { $codes ->
        [1] Код { $code } перестане діяти.
       *[other] Ці коди ({ $codes } шт.) перестануть діяти.
    } Нараховане залишиться в людей. Увімкнути знову не можна.

# Where: button, up to 37 letters; Promos.end
promos-end-stop = ⏹ Вимкнути

# Where: message; Promos.kind
promos-kind =
    <b>Новий промокод</b>

    Одне слово легко сказати вголос, але його можуть і вгадати. Випадкові коди вгадати неможливо.

# Where: button, up to 37 letters; Promos.kind
promos-kind-one = Одне слово

# Where: button, up to 37 letters; Promos.kind
promos-kind-many = Випадкові коди

# Where: message; Promos.code
# $shortest: number, such as 4
# $longest: number, such as 32
promos-code =
    <b>Новий промокод</b>

    Надішліть слово: від { $shortest } до { $longest } латинських літер і цифр.

# Where: message; Promos.codes
promos-codes =
    <b>Нові промокоди</b>

    Скільки кодів потрібно? Виберіть або напишіть число.

# Where: message; Promos.tokens
# $kind: text, such as many
# $code: text
# $codes: number, such as 50
promos-tokens =
    <b>{ $kind ->
        [one] { $code }
       *[many] Кодів: { $codes }
    }</b>

    Скільки токенів дає код? Виберіть або напишіть число.

# Where: message; Promos.uses
# $kind: text, such as many
# $code: text
# $codes: number, such as 50
promos-uses =
    <b>{ $kind ->
        [one] { $code }
       *[many] Кодів: { $codes }
    }</b>

    Скільки разів загалом можна використати { $kind ->
        [one] код
       *[many] кожен код
    }? Виберіть або напишіть число.

# Where: message; Promos.person
# $kind: text, such as many
# $code: text
# $codes: number, such as 50
promos-person =
    <b>{ $kind ->
        [one] { $code }
       *[many] Кодів: { $codes }
    }</b>

    Скільки разів одна людина може використати { $kind ->
        [one] код
       *[many] будь-які з цих кодів
    }? Виберіть або напишіть число.

# Where: message; Promos.days
# $kind: text, such as many
# $code: text
# $codes: number, such as 50
promos-days =
    <b>{ $kind ->
        [one] { $code }
       *[many] Кодів: { $codes }
    }</b>

    Скільки днів { $kind ->
        [one] діє код
       *[many] діють коди
    }? Виберіть або напишіть число.

# Where: button, up to 37 letters; Promos.days
promos-days-none = Безстроково

# Where: button, up to 11 letters; Promos.codes, Promos.tokens, Promos.uses, Promos.person
# $number: number, such as 10, 50
promos-preset = { $number }

# Where: message; Promos.confirm
# $kind: text, such as many
# $code: text
# $codes: number, such as 50
# $tokens: number, such as 10
# $uses: number, such as 1
# $per_person: number, such as 1
# $days: number, such as 30
promos-confirm =
    <b>Усе правильно?</b>

    { $kind ->
        [one] Код: <code>{ $code }</code>
       *[many] Випадкових кодів: { $codes }
    }
    Дає: { $tokens ->
        [one] { $tokens } токен
        [few] { $tokens } токени
       *[other] { $tokens } токенів
    }
    Використань { $kind ->
        [one] загалом
       *[many] у кожного коду
    }: { $uses }
    На людину: { $per_person }
    { $days ->
        [0] Безстроково
       *[other] Строк: { $days ->
            [one] { $days } день
            [few] { $days } дні
           *[other] { $days } днів
        }
    }

# Where: button, up to 37 letters; Promos.confirm
promos-confirm-yes = ✅ Створити

# Where: plain text; dialogs/admin/promos/handlers.py
promos-csv-caption = Коди й посилання. Хто знає код, отримає токени: не публікуйте весь файл.

# Where: plain text; dialogs/admin/promos/handlers.py
promos-csv-code = Код

# Where: plain text; dialogs/admin/promos/handlers.py
promos-csv-link = Посилання

# Where: plain text; dialogs/admin/promos/handlers.py
promos-csv-used = Використано

# Where: plain text; dialogs/admin/promos/handlers.py
promos-csv-left = Залишилося

# The action's name in the log, and on a button of its filter: keep it short.
# Where: button, up to 37 letters; dialogs/admin/promos/windows.py
promos-action-created = нові промокоди

# The action's name in the log, and on a button of its filter: keep it short.
# Where: button, up to 37 letters; dialogs/admin/promos/windows.py
promos-action-ended = промокоди вимкнено

# The action's name in the log, and on a button of its filter: keep it short.
# Where: button, up to 37 letters; dialogs/admin/promos/windows.py
promos-action-codes = файл промокодів
