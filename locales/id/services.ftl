# Services that bill through the API: what admins see, and how a key is made.
# Where: button, up to 37 letters; dialogs/admin/services/windows.py
services-entry = 🔌 Layanan

# Where: message; Services.list
# $state: text, such as some
services-list = <b>Layanan</b>{ $state ->
        [none]
            {""}

            Belum ada. Layanan adalah situs, bot, atau skrip yang memakai token dengan sebuah kunci.
       *[some] {""}
    }

# Where: button, up to 37 letters; Services.list
# $state: text, such as working
# $name: text, such as Photo lab
# $spent: number, such as 340
# $spend_per_day: number, such as 10000
services-list-one = { $state ->
        [working] 🟢
        [over] ⌛️
       *[revoked] ⏹
    } { $name } · { $spent } / { $spend_per_day }

# Where: button, up to 37 letters; Services.list
services-list-new = ➕ Layanan baru

# addresses: networks, or the word any
# Where: message; Services.card
# $name: text, such as Photo lab
# $id: number, such as 7
# $purpose: text, such as pictures from your photos
# $state: text, such as working
# $lasting: text, such as until
# $until: day and time, such as 2027-03-05 14:07
# $own: text, such as no
# $spends: text, such as yes
# $spend_per_request: number, such as 100
# $spend_per_user: number, such as 500
# $spend_per_day: number, such as 10000
# $spent: number, such as 340
# $grants: text, such as yes
# $grant_per_request: number, such as 10
# $grant_per_user: number, such as 100
# $grant_per_day: number, such as 1000
# $granted: number, such as 10
# $addresses: text, such as 10.1.2.0/24
# $used: text, such as once
# $used_at: day and time, such as 2026-03-05 14:07
services-card =
    <b>{ $name }</b> · { $id }
    { $purpose }

    { $state ->
        [working] 🟢 Aktif
        [over] ⌛️ Kedaluwarsa
       *[revoked] ⏹ Dicabut
    }{ $lasting ->
        [ever] {""}
       *[until] {" "}· sampai { MOMENT($until) }
    }
    { $own ->
        [yes] Layanan milik kami: orang tidak perlu menghubungkannya
       *[no] Hanya untuk orang yang menghubungkannya
    }

    { $spends ->
        [yes]
            Paling banyak memakai { $spend_per_request } per permintaan, { $spend_per_user } per orang per hari, { $spend_per_day } total per hari
            Hari ini: <b>{ $spent }</b>
       *[no] Tidak memakai token
    }{ $grants ->
        [yes]
            {""}

            Paling banyak memberi { $grant_per_request } per permintaan, { $grant_per_user } per orang per hari, { $grant_per_day } total per hari
            Hari ini: <b>{ $granted }</b>
       *[no] {""}
    }

    Alamat: { $addresses ->
        [any] mana saja
       *[other] { $addresses }
    }
    Terakhir dipakai: { $used ->
        [once] { MOMENT($used_at) }
       *[never] belum pernah
    }

# Where: button, up to 37 letters; Services.card
services-card-replace = 🔑 Rahasia baru

# Where: button, up to 37 letters; Services.card
services-card-revoke = ⏹ Cabut

# The same as in English.
# Where: button, up to 37 letters; Services.card
services-card-webhook = 📨 Webhook

# Where: message; Services.replace
# $name: text, such as Photo lab
services-replace =
    <b>Rahasia baru untuk { $name }?</b>

    Rahasia lama langsung tidak berlaku. Sambungan pengguna tetap ada.

# Where: button, up to 37 letters; Services.replace
services-replace-yes = 🔑 Rahasia baru

# Where: message; Services.revoke
# $name: text, such as Photo lab
services-revoke =
    <b>Cabut { $name }?</b>

    Kuncinya langsung tidak berlaku untuk selamanya. Token yang sedang disisihkannya kembali ke pengguna saat waktunya habis.

# Where: button, up to 37 letters; Services.revoke
services-revoke-stop = ⏹ Cabut

