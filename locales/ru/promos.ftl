# Промокоды: что есть у администраторов и как создают новые.
promos-entry = 🎁 Промокоды
promos-list = <b>Промокоды</b>{ $state ->
        [none] . Пока нет ни одного.
       *[some] {""}
    }
promos-list-offer = { $state ->
        [running] 🟢
        [used] ⚪️
        [over] ⌛️
       *[ended] ⏹
    } { $codes ->
        [1] { $code }
       *[other] { $codes } шт.
    } · +{ $tokens } · { $used } / { $most }
promos-list-new = ➕ Новый
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
    На человека: { $per_person }
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
promos-card-link = 🔗 Скопировать ссылку
promos-card-csv = 📄 Коды в CSV
promos-card-end = ⏹ Отключить
promos-end =
    <b>Отключить?</b>

    { $codes ->
        [1] Код { $code } перестанет работать.
       *[other] Эти коды ({ $codes } шт.) перестанут работать.
    } Начисленное останется у людей. Включить снова нельзя.
promos-end-stop = ⏹ Отключить
promos-kind =
    <b>Новый промокод</b>

    Одно слово легко назвать вслух, но его могут и угадать. Случайные коды угадать нельзя.
promos-kind-one = Одно слово
promos-kind-many = Случайные коды
promos-code =
    <b>Новый промокод</b>

    Пришлите слово: от { $shortest } до { $longest } латинских букв и цифр.
promos-codes =
    <b>Новые промокоды</b>

    Сколько кодов нужно? Выберите или напишите число.
promos-tokens =
    <b>{ $kind ->
        [one] { $code }
       *[many] Кодов: { $codes }
    }</b>

    Сколько токенов даёт код? Выберите или напишите число.
promos-uses =
    <b>{ $kind ->
        [one] { $code }
       *[many] Кодов: { $codes }
    }</b>

    Сколько раз можно применить { $kind ->
        [one] код
       *[many] каждый код
    } всего, всем людям вместе? Выберите или напишите число.
promos-person =
    <b>{ $kind ->
        [one] { $code }
       *[many] Кодов: { $codes }
    }</b>

    Сколько раз { $kind ->
        [one] код может применить
       *[many] любые из этих кодов может применить
    } один человек? Выберите или напишите число.
promos-days =
    <b>{ $kind ->
        [one] { $code }
       *[many] Кодов: { $codes }
    }</b>

    Сколько дней { $kind ->
        [one] действует код
       *[many] действуют коды
    }? Выберите или напишите число.
promos-days-none = Без срока
promos-preset = { $number }
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
    На человека: { $per_person }
    { $days ->
        [0] Без срока
       *[other] Срок: { $days ->
            [one] { $days } день
            [few] { $days } дня
           *[other] { $days } дней
        }
    }
promos-confirm-yes = ✅ Создать
promos-csv-caption = Коды и ссылки. Кто знает код, тот получит токены: не публикуйте весь файл.
promos-csv-code = Код
promos-csv-link = Ссылка
promos-csv-used = Использовано
promos-csv-left = Осталось
