# Connected services: other programs that may spend the person's tokens.
# The name and the purpose are the service's own words.
# Where: button, up to 37 letters; dialogs/connect/windows.py
connect-entry = 🔌 Layanan

# Where: message; Connect.question
# $name: text, such as Photo lab
# $purpose: text, such as pictures from your photos
# $daily: number, such as 100
# $spends: text, such as yes
connect-question =
    <b>{ $name } ingin dihubungkan</b>

    Untuk apa: { $purpose }

    { $spends ->
        [no] Layanan ini akan melihat ID Telegram dan saldo Anda. Layanan ini tidak bisa memakai token Anda.
       *[yes] Setelah itu layanan ini boleh memakai hingga <b>{ $daily } token</b> per hari dari saldo Anda tanpa bertanya lagi.
            Layanan ini akan melihat ID Telegram Anda, saldo Anda, dan token yang ditagihnya sendiri.
    }

    { $spends ->
        [no] Anda bisa memutuskan sambungannya kapan saja.
       *[yes] Anda bisa mengubah batasnya atau memutuskan sambungannya kapan saja.
    }

# Where: message; Connect.question
# $reference: text, such as customer 5
# $spends: text, such as yes
connect-question-as =
    { "" }
    Akun Anda di sana: <b>{ $reference }</b>. { $spends ->
        [no] Jika itu bukan akun Anda, tolak: pemiliknya bisa melihat saldo Anda.
       *[yes] Jika itu bukan akun Anda, tolak: pemiliknya bisa memakai token Anda.
    }

# Where: button, up to 37 letters; Connect.question
connect-question-yes = ✅ Hubungkan

# Where: button, up to 37 letters; Connect.question
connect-question-limit = ✏️ Batas lain

# Where: button, up to 37 letters; Connect.question
connect-question-no = Tolak

# Where: message; Connect.limit
# $name: text, such as Photo lab
# $daily: number, such as 100
connect-limit =
    <b>{ $name }</b>

    Paling banyak berapa token per hari yang boleh dipakai? Yang diminta: { $daily }. Kirim angka.

# Where: message; Connect.list
# $state: text, such as some
connect-list = <b>Layanan terhubung</b>{ $state ->
        [none]
            {""}

            Belum ada. Layanan akan mengirimi Anda tautan jika perlu dihubungkan.
       *[some]
            {""}

            Pilih layanan untuk melihat atau mengubah batas pemakaiannya.
    }

# Where: button, up to 37 letters; Connect.list
# $name: text, such as Photo lab
# $today: number, such as 20
# $daily: number, such as 100
# $spends: text, such as yes
connect-list-service = { $name }{ $spends ->
    [no] {""}
   *[yes] { " " }· { $today } / { $daily }
}

# Where: message; Connect.card
# $name: text, such as Photo lab
# $purpose: text, such as pictures from your photos
# $daily: number, such as 100
# $today: number, such as 20
# $spent: number, such as 340
# $held: number, such as 10
# $spends: text, such as yes
connect-card =
    <b>{ $name }</b>
    { $purpose }

    { $spends ->
        [no] Layanan ini bisa melihat saldo Anda. Layanan ini tidak bisa memakai token Anda.
       *[yes] Berapa token Anda yang boleh dipakainya:
            Batas per hari: <b>{ $daily }</b>
            Dipakai hari ini: { $today }
            Total dipakai: { $spent }
            Sedang disisihkan: { $held }
    }

# Where: button, up to 37 letters; Connect.card
connect-card-change = ✏️ Batas

# Where: button, up to 37 letters; Connect.card
connect-card-disconnect = 🔌 Putuskan sambungan

# Where: message; Connect.change
# $name: text, such as Photo lab
# $daily: number, such as 100
connect-change =
    <b>{ $name }</b>

    Paling banyak berapa token per hari yang boleh dipakai? Sekarang { $daily }. Kirim angka.

# Where: message; Connect.disconnect
# $name: text, such as Photo lab
# $held: number, such as 10
# $spends: text, such as yes
connect-disconnect =
    <b>Putuskan sambungan { $name }?</b>

    { $spends ->
        [no] Layanan ini tidak akan bisa melihat saldo Anda lagi.
       *[yes] Layanan ini tidak akan bisa mengambil token lagi. { $held ->
            [0] { "" }
           *[other] Yang masih boleh dipakai: { $held } token yang sudah disisihkan untuk pekerjaan yang sudah dimulai.
        }
    }

# Where: button, up to 37 letters; Connect.disconnect
connect-disconnect-off = 🔌 Putuskan sambungan
