# Промокоды: что есть у администраторов и как создают новые.
# Где: кнопка, до 37 знаков; dialogs/admin/promos/windows.py
promos-entry = 🎁 Промокоды

# Где: сообщение; Promos.list
# $state: текст, например some
promos-list = <b>Промокоды</b>{ $state ->
        [none] . Пока нет ни одного.
       *[some] {""}
    }

# Где: кнопка, до 37 знаков; Promos.list
# $state: текст, например running
# $codes: число, например 1
# $code: текст, например SPRING
# $tokens: число, например 10
# $used: число, например 3
# $most: число, например 100
promos-list-offer = { $state ->
        [running] 🟢
        [used] ⚪️
        [over] ⌛️
       *[ended] ⏹
    } { $codes ->
        [1] { $code }
       *[other] { $codes } шт.
    } · +{ $tokens } · { $used } / { $most }

# Где: кнопка, до 37 знаков; Promos.list
promos-list-new = ➕ Новый

# Где: сообщение; Promos.card
# $codes: число, например 1
# $code: текст, например SPRING
# $tokens: число, например 10
# $used: число, например 3
# $most: число, например 100
# $uses: число, например 100
# $per_person: число, например 1
# $created: день и время, например 2026-03-01 14:07
# $lasting: текст, например until
# $until: день и время, например 2026-03-05 14:07
# $state: текст, например running
promos-card =
    <b>{ $codes ->
        [1] Промокод <code>{ $code }</code>
       *[other] Промокоды: { $codes } шт., например <code>{ $code }</code>
    }</b>

    Даёт: { $tokens ->
        [one] { $tokens } токен
        [few] { $tokens } токена
       *[other] { $tokens } токенов
    }
    Использовано: <b>{ $used }</b> из { $most }{ $codes ->
        [1] {""}
       *[other] {" "}(каждый код — до { $uses ->
            [one] { $uses } раза
            [few] { $uses } раз
           *[other] { $uses } раз
        })
    }
    На пользователя: { $per_person }
    Создано: { MOMENT($created) }
    { $lasting ->
        [ever] Без срока
       *[until] Срок: { MOMENT($until) }
    }
    { $state ->
        [running] 🟢 { $codes ->
            [1] Работает
           *[other] Работают
        }
        [used] ⚪️ { $codes ->
            [1] Израсходован
           *[other] Израсходованы
        }
        [over] ⌛️ Срок вышел
       *[ended] ⏹ { $codes ->
            [1] Отключён
           *[other] Отключены
        }
    }

# Где: кнопка, до 37 знаков; Promos.card
promos-card-link = 🔗 Скопировать ссылку

# Где: кнопка, до 37 знаков; Promos.card
promos-card-csv = 📄 Коды в CSV

# Где: кнопка, до 37 знаков; Promos.card
promos-card-end = ⏹ Отключить

# Где: сообщение; Promos.end
# $codes: число, например 1
# $code: текст, например SPRING
promos-end =
    <b>Отключить?</b>

    { $codes ->
        [1] Код { $code } перестанет работать.
       *[other] Эти коды ({ $codes } шт.) перестанут работать.
    } Начисленное останется у людей. Включить снова нельзя.

# Где: кнопка, до 37 знаков; Promos.end
promos-end-stop = ⏹ Отключить

# Где: сообщение; Promos.kind
promos-kind =
    <b>Новый промокод</b>

    Одно слово легко назвать вслух, но его могут и угадать. Случайные коды угадать нельзя.

# Где: кнопка, до 37 знаков; Promos.kind
promos-kind-one = Одно слово

# Где: кнопка, до 37 знаков; Promos.kind
promos-kind-many = Случайные коды

# Где: сообщение; Promos.code
# $shortest: число, например 4
# $longest: число, например 32
promos-code =
    <b>Новый промокод</b>

    Пришлите слово: от { $shortest } до { $longest } латинских букв и цифр.

