# Webhooks of services: where a service is told what happens, and what became of each event.
# Where: message; Webhooks.card
# $service: text, such as Photo lab
# $state: text, such as on
# $url: text, such as https://lab.example.org/tokens
# $arrived: text, such as once
# $last: day and time, such as 2026-03-05 14:07
# $since: text, such as none
# $failing: day and time, such as 2026-03-05 14:07
# $waiting: number, such as 2
# $failed: number, such as 1
# $low: number, such as 10
webhooks-card =
    <b>Webhook { $service }</b>

    { $state ->
        [none] Belum ada alamat: layanan ini tidak diberi tahu apa pun.
        [on] 🟢 Aktif
        [paused] ⏸ Dijeda. Peristiwa menunggu selama tiga hari.
        [failing] ⚠️ Berhenti: tidak ada yang sampai selama sehari. Peristiwa menunggu selama tiga hari.
        [gone] ⚠️ Berhenti: alamatnya menjawab 410, tidak mau menerima lagi.
       *[unsigned] ⚠️ Berhenti: token bot sudah berubah. Buat rahasia baru dan berikan kepada layanan.
    }{ $state ->
        [none]
            {""}

            Peristiwa memberitahukan token yang masuk, saldo rendah, token yang disisihkan, sambungan, dan penghapusan data: ID dan jumlah, tanpa nama.
       *[other]
            {""}

            <code>{ $url }</code>

            Terakhir sampai: { $arrived ->
                [once] { MOMENT($last) }
               *[never] belum ada
            }{ $since ->
                [known]
                    {""}
                    Gagal sejak { MOMENT($failing) }
               *[none] {""}
            }
            Menunggu: { $waiting } · tidak terkirim: { $failed }
            { $low ->
                [0] Saldo rendah tidak diberitahukan
               *[other] Saldo dianggap rendah di bawah { $low }
            }
    }

# Where: button, up to 17 letters; Webhooks.card
webhooks-card-address = 🔗 Alamat

# Where: button, up to 17 letters; Webhooks.card
webhooks-card-events = 📨 Peristiwa

# Where: button, up to 17 letters; Webhooks.card
webhooks-card-secret = 🔑 Rahasia baru

# Where: button, up to 17 letters; Webhooks.card
webhooks-card-low = 📉 Saldo rendah

# Where: button, up to 37 letters; Webhooks.card
webhooks-card-pause = ⏸ Jeda

# Where: button, up to 37 letters; Webhooks.card
webhooks-card-resume = ▶️ Lanjutkan

# Where: button, up to 37 letters; Webhooks.card
webhooks-card-service = ‹ Layanan

# Where: message; Webhooks.address
# $service: text, such as Photo lab
webhooks-address =
    <b>Ke mana peristiwa untuk { $service } dikirim?</b>

    Kirim alamatnya, misalnya https://example.org/tokens. Hanya https dan alamat publik yang bisa dipakai.

# Where: message; Webhooks.secret
# $service: text, such as Photo lab
webhooks-secret =
    <b>Rahasia baru untuk webhook { $service }?</b>

    Mulai sekarang peristiwa ditandatangani dengan yang baru. Yang ditolak layanan sementara itu akan dikirim lagi.

# Where: button, up to 37 letters; Webhooks.secret
webhooks-secret-yes = 🔑 Rahasia baru

# Where: message; Webhooks.low
# $low: number, such as 10
webhooks-low =
    <b>Kapan saldo dianggap rendah?</b>

    Layanan diberi tahu sekali saat saldo seseorang turun di bawah jumlah token ini, dan lagi setelah saldonya naik. Kirim angka; 0 berarti tidak pernah. Sekarang: { $low }

# The same as in English.
# Where: button, up to 11 letters; Webhooks.low
# $text: text, such as 10, 100
webhooks-low-preset = { $text }

# Where: message; Webhooks.events
# $service: text, such as Photo lab
# $state: text, such as some
webhooks-events =
    <b>Peristiwa untuk { $service }</b>

    { $state ->
        [none] Tidak ada apa-apa dalam beberapa hari terakhir.
       *[some] 🕓 menunggu · ✅ sampai · ❌ tidak terkirim. Disimpan selama seminggu.
    }

