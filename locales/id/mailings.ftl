# Broadcasts: the list, how far one is, how it ended.
# Where: button, up to 37 letters; dialogs/admin/mailings/windows.py
mailings-entry = 📣 Siaran

# Where: message; Mailings.history
# $has: text, such as some
mailings-history =
    <b>Siaran</b>{ $has ->
        [none] {""}

        Belum ada. Siaran dikirim ke semua orang, atau ke sebagian orang.
       *[some] {""}
    }

# Where: button, up to 37 letters; Mailings.history
mailings-history-new = ✍️ Siaran baru

# Where: button, up to 37 letters; Mailings.history
# $state: text, such as done
# $at: day and time, such as 2026-03-05 14:07
# $words: text, such as Our new pack
mailings-history-choose = { $state ->
        [scheduled] 🕑
        [starting] ⏳
        [running] ▶️
        [paused] ⏸
        [stopped] ⏹
        [cancelled] ✖️
        [done] ✅
        [deleting] 🗑
       *[deleted] 🗑
    } { MOMENT($at) } · { $words }

# Where: message; Mailings.card
# $number: text, such as 7
# $state: text, such as running
# $what: text, such as photo · “Our new pack”
# $audience: text, such as Everybody
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
mailings-card =
    <b>Siaran No. { $number }</b> · { $state ->
        [scheduled] 🕑 dijadwalkan
        [starting] ⏳ sedang dimulai
        [running] ▶️ berjalan
        [paused] ⏸ dijeda
        [stopped] ⏹ dihentikan
        [cancelled] ✖️ dibatalkan
        [done] ✅ selesai
        [deleting] 🗑 sedang dihapus
       *[deleted] 🗑 dihapus
    }

    ✉️ { $what }
    👥 { $audience }

# Where: message; Mailings.card
# $variants: text, such as Deutsch
mailings-card-variants = 🌐 Juga dalam: { $variants }

# The same as in English.
# Where: message; Mailings.card
# $at: day and time, such as 2026-03-05 14:07
mailings-card-waiting = 🕑 { MOMENT($at) }

# Where: message; Mailings.card
mailings-card-paid = ⚡ Berbayar

# Where: message; Mailings.card
# $bar: text, such as ▓▓▓▓░░░░░░░░
# $percent: number, such as 30
# $reached: number, such as 340
# $blocked: number, such as 14
# $failed: number, such as 1
# $unknown: number, such as 0
mailings-card-figures =
    {""}
    { $bar } { $percent }%

    ✅ Terkirim: { $reached }
    🚫 Memblokir bot: { $blocked }
    ❌ Gagal: { $failed }
    ❔ Tidak diketahui: { $unknown }

# Where: message; Mailings.card
# $left: number, such as 845
# $total: number, such as 1200
mailings-card-left = ⏳ Sisa: { $left } dari { $total }

# Where: message; Mailings.card
# $left: number, such as 845
mailings-card-unsent = ⏹ Tidak dikirim: { $left }

# Where: message; Mailings.card
# $rate: number
# $known: text, such as yes
# $amount: number, such as 28
# $unit: text, such as seconds
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
mailings-card-rate = 🚀 { $rate } per detik{ $known ->
        [yes] {""}, sekitar { $amount } { $unit ->
            [seconds] dtk
            [minutes] mnt
           *[hours] jam
        } lagi
       *[no] {""}
    }

# Where: message; Mailings.card
# $deleted: number, such as 0
# $kept: number, such as 0
mailings-card-deleted =
    🗑 Dihapus: { $deleted }{ $kept ->
        [0] {""}
       *[other] {""}, tidak dihapus: { $kept }
    }

# Where: message; Mailings.card
# $reason: text, such as none
# $detail: text
mailings-card-reason =
    {""}
    { $reason ->
        [source_gone] ⚠️ Pesan aslinya dihapus dari obrolan. Siaran tidak bisa dilanjutkan: hentikan dan buat yang baru.
        [failing] ⚠️ Telegram menolak pesan satu demi satu: { $detail }
       *[other] Dijeda. Yang lain menerima pesannya saat Anda melanjutkan.
    }

# Where: button, up to 37 letters; Mailings.card
mailings-card-pause = ⏸ Jeda

# Where: button, up to 37 letters; Mailings.card
mailings-card-resume = ▶️ Lanjutkan

# Where: button, up to 37 letters; Mailings.card
mailings-card-stop = ⏹ Hentikan

# Where: button, up to 37 letters; Mailings.card
mailings-card-cancel = ✖️ Batalkan

# The same as in English.
# Where: button, up to 37 letters; Mailings.card
mailings-card-csv = 📄 CSV

# Where: button, up to 37 letters; Mailings.card
mailings-card-repeat = 🔁 Ulangi

# Where: button, up to 37 letters; Mailings.card
mailings-card-erase = 🗑 Hapus dari obrolan

