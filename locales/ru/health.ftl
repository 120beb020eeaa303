# Состояние бота.
health-entry = 🩺 Состояние
health-main = <b>Состояние бота</b>

    🗄 { $engine ->
        [postgres] PostgreSQL
       *[sqlite] SQLite
    }: отвечает за { $latency } мс
    📥 Необработанных платежей: { $inbox ->
        [0] нет
       *[other] { $inbox }, первое — { MOMENT($inbox_since) }
    }
    📡 Последнее обновление: { MOMENT($updated_at) }, задержка { $lag } с
    📨 Заявок: { $requests ->
        [0] нет
       *[other] { $requests }, первая — { MOMENT($requests_since) }
    }
    💬 Обращений: { $threads ->
        [0] нет
       *[other] { $threads }, первое — { MOMENT($threads_since) }
    }
    🎨 Картинок в работе: { $pictures ->
        [0] нет
       *[other] { $pictures }, первая — { MOMENT($pictures_since) }
    }
    ↩️ Ждут возврата: { $refunds }
    🔔 Уведомлений в очереди: { $notices }
    📣 Сообщений рассылок в очереди: { $deliveries }
    ⚙️ Фоновая работа: { $workers ->
        [0] ❗ никто не выполняет
        [one] { $workers } процесс
        [few] { $workers } процесса
       *[other] { $workers } процессов
    }{ $wakes ->
        [redis] , связь через Redis
        [away] , ❗ Redis не отвечает
       *[memory] , без Redis
    }
    🪙 Токенов у людей: { $circulation }
    👥 Людей: { $people }
    📚 Учёт: { $books ->
        [never] ещё не проверен
        [checked] проверяется
        [right] сходится, { MOMENT($verified_at) }
       *[wrong] ❗ не сходится: ошибок { $faults }, { MOMENT($verified_at) }
    }

    Запуск: { MOMENT($started_at) }
    бот { $bot } · aiogram { $aiogram } · Python { $python }
health-away = <b>База данных не отвечает</b>

    Люди не получают ответов, платежи ждут на стороне Telegram, пока она не вернётся. Проверьте DATABASE_URL и её сервер.
    📡 Последнее обновление: { MOMENT($updated_at) }
    📚 Учёт: { $books ->
        [never] ещё не проверен
        [checked] проверяется
        [right] сходится, { MOMENT($verified_at) }
       *[wrong] ❗ не сходится: ошибок { $faults }, { MOMENT($verified_at) }
    }
    Запуск: { MOMENT($started_at) }
    бот { $bot } · aiogram { $aiogram } · Python { $python }
health-disk = ❗ <b>База данных ничего не может сохранить</b>

    Её диск заполнен, неисправен или доступен только для чтения. Ничего не потеряно: сделанные платежи ждут в Telegram, новые отклоняются. Освободите место на сервере — дальше бот продолжит сам.
health-disk-over = ✅ База данных снова сохраняет. Платежи принимаются.
health-main-unreached = ❗ Не получается написать администраторам ({ $unreached }): { $admins }. Они не нажали /start или заблокировали бота. Уведомления их дождутся.
health-main-refresh = 🔄 Обновить
health-main-verify = 📚 Проверить учёт
health-verified = { $faults ->
        [0] 📚 Учёт сходится: проверок { $checks }, строк { $rows }.
       *[other] ❗ <b>Учёт не сходится:</b> ошибок { $faults }. Первая: { $first }
    }
health-wrong = ❗ <b>Учёт не сходится</b>

    Проверка нашла ошибок: { $faults }. Первая: { $first }
    Все ошибочные строки есть в логе сервера, ещё раз их назовёт <code>python -m bot verify</code>. Платежи принимаются как обычно. Прежде чем что-то менять, сохраните резервную копию.

# Тексты, которые изменили в файлах работающего бота. $first: файл и ключ, например «ru/menu.ftl menu-main».
health-texts = ⚠️ <b>Новые тексты не приняты</b>

    { $count ->
        [one] В них { $count } ошибка
        [few] В них { $count } ошибки
       *[other] В них { $count } ошибок
    }, первая: <code>{ $first }</code>. Бот показывает прежние тексты. Что исправить, говорит команда <code>python -m bot texts check</code>.
health-fault = ⚠️ <b>Что-то сломалось</b>

    { $error ->
        [none] Ошибка в <code>{ $place }</code>
       *[other] <code>{ $error }</code> в <code>{ $place }</code>
    }: { $count ->
        [one] { $count } раз
        [few] { $count } раза
       *[other] { $count } раз
    } с { DATETIME($since, dateStyle: "short", timeStyle: "medium") }.
    Подробности в логе сервера по метке <code>{ $trace }</code>.

health-unread = ⚠️ <b>Непонятные обновления</b>
    Telegram прислал то, чего эта версия не знает: { NUMBER($count) }. Эти обновления хранятся 30 дней, всё остальное работает. Платежи среди них проверяются по списку Stars. Возможно, поможет новая версия.
