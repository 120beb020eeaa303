# The history of operations.
# Where: button, up to 37 letters; dialogs/history/windows.py
history-entry = 📜 Riwayat

# The empty line at the end parts the title from the first operation.
# Where: message; History.operations
# $total: number, such as 9
history-operations = { $total ->
    [0]
        <b>Riwayat</b>

        Belum ada apa-apa. Pembelian pertama Anda akan muncul di sini.
   *[other]
        <b>Riwayat</b>
        {""}
    }

# Where: message; History.operations
# $direction: text, such as in
# $amount: number, such as 10
# $reasoned: text, such as yes
# $reason: text, such as gift
# $at: day and time, such as 2026-03-05 14:07
# $balance: number, such as 130
history-operations-line =
    { $direction ->
        [in] 🟢 <b>+{ $amount }</b>
       *[out] 🔴 <b>−{ $amount }</b>
    } · { history-kind }{ $reasoned ->
        [yes] : { $reason }
       *[no] {""}
    }
    { MOMENT($at) } · saldo { $balance }

# service: the name of another program that moved the tokens, or none. Name and reason are its own words.
# Where: plain text; bot/flows/statement_file.py
# $service: text, such as none
# $kind: value
# $method: text, such as none
# $reason: text
history-kind =
    { $service ->
        [none] { $kind ->
            [stars_refund] Bintang dikembalikan
            [hold] gambar
            [void] token untuk gambar dikembalikan
            [adjust] disesuaikan oleh admin
            [promo] kode promo
            [gift] gambar pertama gratis
            [invite] bonus undangan
            [invite_back] bonus undangan ditarik kembali
            [forfeit] hangus saat data dihapus
           *[other] { $method ->
                [none] transaksi
               *[other] { $method }
            }
        }
       *[other] { $service }: { $kind ->
            [void] token dikembalikan
            [charge_refund] pengembalian, { $reason }
           *[other] { $reason }
        }
    }

# Where: button, up to 17 letters; History.filter
# $chosen: text, such as yes, no
history-filter-kind = { $chosen ->
        [yes] ✓{" "}
       *[no] {""}
    }{ history-kind-plural }

# Where: plain text; dialogs/history/getters.py
# $kind: value
# $method: value
history-kind-plural = { $kind ->
        [all] Semua
        [stars_refund] Bintang kembali
        [hold] Disisihkan
        [void] Token kembali
        [adjust] Penyesuaian
        [promo] Kode promo
        [gift] Hadiah
        [invite] Undangan
        [invite_back] Bonus ditarik
        [forfeit] Hangus
        [charge] Pemakaian
        [charge_refund] Pengembalian
        [grant] Pemberian
       *[other] { $method ->
            [none] Lainnya
           *[other] { $method }
        }
    }

# Where: button, up to 37 letters; History.operations
history-operations-csv = 📄 Unduh CSV

# The same: Filter.
# Where: button, up to 37 letters; History.operations
# $filtered: text, such as yes
# $kinds: text, such as Adjustments
history-operations-filter = 🔎 { $filtered ->
        [yes] Filter: { $kinds }
       *[no] Filter
    }

# Where: button, up to 37 letters; History.operations
history-operations-month = 📈 Bulan saya

# Where: message; History.filter
history-filter =
    <b>Filter</b>

    Transaksi mana yang ditampilkan di riwayat?

# Where: message; History.month
# $received: number, such as 60
# $bought: number, such as 50
# $spent: number, such as 12
# $balance: number, such as 48
history-month =
    <b>Bulan saya</b>

    Dalam 30 hari terakhir, dalam token:
    🟢 Diterima: <b>+{ $received }</b>, di antaranya dibeli: { $bought }
    🔴 Dipakai: <b>−{ $spent }</b>

    Saldo sekarang: <b>{ $balance }</b>

# Where: message; History.month
history-month-no-plots =
    {""}
    📈 Grafik tidak terpasang di server ini. Pemiliknya bisa menambahkannya: <code>pip install -c constraints.txt ".[pictures]"</code>

# Where: button, up to 37 letters; History.month
history-month-plot = 📈 Tampilkan sebagai grafik

# Where: caption; dialogs/history/handlers.py
history-month-caption = 30 hari terakhir Anda

# Where: plain text; dialogs/history/handlers.py
history-plot-title = Token saya, 30 hari

# Where: plain text; dialogs/history/handlers.py
history-plot-received = Diterima

# Where: plain text; dialogs/history/handlers.py
history-plot-spent = Dipakai

# Where: plain text; dialogs/history/handlers.py
history-csv-caption = Semua transaksi Anda. Waktu dalam UTC.

# Where: plain text; bot/flows/statement_file.py
history-csv-number = Nomor

# Where: plain text; bot/flows/statement_file.py
history-csv-time = Waktu (UTC)

# Where: plain text; bot/flows/statement_file.py
history-csv-kind = Transaksi

# Where: plain text; bot/flows/statement_file.py
history-csv-amount = Token

# Where: plain text; bot/flows/statement_file.py
history-csv-balance = Saldo setelahnya

# Where: plain text; bot/flows/statement_file.py
history-csv-ref = Referensi
