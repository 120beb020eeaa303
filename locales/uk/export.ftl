# The export of the ledger.
# Where: button, up to 37 letters; dialogs/admin/export/windows.py
export-entry = 📄 Експорт CSV

# Where: message; Export.period
export-period =
    <b>Експорт операцій</b>

    За який період? Виберіть або напишіть:
    <code>2026-01-01..2026-03-31</code>
    <code>01.01.2026-31.03.2026</code>
    Можна й один день або місяць:
    <code>2026-03</code>

# Where: button, up to 37 letters; Export.period
export-period-all = За весь час

# Where: button, up to 17 letters; Export.period
# $month: number, such as 3
# $year: text, such as 2026
export-period-month = { $month ->
        [1] Січень
        [2] Лютий
        [3] Березень
        [4] Квітень
        [5] Травень
        [6] Червень
        [7] Липень
        [8] Серпень
        [9] Вересень
        [10] Жовтень
        [11] Листопад
       *[12] Грудень
    } { $year }

# Where: message; Export.header
# $whole: text, such as no
# $period: text, such as 2026-03
export-header =
    <b>Експорт операцій</b>
    { $whole ->
        [yes] За весь час
       *[no] Період: { $period }
    }

    Як назвати стовпці? Назви на зразок <code>entry_id</code> не змінюються від версії до версії й зручні для програм.

# Where: button, up to 37 letters; Export.header
# $code: text, such as stable, en
# $own_name: text, such as English
export-header-code = { $code ->
        [stable] entry_id, time_utc, …
       *[other] { $own_name }
    }

# Where: message; Export.started
export-started =
    <b>Експорт розпочато</b>

    Файл надійде сюди окремим повідомленням. Чекати на цьому екрані не потрібно.

# Where: button, up to 37 letters; Export.started
export-started-more = Ще один

# While the file is being made, and how it ended.
# Where: message; bot/flows/export_delivery.py
# $whole: text, such as yes, no
# $period: text
# $bar: text
# $percent: number
export-bar =
    ⏳ transactions.csv · { $whole ->
        [yes] за весь час
       *[no] { $period }
    }
    { $bar } { $percent }%

# Where: caption; bot/flows/export_delivery.py
# $whole: text, such as yes, no
# $period: text
# $rows: number
# $total: number
export-caption =
    { $whole ->
        [yes] Операції за весь час
       *[no] Операції за період { $period }
    }
    Рядків: { $rows } · сума: { $total }{ $total ->
        [0] {" "}✅
       *[other] {" "}⚠️ має бути 0
    }

# Where: message; bot/flows/export_delivery.py
# $whole: text, such as yes, no
# $period: text
export-empty = { $whole ->
        [yes] Операцій іще не було.
       *[no] За період { $period } операцій не було.
    }

# Where: message; bot/flows/export_delivery.py
export-failed = ⚠️ Експорт перервався. Спробуйте ще раз; подробиці — в журналі сервера.

# The columns of the file.
# Where: plain text; dialogs/admin/export/handlers.py
export-csv-entry = Проведення

# Where: plain text; dialogs/admin/export/handlers.py
export-csv-transfer = Переказ

# Where: plain text; dialogs/admin/export/handlers.py
export-csv-time-utc = Час (UTC)

# Where: plain text; dialogs/admin/export/handlers.py
export-csv-time-local = Місцевий час

# Where: plain text; dialogs/admin/export/handlers.py
export-csv-account = Рахунок

# Where: plain text; dialogs/admin/export/handlers.py
export-csv-user = ID користувача

# Where: plain text; dialogs/admin/export/handlers.py
export-csv-name = Ім’я

# Where: plain text; dialogs/admin/export/handlers.py
export-csv-kind = Операція

# Where: plain text; dialogs/admin/export/handlers.py
export-csv-amount = Сума

# Where: plain text; dialogs/admin/export/handlers.py
export-csv-entry-amount = Зміна

# Where: plain text; dialogs/admin/export/handlers.py
export-csv-balance = Баланс після

# Where: plain text; dialogs/admin/export/handlers.py
export-csv-reason = Причина

# Where: plain text; dialogs/admin/export/handlers.py
export-csv-actor = ID адміністратора

# Where: plain text; dialogs/admin/export/handlers.py
export-csv-ref = Підстава

# Where: plain text; dialogs/admin/export/handlers.py
export-csv-key = Ключ

# Where: plain text; dialogs/admin/export/handlers.py
export-csv-service-id = ID сервісу

# Where: plain text; dialogs/admin/export/handlers.py
export-csv-service = Сервіс

# The action's name in the log, and on a button of its filter: keep it short.
# Where: button, up to 37 letters; dialogs/admin/export/windows.py
export-action-export = експорт