# Where: button, up to 37 letters; Webhooks.events
# $state: text, such as failed
# $kind: text, such as balance.credited
# $at: day and time, such as 2026-03-05 14:07
webhooks-events-one = { $state ->
        [delivered] ✅
        [failed] ❌
       *[pending] 🕓
    } { $kind } · { MOMENT($at) }

# Where: button, up to 37 letters; Webhooks.events
# $failed: number, such as 1
webhooks-events-again = 🔁 Kirim lagi yang gagal ({ $failed })

# Where: message; Webhooks.event
# $kind: text, such as balance.credited
# $number: text, such as evt_5f0c4b1a9d3e4c7f8a2b6d1e0f9c8b7a
# $at: day and time, such as 2026-03-05 14:07
# $user: text, such as 1001
# $amount: number, such as 50
# $state: text, such as failed
# $due: day and time, such as 2026-03-05 14:07
# $tries: number, such as 10
# $result: text, such as 500
webhooks-event =
    <b>{ $kind }</b>
    <code>{ $number }</code>
    { MOMENT($at) }

    { $user ->
        [none] Data orangnya sudah dihapus
       *[other] Pengguna: <code>{ $user }</code>
    }{ $amount ->
        [0] {""}
       *[other]
            {""}
            Token: { $amount }
    }

    { $state ->
        [delivered] ✅ Sampai
        [failed] ❌ Tidak terkirim
       *[pending] 🕓 Percobaan berikutnya: { MOMENT($due) }
    }
    Percobaan: { $tries } · { $result ->
        [none] belum ada jawaban
        [address] alamatnya tidak menuju alamat publik
        [timeout] tidak ada jawaban dalam sepuluh detik
        [connection] tidak ada koneksi
        [late] menunggu selama tiga hari
       *[other] jawaban { $result }
    }

# Where: button, up to 37 letters; Webhooks.event
webhooks-event-resend = 🔁 Kirim lagi

# Where: message; dialogs/admin/webhooks/handlers.py
# $secret: text
webhooks-shown =
    <b>Rahasia webhook</b>

    <code>{ $secret }</code>

    Rahasia ini hanya ditampilkan di sini dan hanya sekali: salin ke layanan, lalu tutup pesan ini. Jika hilang, buat yang baru.

# Where: message; bot/services/billing/deliveries.py
# $service: text
# $why: text
webhooks-told-stopped =
    <b>⚠️ { $service } tidak diberi tahu lagi</b>

    { $why ->
        [failing] Webhook-nya tidak menerima satu peristiwa pun selama sehari. Peristiwa menunggu selama tiga hari.
        [gone] Webhook-nya menjawab 410: tidak mau menerima peristiwa lagi.
       *[unsigned] Token bot sudah berubah, jadi rahasia webhook-nya tidak bisa dibuat lagi. Buat rahasia baru.
    }

# The action's name in the log, and on a button of its filter: keep it short.
# Where: button, up to 37 letters; dialogs/admin/webhooks/windows.py
webhooks-action-address = alamat webhook

# The action's name in the log, and on a button of its filter: keep it short.
# Where: button, up to 37 letters; dialogs/admin/webhooks/windows.py
webhooks-action-secret = rahasia baru webhook

# The action's name in the log, and on a button of its filter: keep it short.
# Where: button, up to 37 letters; dialogs/admin/webhooks/windows.py
webhooks-action-low = saldo rendah webhook

# The action's name in the log, and on a button of its filter: keep it short.
# Where: button, up to 37 letters; dialogs/admin/webhooks/windows.py
webhooks-action-paused = webhook dijeda

# The action's name in the log, and on a button of its filter: keep it short.
# Where: button, up to 37 letters; dialogs/admin/webhooks/windows.py
webhooks-action-resumed = webhook dilanjutkan

# The action's name in the log, and on a button of its filter: keep it short.
# Where: button, up to 37 letters; dialogs/admin/webhooks/windows.py
webhooks-action-replayed = peristiwa dikirim ulang
