# People: the list, the search, a card, notes, bans.
# Where: button, up to 37 letters; dialogs/admin/users/windows.py
users-entry = 👥 Pengguna

# Where: message; Users.list
# $total: number, such as 9
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
users-list =
    <b>Pengguna</b>: { $total }

    Siapa yang Anda cari? Kirim ID, @nama, bagian nama, nomor permintaan (No. 12) atau nomor pembayaran. Atau teruskan pesan dari orangnya.

# Where: button, up to 11 letters; Users.list
# $chosen: text, such as yes, no
# $sort: text, such as newest, active
users-list-sort = { $chosen ->
        [yes] ✓{" "}
       *[no] {""}
    }{ $sort ->
        [newest] Baru
        [active] Aktif
       *[balance] Saldo
    }

# Where: button, up to 37 letters; Users.list, Users.found
# $banned: text, such as no
# $name: text, such as Alice
# $balance: number, such as 130
users-list-person = { $banned ->
        [yes] 🚫{" "}
       *[no] {""}
    }{ $name } · { $balance }

# Where: message; Users.found
# $total: number, such as 9
# $query: text, such as ali
# $more: text, such as no
users-found = { $total ->
        [0] Tidak ada yang cocok dengan “{ $query }”.
       *[other] “{ $query }”: { $total }{ $more ->
            [yes] . Masih ada lagi: persempit pencarian
           *[no] {""}
        }.
    }

# Where: message; Users.card
# $id: text, such as 1001
# $name: text, such as Alice Liddell
# $named: text, such as yes
# $username: text, such as alice
# $language: text, such as English
# $balance: number, such as 130
# $held: number, such as 5
# $bought: number, such as 150
# $spent: number, such as 20
# $requests: number, such as 3
# $pending: number, such as 1
# $came: day and time, such as 2026-03-05 14:07
# $seen: day and time, such as 2026-03-05 14:07
users-card =
    👤 <b><a href="tg://user?id={ $id }">{ $name }</a></b>{ $named ->
        [yes] {" "}@{ $username }
       *[no] {""}
    }
    <code>{ $id }</code> · { $language }

    Saldo: <b>{ $balance }</b>{ $held ->
        [0] {""}
       *[other] , disisihkan { $held }
    }
    Dibeli: { $bought } · dipakai: { $spent }
    Permintaan: { $requests }{ $pending ->
        [0] {""}
       *[other] , menunggu { $pending }
    }
    Di sini sejak { DATETIME($came, dateStyle: "medium") }
    Kunjungan terakhir: { MOMENT($seen) }

# Where: message; Users.card
# $since: day and time, such as 2026-03-05 14:07
users-card-ban =
    🚫 Diblokir: { users-ban-preset } ({ MOMENT($since) })

# The same as in English.
# Where: message; Users.card
# $note: text, such as Asks for a refund every week
users-card-note = 📝 { $note }

# Where: message; Users.card
users-card-last =
    {""}
    <b>Transaksi terakhir</b>

# Where: message; Users.card
# $direction: text, such as in
# $amount: number, such as 10
# $at: day and time, such as 2026-03-05 14:07
# $balance: number, such as 130
users-card-line = { $direction ->
        [in] 🟢 +{ $amount }
       *[out] 🔴 −{ $amount }
    } { history-kind }, { MOMENT($at) } → { $balance }

# Where: button, up to 17 letters; Users.card
users-card-adjust = ± Token

# Where: button, up to 17 letters; Users.card
users-card-letter = ✉️ Tulis

# Where: button, up to 17 letters; Users.card
# $notes: number, such as 2
users-card-notes = 📝 Catatan: { $notes }

# Where: button, up to 17 letters; Users.card
users-card-payments = 💳 Pembayaran

# Where: button, up to 37 letters; Users.card
users-card-close = 🚫 Blokir

# Where: button, up to 37 letters; Users.card
users-card-open = ✅ Buka blokir

# Where: button, up to 37 letters; Users.card
users-card-people = ‹ Pengguna

# Where: message; Users.notes
# $name: text, such as Alice
# $total: number, such as 1
# $longest: number, such as 500
users-notes =
    <b>Catatan</b>: { $name }
    { $total ->
        [0] Belum ada.
       *[other] {""}
    }
    Kirim teks untuk menambahkan catatan (maksimal { $longest } karakter). Hanya admin yang melihatnya.
    {""}

# Where: message; Users.notes
# $author: text, such as Olga
# $at: day and time, such as 2026-03-05 14:07
# $text: text, such as Asks for a refund every week
users-notes-note =
    <b>{ $author }</b>, { MOMENT($at) }
    { $text }

# Where: message; Users.ban
# $name: text, such as Alice
# $id: text, such as 1001
# $longest: number, such as 200
users-ban =
    <b>Blokir</b>: { $name } · <code>{ $id }</code>

    Hanya Dukungan yang tetap terbuka. Pembayaran tetap dikreditkan seperti biasa.

    Mengapa? Pengguna akan membacanya. Pilih, atau tulis sendiri (maksimal { $longest } karakter).

# The same: Spam.
# Ready reasons of a ban; others are an admin's own words.
# Where: button, up to 37 letters; Users.ban
# $reason: text, such as spam
users-ban-preset = { $reason ->
        [spam] Spam
        [fraud] Penipuan
        [insults] Penghinaan
       *[other] { $reason }
    }

# Where: message; Users.ban_confirm
# $name: text, such as Alice
# $id: text, such as 1001
users-ban-confirm =
    <b>Blokir orang ini?</b>

    { $name } · <code>{ $id }</code>
    Alasan: { users-ban-preset }

# Where: button, up to 37 letters; Users.ban_confirm
users-ban-confirm-yes = 🚫 Blokir

# Where: message; Users.unban
# $name: text, such as Alice
# $id: text, such as 1001
users-unban =
    <b>Buka blokir?</b>

    { $name } · <code>{ $id }</code>

# Where: button, up to 37 letters; Users.unban
users-unban-lift = ✅ Buka blokir

# What the person reads.
# Where: message; bot/services/admin/bans.py
users-told-ban =
    🚫 Anda tidak punya akses lagi ke bot ini.
    Alasan: { users-ban-preset }

    Pertanyaan: /paysupport

# Where: message; bot/services/admin/bans.py
users-told-unban = ✅ Anda punya akses ke bot ini lagi.

# The action's name in the log, and on a button of its filter: keep it short.
# Where: button, up to 37 letters; dialogs/admin/users/windows.py
users-action-ban = blokir

# The action's name in the log, and on a button of its filter: keep it short.
# Where: button, up to 37 letters; dialogs/admin/users/windows.py
users-action-unban = blokir dibuka

# The action's name in the log, and on a button of its filter: keep it short.
# Where: button, up to 37 letters; dialogs/admin/users/windows.py
users-action-note = catatan
