# The export of the ledger.
# Where: button, up to 37 letters; dialogs/admin/export/windows.py
export-entry = 📄 Ekspor CSV

# Where: message; Export.period
export-period =
    <b>Ekspor transaksi</b>

    Periode mana? Pilih, atau ketik:
    <code>2026-01-01..2026-03-31</code>
    <code>01.01.2026-31.03.2026</code>
    Satu hari atau satu bulan juga bisa:
    <code>2026-03</code>

# Where: button, up to 37 letters; Export.period
export-period-all = Sepanjang waktu

# The same: April, September, November.
# Where: button, up to 17 letters; Export.period
# $month: number, such as 3
# $year: text, such as 2026
export-period-month = { $month ->
        [1] Januari
        [2] Februari
        [3] Maret
        [4] April
        [5] Mei
        [6] Juni
        [7] Juli
        [8] Agustus
        [9] September
        [10] Oktober
        [11] November
       *[12] Desember
    } { $year }

# Where: message; Export.header
# $whole: text, such as no
# $period: text, such as 2026-03
export-header =
    <b>Ekspor transaksi</b>
    { $whole ->
        [yes] Sepanjang waktu
       *[no] Periode: { $period }
    }

    Bagaimana kolomnya dinamai? Nama seperti <code>entry_id</code> sama di setiap versi: paling cocok untuk program.

# Where: button, up to 37 letters; Export.header
# $code: text, such as stable, en
# $own_name: text, such as English
export-header-code = { $code ->
        [stable] entry_id, time_utc, …
       *[other] { $own_name }
    }

# Where: message; Export.started
export-started =
    <b>Ekspor dimulai</b>

    Berkasnya akan datang ke sini sebagai pesan tersendiri. Anda tidak perlu menunggu di layar ini.

# Where: button, up to 37 letters; Export.started
export-started-more = Ekspor lain

# While the file is being made, and how it ended.
# Where: message; bot/flows/export_delivery.py
# $whole: text, such as yes, no
# $period: text
# $bar: text
# $percent: number
export-bar =
    ⏳ transactions.csv · { $whole ->
        [yes] sepanjang waktu
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
        [yes] Transaksi sepanjang waktu
       *[no] Transaksi periode { $period }
    }
    Baris: { $rows } · jumlah: { $total }{ $total ->
        [0] {" "}✅
       *[other] {" "}⚠️ seharusnya 0
    }

# Where: message; bot/flows/export_delivery.py
# $whole: text, such as yes, no
# $period: text
export-empty = { $whole ->
        [yes] Belum ada transaksi.
       *[no] Tidak ada transaksi pada periode { $period }.
    }

# Where: message; bot/flows/export_delivery.py
export-failed = ⚠️ Ekspor terputus. Silakan coba lagi; rinciannya ada di log server.

# The columns of the file.
# Where: plain text; dialogs/admin/export/handlers.py
export-csv-entry = Entri

# The same: Transfer.
# Where: plain text; dialogs/admin/export/handlers.py
export-csv-transfer = Transfer

# Where: plain text; dialogs/admin/export/handlers.py
export-csv-time-utc = Waktu (UTC)

# Where: plain text; dialogs/admin/export/handlers.py
export-csv-time-local = Waktu setempat

# Where: plain text; dialogs/admin/export/handlers.py
export-csv-account = Akun

# Where: plain text; dialogs/admin/export/handlers.py
export-csv-user = ID pengguna

# Where: plain text; dialogs/admin/export/handlers.py
export-csv-name = Nama

# Where: plain text; dialogs/admin/export/handlers.py
export-csv-kind = Transaksi

# Where: plain text; dialogs/admin/export/handlers.py
export-csv-amount = Jumlah

# Where: plain text; dialogs/admin/export/handlers.py
export-csv-entry-amount = Perubahan

# Where: plain text; dialogs/admin/export/handlers.py
export-csv-balance = Saldo setelahnya

# Where: plain text; dialogs/admin/export/handlers.py
export-csv-reason = Alasan

# Where: plain text; dialogs/admin/export/handlers.py
export-csv-actor = ID admin

# Where: plain text; dialogs/admin/export/handlers.py
export-csv-ref = Referensi

# Where: plain text; dialogs/admin/export/handlers.py
export-csv-key = Kunci

# Where: plain text; dialogs/admin/export/handlers.py
export-csv-service-id = ID layanan

# Where: plain text; dialogs/admin/export/handlers.py
export-csv-service = Layanan

# The action's name in the log, and on a button of its filter: keep it short.
# Where: button, up to 37 letters; dialogs/admin/export/windows.py
export-action-export = ekspor
