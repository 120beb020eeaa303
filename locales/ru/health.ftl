# Состояние бота.
# Где: кнопка, до 37 знаков; dialogs/admin/health/windows.py
health-entry = 🩺 Состояние

# Где: сообщение; Health.main
# $engine: текст, например postgres
# $latency: число, например 2
# $inbox: число, например 1
# $inbox_since: день и время, например 2026-03-05 14:07
# $updated_at: день и время, например 2026-03-05 14:08
# $lag: число, например 1
# $requests: число, например 3
# $requests_since: день и время, например 2026-03-05 09:30
# $threads: число, например 2
# $threads_since: день и время, например 2026-03-05 10:15
# $pictures: число, например 2
# $pictures_since: день и время, например 2026-03-05 14:06
# $refunds: число, например 1
# $notices: число, например 4
# $deliveries: число, например 1240
# $workers: число, например 2
# $wakes: текст, например redis
# $circulation: число, например 98765
# $people: число, например 12345
# $books: текст, например wrong
# $verified_at: день и время, например 2026-03-05 04:00
# $faults: число, например 2
# $started_at: день и время, например 2026-03-01 12:00
# $bot: текст, например 0.2.0
# $aiogram: текст, например 3.31.0
# $python: текст, например 3.11.7
# Пробелы: между знаком и числом стоит неразрывный, чтобы они не разошлись по строкам.
health-main = <b>Состояние бота</b>

    🗄 { $engine ->
        [postgres] PostgreSQL
       *[sqlite] SQLite
    }: время ответа { $latency } мс
    📥 Необработанных платежей: { $inbox ->
        [0] нет
       *[other] { $inbox }, первый — { MOMENT($inbox_since) }
    }
    📡 Последнее событие от Telegram: { MOMENT($updated_at) }, задержка { $lag } с
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
        [0] ❗ ни одного процесса
        [one] { $workers } процесс
        [few] { $workers } процесса
       *[other] { $workers } процессов
    }{ $wakes ->
        [redis] , связь через Redis
        [away] , ❗ Redis не отвечает
       *[memory] , без Redis
    }
    🪙 Токенов у людей: { $circulation }
    👥 Пользователей: { $people }
    📚 Учёт: { $books ->
        [never] ещё не проверен
        [checked] проверяется
        [right] сходится, { MOMENT($verified_at) }
       *[wrong] ❗ не сходится: ошибок { $faults }, { MOMENT($verified_at) }
    }

    Запуск: { MOMENT($started_at) }
    бот { $bot } · aiogram { $aiogram } · Python { $python }

# Где: сообщение; Health.main
# $updated_at: день и время, например 2026-03-05 14:08
# $books: текст, например wrong
# $verified_at: день и время, например 2026-03-05 04:00
# $faults: число, например 2
# $started_at: день и время, например 2026-03-01 12:00
# $bot: текст, например 0.2.0
# $aiogram: текст, например 3.31.0
# $python: текст, например 3.11.7
health-away = <b>База данных не отвечает</b>

    Люди не получают ответов, платежи ждут на стороне Telegram, пока она не вернётся. Проверьте DATABASE_URL и её сервер.
    📡 Последнее событие от Telegram: { MOMENT($updated_at) }
    📚 Учёт: { $books ->
        [never] ещё не проверен
        [checked] проверяется
        [right] сходится, { MOMENT($verified_at) }
       *[wrong] ❗ не сходится: ошибок { $faults }, { MOMENT($verified_at) }
    }
    Запуск: { MOMENT($started_at) }
    бот { $bot } · aiogram { $aiogram } · Python { $python }

# Где: сообщение; bot/jobs/disk_alerts.py
health-disk = ❗ <b>База данных ничего не может сохранить</b>

    Её диск заполнен, неисправен или доступен только для чтения. Ничего не потеряно: сделанные платежи ждут в Telegram, новые отклоняются. Освободите место на сервере — дальше бот продолжит сам.

# Где: сообщение; bot/jobs/disk_alerts.py
health-disk-over = ✅ База данных снова сохраняет. Платежи принимаются.

# Где: сообщение; Health.main
# $unreached: число, например 2
# $admins: текст, например 1003, 1004
health-main-unreached = ❗ Не получается написать администраторам ({ $unreached }): { $admins }. Они не нажали /start или заблокировали бота. Уведомления их дождутся.

# Где: кнопка, до 17 знаков; Health.main
health-main-refresh = 🔄 Обновить

# Где: кнопка, до 17 знаков; Health.main
health-main-verify = 📚 Проверить

# Где: сообщение; dialogs/admin/health/handlers.py
# $faults: число
# $checks: число
# $rows: число
# $first: текст
health-verified = { $faults ->
        [0] 📚 Учёт сходится: проверок { $checks }, строк { $rows }.
       *[other] ❗ <b>Учёт не сходится:</b> ошибок { $faults }. Первая: { $first }
    }

# Где: сообщение; bot/jobs/chores.py
# $faults: число
# $first: значение
health-wrong = ❗ <b>Учёт не сходится</b>

    Проверка нашла ошибок: { $faults }. Первая: { $first }
    Все ошибочные строки есть в логе сервера, ещё раз их назовёт <code>python -m bot verify</code>. Платежи принимаются как обычно. Прежде чем что-то менять, сохраните резервную копию.

# Тексты, которые изменили в файлах работающего бота. $first: файл и ключ, например «ru/menu.ftl menu-main».
# Где: сообщение; bot/jobs/text_reload.py
# $count: число
# $first: текст
health-texts = ⚠️ <b>Новые тексты не приняты</b>

    { $count ->
        [one] В них { $count } ошибка
        [few] В них { $count } ошибки
       *[other] В них { $count } ошибок
    }, первая: <code>{ $first }</code>. Бот показывает прежние тексты. Что исправить, говорит команда <code>python -m bot texts check</code>.

# Тексты, опубликованные в панели, которые боту больше не подходят. $first: язык и ключ первого.
# Где: сообщение; bot/jobs/text_reload.py
# $count: число
# $first: текст
health-own-texts = ⚠️ <b>Тексты из панели не показаны</b>

    { $count ->
        [one] { $count } изменённый текст больше не подходит
        [few] { $count } изменённых текста больше не подходят
       *[other] { $count } изменённых текстов больше не подходят
    } боту, первый: <code>{ $first }</code>. Люди видят исходный. Подробнее — «Тексты» в панели.

# Где: сообщение; bot/jobs/fault_alerts.py
# $error: текст
# $place: текст
# $count: число
# $since: день и время
# $trace: текст
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

# Где: сообщение; bot/jobs/unreadable_updates.py
# $count: число
health-unread = ⚠️ <b>Непонятные обновления</b>
    Telegram прислал то, чего эта версия не знает: { NUMBER($count) }. Эти обновления хранятся 30 дней, всё остальное работает. Платежи среди них проверяются по списку звёзд. Возможно, поможет новая версия.
