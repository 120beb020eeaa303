# The health of the bot.
# Where: button, up to 37 letters; dialogs/admin/health/windows.py
health-entry = 🩺 Kondisi

# The same: bot.
# Where: message; Health.main
# $engine: text, such as postgres
# $latency: number, such as 2
# $inbox: number, such as 1
# $inbox_since: day and time, such as 2026-03-05 14:07
# $updated_at: day and time, such as 2026-03-05 14:08
# $lag: number, such as 1
# $requests: number, such as 3
# $requests_since: day and time, such as 2026-03-05 09:30
# $threads: number, such as 2
# $threads_since: day and time, such as 2026-03-05 10:15
# $pictures: number, such as 2
# $pictures_since: day and time, such as 2026-03-05 14:06
# $refunds: number, such as 1
# $notices: number, such as 4
# $deliveries: number, such as 1240
# $workers: number, such as 2
# $wakes: text, such as redis
# $circulation: number, such as 98765
# $people: number, such as 12345
# $books: text, such as wrong
# $verified_at: day and time, such as 2026-03-05 04:00
# $faults: number, such as 2
# $started_at: day and time, such as 2026-03-01 12:00
# $bot: text, such as 0.2.0
# $aiogram: text, such as 3.31.0
# $python: text, such as 3.11.7
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
health-main =
    <b>Kondisi bot</b>

    🗄 { $engine ->
        [postgres] PostgreSQL
       *[sqlite] SQLite
    }: waktu jawab { $latency } ms
    📥 Pembayaran belum diproses: { $inbox ->
        [0] tidak ada
       *[other] { $inbox }, sejak { MOMENT($inbox_since) }
    }
    📡 Peristiwa terakhir dari Telegram: { MOMENT($updated_at) }, jeda { $lag } dtk
    📨 Permintaan: { $requests ->
        [0] tidak ada
       *[other] { $requests }, sejak { MOMENT($requests_since) }
    }
    💬 Tiket: { $threads ->
        [0] tidak ada
       *[other] { $threads }, sejak { MOMENT($threads_since) }
    }
    🎨 Gambar yang sedang dibuat: { $pictures ->
        [0] tidak ada
       *[other] { $pictures }, sejak { MOMENT($pictures_since) }
    }
    ↩️ Yang harus dikembalikan: { $refunds }
    🔔 Pemberitahuan belum dikirim: { $notices }
    📣 Pesan siaran belum dikirim: { $deliveries }
    ⚙️ Pekerjaan latar belakang: { $workers ->
        [0] ❗ tidak ada proses yang berjalan
       *[other] { $workers } proses
    }{ $wakes ->
        [redis] , terhubung lewat Redis
        [away] , ❗ Redis tidak menjawab
       *[memory] , tanpa Redis
    }
    🪙 Token di tangan pengguna: { $circulation }
    👥 Pengguna: { $people }
    📚 Buku besar: { $books ->
        [never] belum diperiksa
        [checked] sedang diperiksa
        [right] cocok, { MOMENT($verified_at) }
       *[wrong] ❗ tidak cocok, { $faults } kesalahan, { MOMENT($verified_at) }
    }

    Berjalan sejak { MOMENT($started_at) }
    bot { $bot } · aiogram { $aiogram } · Python { $python }

# The same: bot.
# Where: message; Health.main
# $updated_at: day and time, such as 2026-03-05 14:08
# $books: text, such as wrong
# $verified_at: day and time, such as 2026-03-05 04:00
# $faults: number, such as 2
# $started_at: day and time, such as 2026-03-01 12:00
# $bot: text, such as 0.2.0
# $aiogram: text, such as 3.31.0
# $python: text, such as 3.11.7
health-away =
    <b>Basis data tidak menjawab</b>

    Orang tidak mendapat jawaban dan pembayaran menunggu di Telegram sampai basis data kembali. Periksa DATABASE_URL dan servernya.
    📡 Peristiwa terakhir dari Telegram: { MOMENT($updated_at) }
    📚 Buku besar: { $books ->
        [never] belum diperiksa
        [checked] sedang diperiksa
        [right] cocok, { MOMENT($verified_at) }
       *[wrong] ❗ tidak cocok, { $faults } kesalahan, { MOMENT($verified_at) }
    }
    Berjalan sejak { MOMENT($started_at) }
    bot { $bot } · aiogram { $aiogram } · Python { $python }

