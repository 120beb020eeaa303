# The export of the ledger.
export-entry = 📄 Export CSV
export-period =
    <b>Export of operations</b>

    Which period? Choose, or type:
    <code>2026-01-01..2026-03-31</code>
    <code>01.01.2026-31.03.2026</code>
    One day or a month will do, too:
    <code>2026-03</code>
export-period-all = All time
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
export-header =
    <b>Export of operations</b>
    { $whole ->
        [yes] All time
       *[no] Period: { $period }
    }

    How should the columns be named? Names such as <code>entry_id</code> are the same in every version: best for programs.
export-header-code = { $code ->
        [stable] entry_id, time_utc, …
       *[other] { $own_name }
    }
export-started =
    <b>The export has begun</b>

    The file will come here as a message of its own. You need not wait on this screen.
export-started-more = Another one
# While the file is being made, and how it ended.
export-bar =
    ⏳ transactions.csv · { $whole ->
        [yes] all time
       *[no] { $period }
    }
    { $bar } { $percent }%
export-caption =
    { $whole ->
        [yes] Operations for all time
       *[no] Operations for { $period }
    }
    Rows: { $rows } · sum: { $total }{ $total ->
        [0] {" "}✅
       *[other] {" "}⚠️ it should be 0
    }
export-empty = { $whole ->
        [yes] There are no operations yet.
       *[no] There were no operations for { $period }.
    }
export-failed = ⚠️ The export broke off. Please try again; the server log has the details.
# The columns of the file.
export-csv-entry = Entry
export-csv-transfer = Transfer
export-csv-time-utc = Time (UTC)
export-csv-time-local = Local time
export-csv-account = Account
export-csv-user = User id
export-csv-name = Name
export-csv-kind = Operation
export-csv-amount = Amount
export-csv-entry-amount = Change
export-csv-balance = Balance after
export-csv-reason = Reason
export-csv-actor = Admin id
export-csv-ref = Reference
export-csv-key = Key
export-csv-service-id = Service id
export-csv-service = Service
