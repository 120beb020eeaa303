# The health of the bot.
# Where: button, up to 37 letters; dialogs/admin/health/windows.py
health-entry = 🩺 Стан

# Where: message; Health.main
# $engine: text, such as postgres
# $latency: number, such as 2
# $inbox: number, such as 1
# $inbox_since: day and time, such as 2026-03-05 14:07
# $updated_at: day and time, such as 2026-03-05 14:08
# $lag: number, such as 1
# $requests: number, such as 3
# $requests_since: day and time, such as 2026-03-05 09:30
# $threads: number, such as 2
# $threads_since: day and time, such as 2026-03-05 10:15
# $pictures: number, such as 2
# $pictures_since: day and time, such as 2026-03-05 14:06
# $refunds: number, such as 1
# $notices: number, such as 4
# $deliveries: number, such as 1240
# $workers: number, such as 2
# $wakes: text, such as redis
# $circulation: number, such as 98765
# $people: number, such as 12345
# $books: text, such as wrong
# $verified_at: day and time, such as 2026-03-05 04:00
# $faults: number, such as 2
# $started_at: day and time, such as 2026-03-01 12:00
# $bot: text, such as 0.2.0
# $aiogram: text, such as 3.31.0
# $python: text, such as 3.11.7
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
health-main = <b>Стан бота</b>

    🗄 { $engine ->
        [postgres] PostgreSQL
       *[sqlite] SQLite
    }: час відповіді { $latency } мс
    📥 Необроблених платежів: { $inbox ->
        [0] немає
       *[other] { $inbox }, перший — { MOMENT($inbox_since) }
    }
    📡 Остання подія від Telegram: { MOMENT($updated_at) }, затримка { $lag } с
    📨 Заявок: { $requests ->
        [0] немає
       *[other] { $requests }, перша — { MOMENT($requests_since) }
    }
    💬 Звернень: { $threads ->
        [0] немає
       *[other] { $threads }, перше — { MOMENT($threads_since) }
    }
    🎨 Картинок у роботі: { $pictures ->
        [0] немає
       *[other] { $pictures }, перша — { MOMENT($pictures_since) }
    }
    ↩️ Чекають на повернення: { $refunds }
    🔔 Сповіщень у черзі: { $notices }
    📣 Повідомлень розсилок у черзі: { $deliveries }
    ⚙️ Фонова робота: { $workers ->
        [0] ❗ жодного процесу
        [one] { $workers } процес
        [few] { $workers } процеси
       *[other] { $workers } процесів
    }{ $wakes ->
        [redis] , зв’язок через Redis
        [away] , ❗ Redis не відповідає
       *[memory] , без Redis
    }
    🪙 Токенів у людей: { $circulation }
    👥 Користувачів: { $people }
    📚 Облік: { $books ->
        [never] ще не перевірено
        [checked] перевіряється
        [right] сходиться, { MOMENT($verified_at) }
       *[wrong] ❗ не сходиться: помилок { $faults }, { MOMENT($verified_at) }
    }

    Запуск: { MOMENT($started_at) }
    бот { $bot } · aiogram { $aiogram } · Python { $python }

# Where: message; Health.main
# $updated_at: day and time, such as 2026-03-05 14:08
# $books: text, such as wrong
# $verified_at: day and time, such as 2026-03-05 04:00
# $faults: number, such as 2
# $started_at: day and time, such as 2026-03-01 12:00
# $bot: text, such as 0.2.0
# $aiogram: text, such as 3.31.0
# $python: text, such as 3.11.7
health-away = <b>База даних не відповідає</b>

    Люди не отримують відповідей, платежі чекають на боці Telegram, доки вона не запрацює. Перевірте DATABASE_URL та її сервер.
    📡 Остання подія від Telegram: { MOMENT($updated_at) }
    📚 Облік: { $books ->
        [never] ще не перевірено
        [checked] перевіряється
        [right] сходиться, { MOMENT($verified_at) }
       *[wrong] ❗ не сходиться: помилок { $faults }, { MOMENT($verified_at) }
    }
    Запуск: { MOMENT($started_at) }
    бот { $bot } · aiogram { $aiogram } · Python { $python }