# Где: сообщение; Promos.codes
promos-codes =
    <b>Новые промокоды</b>

    Сколько кодов нужно? Выберите или напишите число.

# Где: сообщение; Promos.tokens
# $kind: текст, например many
# $code: текст
# $codes: число, например 50
promos-tokens =
    <b>{ $kind ->
        [one] { $code }
       *[many] Кодов: { $codes }
    }</b>

    Сколько токенов даёт код? Выберите или напишите число.

# Где: сообщение; Promos.uses
# $kind: текст, например many
# $code: текст
# $codes: число, например 50
promos-uses =
    <b>{ $kind ->
        [one] { $code }
       *[many] Кодов: { $codes }
    }</b>

    Сколько раз можно применить { $kind ->
        [one] код
       *[many] каждый код
    } всего, всем людям вместе? Выберите или напишите число.

# Где: сообщение; Promos.person
# $kind: текст, например many
# $code: текст
# $codes: число, например 50
promos-person =
    <b>{ $kind ->
        [one] { $code }
       *[many] Кодов: { $codes }
    }</b>

    Сколько раз { $kind ->
        [one] код может применить
       *[many] любые из этих кодов может применить
    } один человек? Выберите или напишите число.

# Где: сообщение; Promos.days
# $kind: текст, например many
# $code: текст
# $codes: число, например 50
promos-days =
    <b>{ $kind ->
        [one] { $code }
       *[many] Кодов: { $codes }
    }</b>

    Сколько дней { $kind ->
        [one] действует код
       *[many] действуют коды
    }? Выберите или напишите число.

# Где: кнопка, до 37 знаков; Promos.days
promos-days-none = Без срока

# Где: кнопка, до 11 знаков; Promos.codes, Promos.tokens, Promos.uses, Promos.person
# $number: число, например 10, 50
promos-preset = { $number }

# Где: сообщение; Promos.confirm
# $kind: текст, например many
# $code: текст
# $codes: число, например 50
# $tokens: число, например 10
# $uses: число, например 1
# $per_person: число, например 1
# $days: число, например 30
promos-confirm =
    <b>Всё верно?</b>

    { $kind ->
        [one] Код: <code>{ $code }</code>
       *[many] Случайных кодов: { $codes }
    }
    Даёт: { $tokens ->
        [one] { $tokens } токен
        [few] { $tokens } токена
       *[other] { $tokens } токенов
    }
    Применений { $kind ->
        [one] всего
       *[many] у каждого кода
    }: { $uses }
    На пользователя: { $per_person }
    { $days ->
        [0] Без срока
       *[other] Срок: { $days ->
            [one] { $days } день
            [few] { $days } дня
           *[other] { $days } дней
        }
    }

# Где: кнопка, до 37 знаков; Promos.confirm
promos-confirm-yes = ✅ Создать

# Где: простой текст без тегов; dialogs/admin/promos/handlers.py
promos-csv-caption = Коды и ссылки. Кто знает код, тот получит токены: не публикуйте весь файл.

# Где: простой текст без тегов; dialogs/admin/promos/handlers.py
promos-csv-code = Код

# Где: простой текст без тегов; dialogs/admin/promos/handlers.py
promos-csv-link = Ссылка

# Где: простой текст без тегов; dialogs/admin/promos/handlers.py
promos-csv-used = Использовано

# Где: простой текст без тегов; dialogs/admin/promos/handlers.py
promos-csv-left = Осталось

# Название действия в журнале и на кнопке его фильтра: коротко.
# Где: кнопка, до 37 знаков; dialogs/admin/promos/windows.py
promos-action-created = новые промокоды

# Название действия в журнале и на кнопке его фильтра: коротко.
# Где: кнопка, до 37 знаков; dialogs/admin/promos/windows.py
promos-action-ended = промокоды отключены

# Название действия в журнале и на кнопке его фильтра: коротко.
# Где: кнопка, до 37 знаков; dialogs/admin/promos/windows.py
promos-action-codes = выгрузка промокодов
