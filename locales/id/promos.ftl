# Promo codes: what admins see, and how new ones are made.
# Where: button, up to 37 letters; dialogs/admin/promos/windows.py
promos-entry = 🎁 Kode promo

# Where: message; Promos.list
# $state: text, such as some
promos-list = <b>Kode promo</b>{ $state ->
        [none] . Belum ada.
       *[some] {""}
    }

# Where: button, up to 37 letters; Promos.list
# $state: text, such as running
# $codes: number, such as 1
# $code: text, such as SPRING
# $tokens: number, such as 10
# $used: number, such as 3
# $most: number, such as 100
promos-list-offer = { $state ->
        [running] 🟢
        [used] ⚪️
        [over] ⌛️
       *[ended] ⏹
    } { $codes ->
        [1] { $code }
       *[other] { $codes } kode
    } · +{ $tokens } · { $used } / { $most }

# Where: button, up to 37 letters; Promos.list
promos-list-new = ➕ Baru

# Where: message; Promos.card
# $codes: number, such as 1
# $code: text, such as SPRING
# $tokens: number, such as 10
# $used: number, such as 3
# $most: number, such as 100
# $uses: number, such as 100
# $per_person: number, such as 1
# $created: day and time, such as 2026-03-01 14:07
# $lasting: text, such as until
# $until: day and time, such as 2026-03-05 14:07
# $state: text, such as running
promos-card =
    <b>{ $codes ->
        [1] Kode promo <code>{ $code }</code>
       *[other] { $codes } kode promo, misalnya <code>{ $code }</code>
    }</b>

    Memberi: { $tokens } token
    Terpakai: <b>{ $used }</b> dari { $most }{ $codes ->
        [1] { "" }
       *[other] { " " }(setiap kode hingga { $uses } kali)
    }
    Per orang: { $per_person }
    Dibuat: { MOMENT($created) }
    { $lasting ->
        [ever] Tanpa batas waktu
       *[until] Berlaku sampai { MOMENT($until) }
    }
    { $state ->
        [running] 🟢 Berlaku
        [used] ⚪️ Habis terpakai
        [over] ⌛️ Kedaluwarsa
       *[ended] ⏹ Dimatikan
    }

# Where: button, up to 37 letters; Promos.card
promos-card-link = 🔗 Salin tautan

# Where: button, up to 37 letters; Promos.card
promos-card-csv = 📄 Kode sebagai CSV

# Where: button, up to 37 letters; Promos.card
promos-card-end = ⏹ Matikan

# Where: message; Promos.end
# $codes: number, such as 1
# $code: text, such as SPRING
promos-end =
    <b>Matikan?</b>

    { $codes ->
        [1] Kode { $code } tidak akan berlaku lagi.
       *[other] { $codes } kode ini tidak akan berlaku lagi.
    } Yang sudah diberikan tetap milik pengguna. Kode tidak bisa dinyalakan lagi.

# Where: button, up to 37 letters; Promos.end
promos-end-stop = ⏹ Matikan

# Where: message; Promos.kind
promos-kind =
    <b>Kode promo baru</b>

    Satu kata mudah diucapkan, tetapi bisa ditebak. Kode acak tidak bisa ditebak.

# Where: button, up to 37 letters; Promos.kind
promos-kind-one = Satu kata

# Where: button, up to 37 letters; Promos.kind
promos-kind-many = Kode acak

# Where: message; Promos.code
# $shortest: number, such as 4
# $longest: number, such as 32
promos-code =
    <b>Kode promo baru</b>

    Kirim katanya: { $shortest } sampai { $longest } huruf Latin dan angka.

# Where: message; Promos.codes
promos-codes =
    <b>Kode promo baru</b>

    Berapa kode? Pilih, atau ketik angka.

# Where: message; Promos.tokens
# $kind: text, such as many
# $code: text
# $codes: number, such as 50
promos-tokens =
    <b>{ $kind ->
        [one] { $code }
       *[many] Kode: { $codes }
    }</b>

    Berapa token yang diberikan { $kind ->
        [one] kode ini
       *[many] setiap kode
    }? Pilih, atau ketik angka.

# Where: message; Promos.uses
# $kind: text, such as many
# $code: text
# $codes: number, such as 50
promos-uses =
    <b>{ $kind ->
        [one] { $code }
       *[many] Kode: { $codes }
    }</b>

    Berapa kali total { $kind ->
        [one] kode ini
       *[many] setiap kode
    } boleh dipakai? Pilih, atau ketik angka.

# Where: message; Promos.person
# $kind: text, such as many
# $code: text
# $codes: number, such as 50
promos-person =
    <b>{ $kind ->
        [one] { $code }
       *[many] Kode: { $codes }
    }</b>

    Berapa kali satu orang boleh memakai { $kind ->
        [one] kode ini
       *[many] salah satu kode ini
    }? Pilih, atau ketik angka.

# Where: message; Promos.days
# $kind: text, such as many
# $code: text
# $codes: number, such as 50
promos-days =
    <b>{ $kind ->
        [one] { $code }
       *[many] Kode: { $codes }
    }</b>

    Untuk berapa hari? Pilih, atau ketik angka.

# Where: button, up to 37 letters; Promos.days
promos-days-none = Tanpa batas waktu

# The same as in English.
# Where: button, up to 11 letters; Promos.codes, Promos.tokens, Promos.uses, Promos.person
# $number: number, such as 10, 50
promos-preset = { $number }

# Where: message; Promos.confirm
# $kind: text, such as many
# $code: text
# $codes: number, such as 50
# $tokens: number, such as 10
# $uses: number, such as 1
# $per_person: number, such as 1
# $days: number, such as 30
promos-confirm =
    <b>Sudah benar?</b>

    { $kind ->
        [one] Kode: <code>{ $code }</code>
       *[many] Kode acak: { $codes }
    }
    Memberi: { $tokens } token
    Pemakaian { $kind ->
        [one] total
       *[many] per kode
    }: { $uses }
    Per orang: { $per_person }
    { $days ->
        [0] Tanpa batas waktu
       *[other] Berlaku { $days } hari
    }

# Where: button, up to 37 letters; Promos.confirm
promos-confirm-yes = ✅ Buat

# Where: plain text; dialogs/admin/promos/handlers.py
promos-csv-caption = Kode dan tautan. Siapa pun yang tahu sebuah kode mendapat tokennya: jangan publikasikan seluruh berkas.

# Where: plain text; dialogs/admin/promos/handlers.py
promos-csv-code = Kode

# Where: plain text; dialogs/admin/promos/handlers.py
promos-csv-link = Tautan

# Where: plain text; dialogs/admin/promos/handlers.py
promos-csv-used = Terpakai

# Where: plain text; dialogs/admin/promos/handlers.py
promos-csv-left = Sisa

# The action's name in the log, and on a button of its filter: keep it short.
# Where: button, up to 37 letters; dialogs/admin/promos/windows.py
promos-action-created = kode promo dibuat

# The action's name in the log, and on a button of its filter: keep it short.
# Where: button, up to 37 letters; dialogs/admin/promos/windows.py
promos-action-ended = kode promo dimatikan

# The action's name in the log, and on a button of its filter: keep it short.
# Where: button, up to 37 letters; dialogs/admin/promos/windows.py
promos-action-codes = berkas kode promo