# Where: message; Services.name
services-name =
    <b>Layanan baru</b>

    Apa namanya? Pengguna akan membaca nama ini.

# Where: message; Services.purpose
services-purpose =
    <b>Layanan baru</b>

    Untuk apa ia memakai token? Satu baris untuk pengguna, misalnya: gambar dari foto Anda.

# Where: message; Services.own
services-own =
    <b>Layanan baru</b>

    Token siapa yang boleh dipakainya?

# Where: button, up to 37 letters; Services.own
services-own-foreign = Milik orang yang menghubungkannya

# Where: button, up to 37 letters; Services.own
services-own-mine = Milik semua: ini layanan kami

# Where: message; Services.spend
services-spend =
    <b>Berapa yang boleh dipakainya?</b>

    Kirim tiga jumlah token: per permintaan, per orang per hari, total per hari. Atau pilih.

# Where: button, up to 37 letters; Services.spend
services-spend-nothing = Tidak ada, hanya membaca saldo

# Where: message; Services.grant
services-grant =
    <b>Bolehkah ia memberi token?</b>

    Pemberian adalah penyesuaian atas nama Anda. Jika boleh, kirim tiga jumlah token: per permintaan, per orang per hari, total per hari.

# Where: button, up to 37 letters; Services.grant
services-grant-none = Tidak boleh

# Where: message; Services.addresses
services-addresses =
    <b>Dari alamat mana?</b>

    Kirim alamat IP atau jaringan, misalnya 203.0.113.7 atau 10.0.0.0/24.

# Where: button, up to 37 letters; Services.addresses
services-addresses-any = Mana saja

# Where: message; Services.days
services-days =
    <b>Untuk berapa hari?</b>

    Pilih, atau kirim angka.

# Where: button, up to 37 letters; Services.days
services-days-none = Tanpa batas waktu

# The same as in English.
# Where: button, up to 17 letters; Services.spend, Services.grant, Services.days
# $text: text, such as 100 500 10000, 30, 90
services-preset = { $text }

# Where: message; Services.confirm
# $name: text, such as Photo lab
# $purpose: text, such as pictures from your photos
# $own: text, such as no
# $spend: text, such as 100 500 10000
# $grant: text, such as none
# $addresses: text, such as any
# $days: number, such as 90
services-confirm =
    <b>Sudah benar?</b>

    { $name }: { $purpose }
    { $own ->
        [yes] Layanan milik kami: orang tidak perlu menghubungkannya
       *[no] Hanya untuk orang yang menghubungkannya
    }
    Paling banyak memakai (per permintaan, per orang per hari, total per hari): { $spend ->
        [none] tidak ada
       *[other] { $spend }
    }
    Paling banyak memberi: { $grant ->
        [none] tidak ada
       *[other] { $grant }
    }
    Alamat: { $addresses ->
        [any] mana saja
       *[other] { $addresses }
    }
    { $days ->
        [0] Tanpa batas waktu
       *[other] Berlaku { $days } hari
    }

# Where: button, up to 37 letters; Services.confirm
services-confirm-make = ✅ Buat kunci

# Where: message; dialogs/admin/services/handlers.py
# $secret: text
services-secret =
    <b>Rahasia layanan</b>

    <code>{ $secret }</code>

    Rahasia ini hanya ditampilkan di sini dan hanya sekali: salin ke layanan, lalu tutup pesan ini. Jika hilang, buat yang baru.

# The action's name in the log, and on a button of its filter: keep it short.
# Where: button, up to 37 letters; dialogs/admin/services/windows.py
services-action-made = layanan dibuat

# The action's name in the log, and on a button of its filter: keep it short.
# Where: button, up to 37 letters; dialogs/admin/services/windows.py
services-action-secret = rahasia baru layanan

# The action's name in the log, and on a button of its filter: keep it short.
# Where: button, up to 37 letters; dialogs/admin/services/windows.py
services-action-revoked = layanan dicabut

# The action's name in the log, and on a button of its filter: keep it short.
# Where: button, up to 37 letters; dialogs/admin/services/windows.py
services-action-grant = token dari layanan