# Where: message; bot/jobs/disk_alerts.py
health-disk = ❗ <b>База даних нічого не може зберегти</b>

    Її диск заповнений, несправний або доступний лише для читання. Нічого не втрачено: зроблені платежі чекають у Telegram, нові відхиляються. Звільніть місце на сервері — далі бот продовжить сам.

# Where: message; bot/jobs/disk_alerts.py
health-disk-over = ✅ База даних знову зберігає. Платежі приймаються.

# Where: message; Health.main
# $unreached: number, such as 2
# $admins: text, such as 1003, 1004
health-main-unreached = ❗ Не вдається написати адміністраторам ({ $unreached }): { $admins }. Вони не натиснули /start або заблокували бота. Сповіщення їх дочекаються.

# Where: button, up to 17 letters; Health.main
health-main-refresh = 🔄 Оновити

# Where: button, up to 17 letters; Health.main
health-main-verify = 📚 Звірити

# Where: message; dialogs/admin/health/handlers.py
# $faults: number
# $checks: number
# $rows: number
# $first: text
health-verified = { $faults ->
        [0] 📚 Облік сходиться: перевірок { $checks }, рядків { $rows }.
       *[other] ❗ <b>Облік не сходиться:</b> помилок { $faults }. Перша: { $first }
    }

# Where: message; bot/jobs/chores.py
# $faults: number
# $first: value
health-wrong = ❗ <b>Облік не сходиться</b>

    Перевірка знайшла помилок: { $faults }. Перша: { $first }
    Усі помилкові рядки є в журналі сервера, ще раз їх назве <code>python -m bot verify</code>. Платежі приймаються як завжди. Перш ніж щось змінювати, збережіть резервну копію.

# Texts that were changed in the files of a running bot. $first: a file and a key, such as "en/menu.ftl menu-main".
# Where: message; bot/jobs/text_reload.py
# $count: number
# $first: text
health-texts = ⚠️ <b>Нові тексти не прийнято</b>

    { $count ->
        [one] У них { $count } помилка
        [few] У них { $count } помилки
       *[other] У них { $count } помилок
    }, перша: <code>{ $first }</code>. Бот показує попередні тексти. Що виправити, скаже команда <code>python -m bot texts check</code>.

# Texts that admins published in the panel and that don't fit any more. $first: the language and the key of the first one.
# Where: message; bot/jobs/text_reload.py
# $count: number
# $first: text
health-own-texts = ⚠️ <b>Тексти з панелі не показано</b>

    { $count ->
        [one] { $count } змінений текст більше не підходить
        [few] { $count } змінені тексти більше не підходять
       *[other] { $count } змінених текстів більше не підходять
    } боту, перший: <code>{ $first }</code>. Люди бачать початковий. Докладніше — «Тексти» в панелі.

# Where: message; bot/jobs/fault_alerts.py
# $error: text
# $place: text
# $count: number
# $since: day and time
# $trace: text
health-fault = ⚠️ <b>Щось зламалося</b>

    { $error ->
        [none] Помилка в <code>{ $place }</code>
       *[other] <code>{ $error }</code> у <code>{ $place }</code>
    }: { $count ->
        [one] { $count } раз
        [few] { $count } рази
       *[other] { $count } разів
    } з { DATETIME($since, dateStyle: "short", timeStyle: "medium") }.
    Подробиці в журналі сервера за міткою <code>{ $trace }</code>.

# Where: message; bot/jobs/unreadable_updates.py
# $count: number
health-unread = ⚠️ <b>Незрозумілі оновлення</b>
    Telegram надіслав те, чого ця версія не знає: { NUMBER($count) }. Ці оновлення зберігаються 30 днів, усе інше працює. Платежі серед них перевіряються за списком зірок. Можливо, допоможе нова версія.