# Where: message; bot/jobs/disk_alerts.py
health-disk = ❗ <b>Basis data tidak bisa menyimpan apa pun</b>

    Disknya penuh, rusak, atau hanya bisa dibaca. Tidak ada yang hilang: pembayaran yang sudah dilakukan menunggu di Telegram, yang baru ditolak. Sediakan ruang di server; bot melanjutkan sendiri.

# Where: message; bot/jobs/disk_alerts.py
health-disk-over = ✅ Basis data bisa menyimpan lagi. Pembayaran diterima.

# Where: message; Health.main
# $unreached: number, such as 2
# $admins: text, such as 1003, 1004
health-main-unreached = ❗ { $unreached ->
        [1] Satu admin
       *[other] { $unreached } admin
    } tidak bisa dikirimi pesan: { $admins }. Mereka belum menekan Mulai, atau memblokir bot. Pemberitahuan untuk mereka menunggu.

# Where: button, up to 17 letters; Health.main
health-main-refresh = 🔄 Segarkan

# Where: button, up to 17 letters; Health.main
health-main-verify = 📚 Periksa

# Where: message; dialogs/admin/health/handlers.py
# $faults: number
# $checks: number
# $rows: number
# $first: text
health-verified =
    { $faults ->
        [0] 📚 Buku besar cocok: { $checks } pemeriksaan, { $rows } baris.
       *[other] ❗ <b>Buku besar tidak cocok:</b> { $faults } kesalahan. Yang pertama: { $first }
    }

# Where: message; bot/jobs/chores.py
# $faults: number
# $first: value
health-wrong =
    ❗ <b>Buku besar tidak cocok</b>

    Pemeriksaan menemukan { $faults } kesalahan. Yang pertama: { $first }
    Setiap baris yang salah ada di log server; <code>python -m bot verify</code> menyebutkannya lagi. Orang tetap bisa membayar. Simpan cadangan sebelum Anda mengubah apa pun.

# Texts that were changed in the files of a running bot. $first: a file and a key, such as "en/menu.ftl menu-main".
# Where: message; bot/jobs/text_reload.py
# $count: number
# $first: text
health-texts =
    ⚠️ <b>Teks baru tidak dipakai</b>

    Ada { $count } kesalahan, yang pertama di <code>{ $first }</code>. Bot tetap memakai teks lama. <code>python -m bot texts check</code> menunjukkan apa yang harus diperbaiki.

# Teks dari panel yang tidak cocok lagi dengan bot. $first: bahasa dan kunci yang pertama.
# Where: message; bot/jobs/text_reload.py
# $count: number
# $first: text
health-own-texts = ⚠️ <b>Teks dari panel tidak ditampilkan</b>

    { $count } teks yang diubah tidak cocok lagi dengan bot, yang pertama: <code>{ $first }</code>. Orang membaca teks bawaan. Selengkapnya di Teks pada panel.

# Where: message; bot/jobs/fault_alerts.py
# $error: text
# $place: text
# $count: number
# $since: day and time
# $trace: text
health-fault = ⚠️ <b>Ada yang rusak</b>

    { $error ->
        [none] Sebuah kesalahan dicatat di <code>{ $place }</code>
       *[other] <code>{ $error }</code> di <code>{ $place }</code>
    }: { $count ->
        [1] sekali
       *[other] { $count } kali
    } sejak { DATETIME($since, dateStyle: "short", timeStyle: "medium") }.
    Cari <code>{ $trace }</code> di log server.

# Where: message; bot/jobs/unreadable_updates.py
# $count: number
health-unread = ⚠️ <b>Pembaruan yang tidak bisa dibaca</b>
    Telegram mengirim { NUMBER($count) } pembaruan dari jenis yang tidak dikenal versi ini. Semuanya disimpan selama 30 hari; selebihnya bekerja seperti biasa. Pembayaran di antaranya dicari di daftar Bintang. Memperbarui bot mungkin membantu.
