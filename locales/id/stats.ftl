# Statistics, their picture, and the daily digest.
# Where: button, up to 37 letters; dialogs/admin/stats/windows.py
stats-entry = 📊 Statistik

# Where: message; Stats.main
# $span: text, such as week
# $people: number, such as 12345
# $registered: number, such as 321
# $active: number, such as 2345
# $ordered: number, such as 123
# $bought: number, such as 45
# $payers: number, such as 67
# $sold_stars: number, such as 1200
# $sold_topups: number, such as 350
# $sold_coins: number, such as 20
# $sold_other: number, such as 4
# $adjusted_sign: text, such as minus
# $adjusted: number, such as 15
# $promos: number, such as 40
# $gifts: number, such as 7
# $invites: number, such as 12
# $spent: number, such as 1100
# $forfeited: number, such as 3
# $circulation: number, such as 98765
# $stars: number, such as 54000
# $rub: number, such as 31500.00
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
stats-main = <b>Statistik · { $span ->
        [today] hari ini
        [week] 7 hari
        [month] 30 hari
       *[all] sepanjang waktu
    }</b>

    👥 Pengguna: { $people }{ $span ->
        [all] {""}
       *[other] , baru { $registered }, aktif { $active }
    }
    🛒 Dari { $span ->
        [all] semuanya
       *[other] yang baru
    }: { $ordered } memilih paket, { $bought } membayar
    { $span ->
        [all] {""}
       *[other] 💳 Yang membayar: { $payers }
        {""}
    }
    <b>Token</b>
    Dengan Bintang: { $sold_stars }, lewat transfer: { $sold_topups }{ $sold_coins ->
        [0] {""}
       *[other] , dengan kripto: { $sold_coins }
    }{ $sold_other ->
        [0] {""}
       *[other] , dengan cara lain: { $sold_other }
    }
    Penyesuaian: { $adjusted_sign ->
        [minus] −
       *[plus] +
    }{ $adjusted }, kode promo: { $promos }, hadiah: { $gifts }, undangan: { $invites }
    Dipakai: { $spent }{ $forfeited ->
        [0] {""}
       *[other] , hangus bersama data yang dihapus: { $forfeited }
    }; sekarang di tangan pengguna: { $circulation }

    <b>Pendapatan</b>
    ⭐ { $stars } · { $rub } ₽

# Beside the period of the same length before.
# Where: message; Stats.main
# $average_stars: number, such as 450
# $has_rub: text, such as yes
# $average_rub: number, such as 900.00
# $conversion: number, such as 14
# $conversion_before: number, such as 12
# $span: text, such as week
# $stars_before: number, such as 40000
# $rub_before: number, such as 27000.00
# $registered_before: number, such as 300
# $payers_before: number, such as 60
# $spent_before: number, such as 900
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
stats-main-compared =
    Rata-rata pembelian: { $average_stars } ⭐{ $has_rub ->
        [yes] {" "}· { $average_rub } ₽
       *[no] {""}
    }
    Konversi: { $conversion }% (sebelumnya: { $conversion_before }%)

    <b>{ $span ->
        [today] Kemarin
        [week] 7 hari sebelumnya
       *[month] 30 hari sebelumnya
    }</b>: ⭐ { $stars_before }{ $has_rub ->
        [yes] {" "}· { $rub_before } ₽
       *[no] {""}
    }
    Baru: { $registered_before }, membayar: { $payers_before }, dipakai: { $spent_before }

# Where: button, up to 17 letters; Stats.main
# $chosen: text, such as no, yes
# $span: text, such as today, week
stats-main-span = { $chosen ->
        [yes] ✓{" "}
       *[no] {""}
    }{ $span ->
        [today] Hari ini
        [week] 7 hari
        [month] 30 hari
       *[all] Semua
    }

# Where: message; Stats.main
stats-main-no-plots =
    📈 Grafik tidak terpasang di server ini. Untuk mendapatkannya, jalankan di sana
    <code>pip install -c constraints.txt ".[pictures]"</code>
    lalu mulai ulang bot.

# Where: button, up to 37 letters; Stats.main
stats-main-day = 📈 Grafik

# Where: caption; dialogs/admin/stats/handlers.py
stats-picture = Statistik 30 hari terakhir

# Where: plain text; dialogs/admin/stats/handlers.py
stats-plot-title = 30 hari terakhir

# Where: plain text; dialogs/admin/stats/handlers.py
stats-plot-stars = Bintang

# Where: plain text; dialogs/admin/stats/handlers.py
stats-plot-rub = Rubel

# Where: plain text; dialogs/admin/stats/handlers.py
stats-plot-spent = Token dipakai

# Where: plain text; dialogs/admin/stats/handlers.py
stats-plot-registered = Pengguna baru

# Where: message; bot/jobs/digest.py
# $day: day and time
# $registered: number
# $people: number
# $ordered: number
# $bought: number
# $payers: number
# $sold_stars: number
# $sold_topups: number
# $sold_coins: number
# $sold_other: number
# $spent: number
# $adjusted_sign: text, such as minus, plus
# $adjusted: number
# $circulation: number
# $promos: number
# $gifts: number
# $invites: number
# $stars: number
# $rub: number
# $odd: number
# $waits: number
# $requests: value
# $threads: value
# $refunds: value
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
stats-digest = 📊 <b>{ DATETIME($day, dateStyle: "long") }</b>

    👥 Baru: { $registered }, total { $people }; { $ordered } memilih paket, { $bought } membayar
    💳 Yang membayar: { $payers }
    🪙 Terjual: { $sold_stars } dengan Bintang, { $sold_topups } lewat transfer, { $sold_coins } dengan kripto{ $sold_other ->
        [0] {""}
       *[other] , dengan cara lain: { $sold_other }
    }; dipakai { $spent }
    Penyesuaian { $adjusted_sign ->
        [minus] −
       *[plus] +
    }{ $adjusted }; di tangan pengguna { $circulation }
    🎁 Diberikan: { $promos } lewat kode promo, { $gifts } untuk gambar pertama, { $invites } lewat undangan
    💰 ⭐ { $stars } · { $rub } ₽
    { $odd ->
        [0] {""}
       *[other] ⚠️ Pembayaran tidak wajar: { $odd }
        {""}
    }
    { $waits ->
        [0] ✅ Tidak ada yang menunggu Anda.
       *[other] <b>Menunggu:</b> permintaan { $requests }, tiket { $threads }, pengembalian { $refunds }
    }
