# Top-up requests: for admins.
# Where: button, up to 37 letters; dialogs/admin/requests/windows.py
requests-entry = 💳 Permintaan

# Where: message; Requests.queue
# $state: text, such as pending
# $total: number, such as 6
requests-queue =
    <b>Permintaan</b> · { $state ->
        [pending] menunggu
        [approved] disetujui
        [rejected] ditolak
        [cancelled] dibatalkan
       *[expired] kedaluwarsa
    }: { $total }

# Where: button, up to 17 letters; Requests.queue
# $chosen: text, such as yes
# $state: text, such as pending
# $many: number, such as 6
requests-queue-state = { $chosen ->
        [yes] ✓{" "}
       *[no] {""}
    }{ $state ->
        [pending] ⏳ Menunggu
        [approved] ✅ Disetujui
        [rejected] 🚫 Ditolak
        [cancelled] ✖️ Batal
       *[expired] ⌛ Lewat
    } { $many }

# Where: button, up to 37 letters; Requests.queue
# $chosen: text, such as yes, no
# $method: text, such as all, crypto
requests-queue-method = { $chosen ->
        [yes] ✓{" "}
       *[no] {""}
    }{ $method ->
        [all] Semua metode
       *[other] { topup-method-choose }
    }

# The same: No.
# Where: button, up to 37 letters; Requests.queue
# $number: text, such as 12
# $tokens: number, such as 10
# $sum: number, such as 900.00
# $name: text, such as Anna
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
requests-queue-choose = No. { $number } · { $tokens } token · { $sum } ₽ · { $name }

# Where: caption; Requests.card
# $number: text, such as 12
# $asked: number, such as 10
# $sum: number, such as 900.00
# $kind: text, such as text
# $created: day and time, such as 2026-03-05 14:07
# $name: text, such as Anna
# $username: text, such as  @anna
# $user: text, such as 1001
# $balance: number, such as 20
# $approved: number, such as 3
# $rejected: number, such as 1
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
requests-card =
    <b>Permintaan No. { $number }</b>
    Token: <b>{ $asked }</b> · <b>{ $sum } ₽</b>
    { topup-method-choose } · bukti: { $kind ->
        [photo] foto
        [document] berkas
        [text] teks
       *[none] tidak ada
    }
    { MOMENT($created) }

    👤 <b>{ $name }</b>{ $username } · <code>{ $user }</code>
    Saldo: { $balance } · permintaan: ✅ { $approved } 🚫 { $rejected }

# The same as in English.
# Where: caption; Requests.card
# $words: text, such as 5f1c...
requests-card-words = 🧾 <code>{ $words }</code>

# Where: caption; Requests.card
# $twins_total: number, such as 1
# $twins: text, such as 3, 4
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
requests-card-twins =
    ⚠️ Bukti yang sama ada di { $twins_total ->
        [1] permintaan No. { $twins }
       *[other] permintaan No. { $twins } (total { $twins_total })
    }

# Where: caption; Requests.card
# $requisite: text, such as 2200 1234
requests-card-requisite = 💸 Detail pembayaran: <code>{ $requisite }</code>

# The same as in English.
# Where: caption; Requests.card
# $question: text, such as ?
requests-card-question = ❓ { $question }

# The same as in English.
# Where: caption; Requests.card
# $comment: text, such as !
requests-card-comment = 💬 { $comment }

# Where: caption; Requests.card
# $state: text, such as pending
# $tokens: number, such as 10
# $reason: text
# $who: text, such as Olga
# $at: day and time, such as 2026-03-05 14:07
requests-card-end =
    {""}
    { $state ->
        [approved] ✅ <b>Token ditambahkan: { $tokens }</b>
        [rejected] 🚫 <b>Ditolak</b>: { $reason }
        [cancelled] ✖️ <b>Dibatalkan</b>
       *[expired] ⌛ <b>Kedaluwarsa</b>
    } · { $who }, { MOMENT($at) }

# Where: button, up to 37 letters; Requests.card
# $waits: text, such as requisites
requests-card-send = { $waits ->
        [payment] 💸 Kirim detail pembayaran lain
       *[other] 💸 Kirim detail pembayaran
    }

# Where: button, up to 17 letters; Requests.card
# $asked: number, such as 10
requests-card-approve = ✅ Setujui { $asked }

# Where: button, up to 17 letters; Requests.card
requests-card-amount = ✏️ Jumlah lain

# Where: button, up to 17 letters; Requests.card
requests-card-reject = 🚫 Tolak

# Where: button, up to 17 letters; Requests.card
requests-card-ask = ❓ Tanya

# Where: button, up to 37 letters; Requests.card
requests-card-owner = 👤 Pengguna

# Where: button, up to 37 letters; Requests.card
requests-card-next = Berikutnya ›

# Where: message; Requests.confirm
# $number: text, such as 12
# $name: text, such as Anna
# $user: text, such as 1001
# $tokens: number, such as 10
# $balance: number, such as 20
# $after: number, such as 30
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
requests-confirm =
    <b>Setujui permintaan No. { $number }?</b>

    { $name } · <code>{ $user }</code>
    Token yang ditambahkan: <b>{ $tokens }</b>
    Saldo: { $balance } → <b>{ $after }</b>

# Where: message; Requests.confirm
# $asked: number, such as 10
# $sum: number, such as 900.00
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
requests-confirm-other = ⚠️ Yang diminta: { $asked }, total { $sum } ₽.

# Where: button, up to 37 letters; Requests.confirm
# $tokens: number, such as 10
requests-confirm-yes = Ya, tambahkan { $tokens }

# Where: message; Requests.amount
# $number: text, such as 12
# $asked: number, such as 10
# $sum: number, such as 900.00
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
requests-amount =
    <b>Permintaan No. { $number }</b>

    Token yang diminta: { $asked }, total { $sum } ₽. Berapa yang ditambahkan? Ketik angka.

