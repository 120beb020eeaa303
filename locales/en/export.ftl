# The export of the ledger.
# Where: button, up to 37 letters; dialogs/admin/export/windows.py
export-entry = 📄 Export CSV

# Where: message; Export.period
export-period =
    <b>Export of operations</b>

    Which period? Choose, or type:
    <code>2026-01-01..2026-03-31</code>
    <code>01.01.2026-31.03.2026</code>
    One day or a month will do, too:
    <code>2026-03</code>

# Where: button, up to 37 letters; Export.period
export-period-all = All time

# Where: button, up to 17 letters; Export.period
# $month: number, such as 3
# $year: text, such as 2026
export-period-month = { $month ->
        [1] January
        [2] February
        [3] March
        [4] April
        [5] May
        [6] June
        [7] July
        [8] August
        [9] September
        [10] October
        [11] November
       *[12] December
    } { $year }

# Where: message; Export.header
# $whole: text, such as no
# $period: text, such as 2026-03
export-header =
    <b>Export of operations</b>
    { $whole ->
        [yes] All time
       *[no] Period: { $period }
    }

    How should the columns be named? Names such as <code>entry_id</code> are the same in every version: best for programs.

# Where: button, up to 37 letters; Export.header
# $code: text, such as stable, en
# $own_name: text, such as English
export-header-code = { $code ->
        [stable] entry_id, time_utc, …
       *[other] { $own_name }
    }

# Where: message; Export.started
export-started =
    <b>The export has begun</b>

    The file will come here as a message of its own. You don't have to wait here.

# Where: button, up to 37 letters; Export.started
export-started-more = Another one

# While the file is being made, and how it ended.
# Where: message; bot/flows/export_delivery.py
# $whole: text, such as yes, no
# $period: text
# $bar: text
# $percent: number
export-bar =
    ⏳ transactions.csv · { $whole ->
        [yes] all time
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
        [yes] Operations for all time
       *[no] Operations for { $period }
    }
    Rows: { $rows } · sum: { $total }{ $total ->
        [0] {" "}✅
       *[other] {" "}⚠️ it should be 0
    }

# Where: message; bot/flows/export_delivery.py
# $whole: text, such as yes, no
# $period: text
export-empty = { $whole ->
        [yes] There are no operations yet.
       *[no] There were no operations for { $period }.
    }

# Where: message; bot/flows/export_delivery.py
export-failed = ⚠️ The export was interrupted. Please try again; the server log has the details.

# The columns of the file.
# Where: plain text; dialogs/admin/export/handlers.py
export-csv-entry = Entry

# Where: plain text; dialogs/admin/export/handlers.py
export-csv-transfer = Transfer

# Where: plain text; dialogs/admin/export/handlers.py
export-csv-time-utc = Time (UTC)

# Where: plain text; dialogs/admin/export/handlers.py
export-csv-time-local = Local time

# Where: plain text; dialogs/admin/export/handlers.py
export-csv-account = Account

# Where: plain text; dialogs/admin/export/handlers.py
export-csv-user = User id

# Where: plain text; dialogs/admin/export/handlers.py
export-csv-name = Name

# Where: plain text; dialogs/admin/export/handlers.py
export-csv-kind = Operation

# Where: plain text; dialogs/admin/export/handlers.py
export-csv-amount = Amount

# Where: plain text; dialogs/admin/export/handlers.py
export-csv-entry-amount = Change

# Where: plain text; dialogs/admin/export/handlers.py
export-csv-balance = Balance after

# Where: plain text; dialogs/admin/export/handlers.py
export-csv-reason = Reason

# Where: plain text; dialogs/admin/export/handlers.py
export-csv-actor = Admin id

# Where: plain text; dialogs/admin/export/handlers.py
export-csv-ref = Reference

# Where: plain text; dialogs/admin/export/handlers.py
export-csv-key = Key

# Where: plain text; dialogs/admin/export/handlers.py
export-csv-service-id = Service id

# Where: plain text; dialogs/admin/export/handlers.py
export-csv-service = Service

# The action's name in the log, and on a button of its filter: keep it short.
# Where: button, up to 37 letters; dialogs/admin/export/windows.py
export-action-export = export