# Where: message; Mailings.stop
# $state: text, such as running
# $number: text, such as 7
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
mailings-stop = { $state ->
        [scheduled] Batalkan siaran No. { $number }? Tidak ada yang akan menerimanya.
       *[other] Hentikan siaran No. { $number }? Orang yang belum dikirimi tidak akan menerimanya.
    }

# Where: button, up to 37 letters; Mailings.stop
mailings-stop-end = ⏹ Ya

# Where: message; Mailings.repeat
# $number: text, such as 7
# $what: text, such as photo · “Our new pack”
# $audience: text, such as Everybody
# $people: number, such as 1200
# $amount: number, such as 28
# $unit: text, such as seconds
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
mailings-repeat =
    <b>Ulangi siaran No. { $number }?</b>

    ✉️ { $what }
    👥 { $audience }: { $people } orang
    🕑 Sekarang, sekitar { $amount } { $unit ->
        [seconds] dtk
        [minutes] mnt
       *[hours] jam
    }

    Yang sudah pernah menerimanya akan menerimanya lagi.

# Where: message; Mailings.repeat
# $stars: number, such as 0
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
mailings-repeat-paid = ⚡ Berbayar: hingga { $stars } ⭐ dari saldo bot

# Where: button, up to 37 letters; Mailings.repeat
mailings-repeat-resend = 🔁 Ulangi

# Where: message; Mailings.erase
# $number: text, such as 7
# $sent: number, such as 340
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
mailings-erase =
    <b>Hapus dari obrolan orang?</b>

    Pesan siaran No. { $number } akan hilang dari { $sent } obrolan. Telegram hanya mengizinkannya dalam 48 jam setelah dikirim.

# Where: button, up to 37 letters; Mailings.erase
mailings-erase-delete = 🗑 Hapus

# Who composed a broadcast is told of its end.
# Where: message; bot/services/broadcasts/notices.py
# $number: text
# $sent: number
# $blocked: number
# $failed: number
# $unknown: number
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
mailings-told-end =
    📣 Siaran No. { $number } selesai.

    ✅ Terkirim: { $sent }
    🚫 Memblokir bot: { $blocked }
    ❌ Gagal: { $failed }
    ❔ Tidak diketahui: { $unknown }

# Where: message; bot/services/broadcasts/notices.py
# $who: text
# $number: text
# $sent: number
# $blocked: number
# $failed: number
# $unknown: number
# $pending: number
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
mailings-told-stop =
    ⏹ { $who } menghentikan siaran No. { $number }.

    ✅ Terkirim: { $sent }
    🚫 Memblokir bot: { $blocked }
    ❌ Gagal: { $failed }
    ❔ Tidak diketahui: { $unknown }
    ✉️ Tidak dikirim: { $pending }

# Where: message; bot/services/broadcasts/notices.py
# $number: text
# $reason: text
# $detail: text
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
mailings-told-pause =
    ⚠️ Siaran No. { $number } dijeda. { $reason ->
        [source_gone] Pesan aslinya dihapus dari obrolan: hentikan siaran dan buat yang baru.
       *[failing] Telegram menolak pesan satu demi satu: { $detail }
    }

# The file of outcomes.
# Where: caption; message; plain text; bot/flows/file_delivery.py
# $number: value
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
mailings-csv = Hasil siaran No. { $number }

# Where: message; bot/flows/file_delivery.py
mailings-csv-failed = ⚠️ Berkas tidak bisa dibuat. Silakan coba lagi; rinciannya ada di log server.

# Where: plain text; dialogs/admin/mailings/handlers.py
mailings-csv-user = ID pengguna

# Where: plain text; dialogs/admin/mailings/handlers.py
mailings-csv-name = Nama

# Where: plain text; dialogs/admin/mailings/handlers.py
mailings-csv-language = Bahasa pesan

# Where: plain text; dialogs/admin/mailings/handlers.py
mailings-csv-outcome = Hasil

# Where: plain text; dialogs/admin/mailings/handlers.py
mailings-csv-time = Waktu (UTC)

# Where: plain text; dialogs/admin/mailings/handlers.py
mailings-csv-messages = ID pesan

# Where: plain text; dialogs/admin/mailings/handlers.py
mailings-csv-error = Jawaban Telegram

# The action's name in the log, and on a button of its filter: keep it short.
# Where: button, up to 37 letters; dialogs/admin/mailings/windows.py
mailings-action-paused = siaran dijeda

# The action's name in the log, and on a button of its filter: keep it short.
# Where: button, up to 37 letters; dialogs/admin/mailings/windows.py
mailings-action-resumed = siaran dilanjutkan

# The action's name in the log, and on a button of its filter: keep it short.
# Where: button, up to 37 letters; dialogs/admin/mailings/windows.py
mailings-action-stopped = siaran dihentikan

# The action's name in the log, and on a button of its filter: keep it short.
# Where: button, up to 37 letters; dialogs/admin/mailings/windows.py
mailings-action-deleted = siaran dihapus

# The action's name in the log, and on a button of its filter: keep it short.
# Where: button, up to 37 letters; dialogs/admin/mailings/windows.py
mailings-action-outcomes = berkas hasil siaran