# Where: message; Requests.reject
requests-reject =
    <b>Mengapa ditolak?</b>

    Pilih alasan atau ketik sendiri, paling banyak 200 karakter. Pengguna akan membacanya.

# Where: button, up to 37 letters; plain text; Requests.reject
# $preset: text, such as amount
requests-reason = { $preset ->
        [amount] Jumlahnya tidak sesuai
        [absent] Transfer belum masuk
        [unreadable] Bukti tidak terbaca
        [used] Bukti sudah pernah dipakai
        [stranger] Transfer ke nomor lain
       *[other] Tidak lolos pemeriksaan
    }

# Where: message; Requests.refuse
# $number: text, such as 12
# $name: text, such as Anna
# $user: text, such as 1001
# $asked: number, such as 10
# $sum: number, such as 900.00
# $reason: text
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
requests-refuse =
    <b>Tolak permintaan No. { $number }?</b>

    { $name } · <code>{ $user }</code>
    { $asked } token · { $sum } ₽
    Alasan: { $reason }

# Where: button, up to 37 letters; Requests.refuse
requests-refuse-send = Ya, tolak

# Where: message; Requests.question
# $number: text, such as 12
# $name: text, such as Anna
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
requests-question =
    <b>Pertanyaan tentang permintaan No. { $number }</b>

    Apa yang ingin Anda tanyakan kepada { $name }? Paling banyak 200 karakter.

# Where: message; Requests.requisites
# $number: text, such as 12
# $sum: number, such as 900.00
# $name: text, such as Anna
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
requests-requisites =
    <b>Detail pembayaran untuk permintaan No. { $number }</b>

    { topup-method-choose } · <b>{ $sum } ₽</b>
    👤 { $name }

    Kirim nomor kartu atau dompet; catatan boleh ditulis di baris kedua. Pengguna langsung menerimanya, dan bot menyimpannya untuk permintaan berikutnya.

# Where: message; Requests.requisites
# $requisite: text, such as 2200 1234
# $note: text, such as Ivan I.
requests-requisites-last =
    {""}
    Terakhir kali:
    <code>{ $requisite }</code>
    { $note }

# Where: button, up to 37 letters; Requests.requisites
requests-requisites-send = 💸 Kirim yang sama

# Notices to admins.
# Where: message; bot/services/payments/manual_transfer/_notices.py
# $number: text
# $name: text
# $asked: number
# $sum: number
# $waits: text, such as requisites, payment, decision, nothing
# $words: text
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
requests-told-new =
    💳 <b>Permintaan baru No. { $number }</b>

    { $name } · { topup-method-choose }
    Token: <b>{ $asked }</b> · <b>{ $sum } ₽</b>{ $waits ->
        [requisites] {" "}· perlu detail pembayaran
       *[other] {""}
    }
    { $words }

# Where: message; bot/services/payments/manual_transfer/_notices.py
# $number: text
# $name: text
# $asked: number
# $sum: number
# $words: text
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
requests-told-receipt =
    🧾 <b>Bukti transfer permintaan No. { $number }</b>

    { $name } · { topup-method-choose }
    Token: <b>{ $asked }</b> · <b>{ $sum } ₽</b>
    { $words }

# Where: message; bot/services/payments/manual_transfer/_notices.py
# $number: text
# $name: text
# $comment: text
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
requests-told-comment =
    💬 <b>Permintaan No. { $number }</b>

    { $name }: { $comment }

# Where: message; bot/services/payments/manual_transfer/_notices.py
# $state: value
# $number: text
# $tokens: number
# $reason: value
# $name: text
# $asked: number
# $sum: number
# $who: text
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
requests-told-end =
    { $state ->
        [approved] ✅ <b>Permintaan No. { $number } disetujui</b>, token: { $tokens }
        [rejected] 🚫 <b>Permintaan No. { $number } ditolak</b>: { $reason }
        [cancelled] ✖️ <b>Permintaan No. { $number } dibatalkan</b>
       *[expired] ⌛ <b>Permintaan No. { $number } kedaluwarsa</b>
    }

    { $name } · { $asked } token · { $sum } ₽
    { $state ->
        [approved] Diputuskan oleh { $who }
        [rejected] Diputuskan oleh { $who }
        [cancelled] Dibatalkan oleh { $who }
       *[expired] Tidak ada yang memutuskan.
    }

# A notice's button, beside another: at most 17 letters.
# Where: button, up to 37 letters; bot/ui/notice_actions.py
requests-told-send = 💸 Kirim detail

# A notice's button: the admin types why the request is rejected.
# Where: button, up to 37 letters; bot/ui/notice_actions.py
requests-told-reason = ✏️ Alasan lain

# Where: message; bot/services/payments/manual_transfer/_notices.py
# $numbers: text
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
requests-told-waiting = ⏳ <b>Permintaan yang sudah lama menunggu</b>: No. { $numbers }.

# The action's name in the log, and on a button of its filter: keep it short.
# Where: button, up to 37 letters; dialogs/admin/requests/windows.py
requests-action-approved = permintaan disetujui

# The action's name in the log, and on a button of its filter: keep it short.
# Where: button, up to 37 letters; dialogs/admin/requests/windows.py
requests-action-rejected = permintaan ditolak

# The action's name in the log, and on a button of its filter: keep it short.
# Where: button, up to 37 letters; dialogs/admin/requests/windows.py
requests-action-requisites = detail dikirim

# The action's name in the log, and on a button of its filter: keep it short.
# Where: button, up to 37 letters; dialogs/admin/requests/windows.py
requests-action-asked = pertanyaan diajukan
