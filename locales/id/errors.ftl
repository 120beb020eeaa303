# Refusals and faults. They are shown as alerts: at most 200 characters, no markup.
# Where: toast, up to 200 letters; bot/ui/error_handlers.py
errors-gone = Layar itu sudah usang. Ini menu utamanya.

# Where: toast, up to 200 letters; bot/ui/stale_presses.py
errors-outdated = Layar itu sudah usang. Ini yang terbaru.

# Where: toast, up to 200 letters; bot/ui/error_handlers.py
errors-broken = Ada yang rusak di sisi kami. Kami sudah mengetahuinya. Silakan coba beberapa saat lagi.

# Where: toast, up to 200 letters; bot/ui/error_handlers.py
errors-telegram = Telegram tidak menerima jawaban saya. Silakan coba sekali lagi.

# Where: toast, up to 200 letters; bot/ui/error_handlers.py
# $unit: text, such as seconds
# $count: number
errors-busy =
    Telegram meminta saya melambat. Silakan coba lagi dalam { $unit ->
        [minutes] { $count } menit
       *[seconds] { $count } detik
    }.

# Where: toast, up to 200 letters; bot/ui/single_message.py
# $unit: text, such as seconds
# $count: number
errors-screen-waits =
    Telegram meminta saya melambat. Layar Anda akan muncul di sini dalam { $unit ->
        [minutes] { $count } menit
       *[seconds] { $count } detik
    }.

# Where: toast, up to 200 letters; bot/ui/error_handlers.py
errors-busy-over = Telegram sempat menahan pesan saya, jadi saya tidak bisa menjawab Anda. Sekarang bisa: /start membuka menu.

# Where: plain text; bot/middlewares/outage.py
errors-one-moment = Mohon tunggu: saya sedang tidak bisa menjangkau basis data. Tidak ada yang hilang. Silakan coba lagi dalam satu menit.

# Where: plain text; bot/middlewares/outage.py
errors-unwritable = Saya sedang tidak bisa menyimpan apa pun. Tidak ada yang hilang. Silakan coba lagi nanti.

# Where: toast, up to 200 letters; bot/middlewares/flood.py
# $seconds: number
errors-flood = Terlalu cepat untuk saya. Tunggu { $seconds } detik, lalu coba lagi.

# Where: toast, up to 200 letters; bot/ui/stray_messages.py
errors-banned = Anda tidak punya akses ke bot ini. Pertanyaan: /paysupport

# Where: toast, up to 200 letters; bot/ui/stray_messages.py
errors-stray-message = Di sini saya hanya mengerti tombol dan perintah.

# Where: toast, up to 200 letters; bot/ui/stray_messages.py
errors-unknown-command = Perintah itu tidak ada. Semua perintah ada di /help.

# Where: message; toast, up to 200 letters; bot/services/errors.py
# $needed: number
# $available: number
errors-not-enough-tokens = Token tidak cukup: perlu { $needed }, tersedia { $available }.

# Where: message; toast, up to 200 letters; bot/services/payments/stars/refunds.py
# $tokens: number
# $left: number
errors-refund-spent = Token dari pembayaran ini: { $tokens }, sisa: { $left }. Selebihnya sudah dipakai, jadi Bintang tidak bisa dikembalikan. REFUND_SPENT=allow akan mengizinkannya.

# Where: message; toast, up to 200 letters; bot/services/payments/stars/checkout_errors.py
errors-checkout-order = Tagihan ini milik orang lain atau sudah tidak ada. Buka /buy dan bayar tagihan baru.

# Where: message; toast, up to 200 letters; bot/services/payments/stars/checkout_errors.py
errors-checkout-over = Tagihan ini sudah dibayar atau kedaluwarsa. Buka /buy dan pilih paket lagi.

# Where: message; toast, up to 200 letters; bot/services/payments/stars/checkout_errors.py
errors-checkout-differs = Harganya sudah berubah. Buka /buy dan pilih paket lagi.

# Where: message; toast, up to 200 letters; bot/services/payments/stars/checkout_errors.py
errors-checkout-banned = Anda diblokir di bot ini dan tidak bisa membeli di sini. Bintang Anda tidak diambil.

# Where: toast, up to 200 letters; bot/middlewares/payments.py
errors-checkout-disk = Pembayaran sedang tidak bisa disimpan, jadi yang ini tidak diambil. Anda belum membayar apa pun. Silakan coba lagi nanti.

# Where: message; toast, up to 200 letters; bot/ui/input.py
# $longest: number
errors-not-text = Kirim teks paling banyak { $longest } karakter.

# Where: message; toast, up to 200 letters; bot/services/analytics/periods.py
errors-export-period = Periode itu tidak bisa saya baca. Contoh: 2026-01-01..2026-03-31, 01.01.2026-31.03.2026 atau 2026-03.

# Where: message; toast, up to 200 letters; bot/services/analytics/periods.py
errors-export-backwards = Periode itu berakhir sebelum dimulai. Tukar tanggalnya.

# Where: message; toast, up to 200 letters; bot/ui/background_tasks.py
errors-still-at-work = Ini sedang berjalan. Silakan tunggu sampai selesai.

# Where: message; toast, up to 200 letters; bot/services/support/commands.py
# $longest: number, such as 2000
errors-support-message = Kirim teks paling banyak { $longest } karakter, foto, atau berkas.

# Where: message; toast, up to 200 letters; bot/services/payments/manual_transfer/topups.py
# $most: number, such as 3
errors-support-open = Anda sudah punya { $most } tiket terbuka. Tambahkan ke salah satunya, atau tandai sebagai selesai.

# Where: message; toast, up to 200 letters; bot/services/support/commands.py
# $minutes: number
errors-support-pace = Terlalu banyak pesan sekaligus. Silakan tulis lagi dalam { $minutes } menit.

# Where: message; toast, up to 200 letters; bot/services/payments/manual_transfer/topups.py
# $least: number, such as 1
# $most: number
errors-topup-tokens = Kirim jumlah token berupa bilangan bulat dari { $least } sampai { $most }, angka saja. Misalnya { $least }.

# Where: message; toast, up to 200 letters; bot/services/payments/manual_transfer/topups.py
# $open: value
errors-topup-open = Anda sudah punya { $open } permintaan yang belum diputuskan. Tunggu keputusannya, atau batalkan salah satu.

# Where: message; toast, up to 200 letters; bot/services/payments/manual_transfer/errors.py
errors-topup-receipt = Permintaan perlu bukti transfer: kirim foto, berkas, atau teks.

# Where: message; toast, up to 200 letters; bot/services/payments/manual_transfer/requisites.py
# $longest: number, such as 256
# $note: number, such as 200
errors-topup-requisites = Baris pertama adalah nomor kartu atau dompet, paling banyak { $longest } karakter; boleh diikuti catatan paling banyak { $note }.

# Where: message; toast, up to 200 letters; dialogs/topup/handlers.py
# $longest: number, such as 500
errors-topup-not-receipt = Kirim foto, berkas, atau teks paling banyak { $longest } karakter, misalnya hash transaksi.

# Where: message; toast, up to 200 letters; bot/services/payments/manual_transfer/errors.py
# $number: text
# $state: text
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
errors-topup-over =
    Permintaan No. { $number } sudah { $state ->
        [approved] disetujui
        [rejected] ditolak
        [cancelled] dibatalkan
       *[expired] kedaluwarsa
    }.

# Where: message; toast, up to 200 letters; bot/services/payments/manual_transfer/errors.py
# $state: text
# $who: value
# $at: day and time
errors-topup-decided = { $state ->
        [approved] Sudah disetujui oleh { $who }
        [rejected] Sudah ditolak oleh { $who }
        [cancelled] Dibatalkan oleh { $who }
       *[expired] Kedaluwarsa
    }, { MOMENT($at) }.

# Where: message; toast, up to 200 letters; bot/services/people/search.py
# $query: text
errors-nobody-found = Tidak ada yang ditemukan: { $query }

# Where: message; toast, up to 200 letters; bot/ui/person_identity.py
# $username: text
# $id: text
errors-username-unsure = Telegram tidak memastikan bahwa @{ $username } masih orang yang dikenal bot dengan nama itu. Jika memang dia yang Anda maksud, kirim ID: { $id }

# Where: message; toast, up to 200 letters; bot/services/people/search.py
errors-too-common = Terlalu banyak nama yang memuat bagian ini. Ketik awal setiap kata, atau satu kata lebih lengkap.

# Where: message; toast, up to 200 letters; dialogs/admin/users/handlers.py
errors-no-author = Pesan ini tidak menunjukkan penulisnya: akunnya disembunyikan saat diteruskan. Kirim ID atau @nama.

# Where: message; toast, up to 200 letters; bot/services/storable_text.py
# $longest: number
errors-bad-remark = Kirim teks paling banyak { $longest } karakter.

# Where: message; toast, up to 200 letters; bot/services/admin/amount_parsing.py
errors-not-an-amount = Perlu bilangan bulat token: +100, -50 atau =500. Tanpa pecahan, tanpa huruf.

# Where: message; toast, up to 200 letters; bot/services/admin/amount_parsing.py
# $most: number, such as 1000000000
errors-amount-too-large = Itu terlalu banyak: paling banyak { $most } sekaligus.

# Where: message; toast, up to 200 letters; bot/services/admin/amount_parsing.py
errors-nothing-changes = Saldonya tidak akan berubah.

# Where: message; toast, up to 200 letters; bot/services/admin/adjustments.py
# $balance: number
errors-balance-changed = Saldo sudah berubah: sekarang { $balance }. Tidak ada yang diterapkan; silakan periksa lagi.

# Where: message; toast, up to 200 letters; dialogs/admin/adjust/handlers.py
errors-adjust-incomplete = Perlu orang, jumlah, dan alasan.

# Where: message; toast, up to 200 letters; bot/services/admin/bans.py
errors-cannot-ban = Admin tidak bisa diblokir.

# Where: message; toast, up to 200 letters; bot/services/admin/bans.py
errors-banned-already = Orang ini sudah diblokir.

# Where: message; toast, up to 200 letters; bot/services/admin/bans.py
errors-not-banned = Tidak ada blokir yang bisa dibuka.

# Where: message; toast, up to 200 letters; bot/flows/broadcast_copy.py
errors-cannot-copy = Telegram tidak menyalin pesan seperti itu. Kirim teks, foto, atau berkas.

# Where: message; toast, up to 200 letters; bot/services/analytics/charts.py
errors-no-picture = Grafik tidak bisa digambar. Penyebabnya ada di log server.

# Where: toast, up to 200 letters; bot/flows/file_delivery.py
errors-no-file = ⚠️ Berkas tidak bisa dibuat. Silakan coba beberapa saat lagi.

# Where: message; toast, up to 200 letters; bot/services/broadcasts/errors.py
errors-broadcast-nobody = Tidak ada orang yang bisa dikirimi.

# Where: message; toast, up to 200 letters; bot/services/broadcasts/errors.py
errors-broadcast-empty = Belum ada yang bisa dikirim: perlu pesan untuk semua orang.

# Where: message; toast, up to 200 letters; bot/services/broadcasts/errors.py
errors-broadcast-album = Telegram tidak menampilkan tombol di bawah album. Hapus tombolnya, atau kirim satu pesan saja.

# Where: message; toast, up to 200 letters; bot/services/broadcasts/errors.py
errors-broadcast-past = Waktu itu sudah lewat. Pilih waktu yang lebih lambat.

# Where: message; toast, up to 200 letters; bot/services/broadcasts/commands.py
# $state: value
errors-broadcast-state = Tidak bisa: siaran ini { $state ->
        [scheduled] dijadwalkan
        [running] sedang berjalan
        [paused] dijeda
        [stopped] dihentikan
        [done] selesai
        [deleting] sedang dihapus
       *[deleted] dihapus
    }.

# Where: message; toast, up to 200 letters; bot/services/broadcasts/commands.py
# $hours: number
errors-broadcast-hours = Terlambat: Telegram hanya mengizinkan pesan dihapus dalam { $hours } jam.

# Where: message; toast, up to 200 letters; bot/services/growth/promo_codes.py
# $shortest: number
# $longest: number
errors-promo-letters = Kode promo terdiri dari { $shortest } sampai { $longest } huruf Latin dan angka. Periksa bahasa papan ketik Anda.

# Where: message; toast, up to 200 letters; bot/services/growth/promo_redeem.py
errors-promo-unknown = Kode promo itu tidak ada. Periksa apakah ada salah ketik.

# Where: message; toast, up to 200 letters; bot/services/growth/promo_redeem.py
errors-promo-over = Kode promo ini tidak berlaku lagi.

# Where: message; toast, up to 200 letters; bot/services/growth/promo_redeem.py
errors-promo-used-up = Kode promo ini sudah habis terpakai.

# Where: message; toast, up to 200 letters; bot/services/growth/promo_redeem.py
errors-promo-before = Anda sudah memakai kode promo ini.

# Where: message; toast, up to 200 letters; bot/services/growth/promo_redeem.py
errors-promo-older = Kode promo ini dibuat sebelum Anda menghapus data Anda, jadi tidak berlaku lagi untuk Anda.

# Where: message; toast, up to 200 letters; bot/services/growth/promo_redeem.py
# $minutes: number
errors-promo-pace = Terlalu banyak kode yang salah. Coba lagi dalam { $minutes } menit.

# Where: message; toast, up to 200 letters; bot/services/growth/promo_offers.py
# $least: number, such as 1
# $most: number
errors-promo-number = Perlu bilangan bulat dari { $least } sampai { $most }.

# Where: message; toast, up to 200 letters; bot/services/growth/promo_offers.py
errors-promo-taken = Kode itu sudah ada atau pernah ada. Buat kode lain.

# Where: message; toast, up to 200 letters; bot/services/broadcasts/link_buttons.py
# $line: number
# $why: text, such as address, label, long, scheme, link, dash
errors-broadcast-link = Baris { $line }: { $why ->
        [dash] tidak ada tanda hubung di antara teks dan tautan.
        [link] setelah tanda hubung tulis tautan lengkap yang diawali https:// dan tanpa spasi; sebelumnya, teks.
        [scheme] tautan diawali http://, https:// atau tg://.
        [address] tidak ada alamat situs di tautan itu.
        [label] teks tombol lebih panjang dari 64 karakter.
       *[long] tautan lebih panjang dari 2048 karakter.
    }

# Where: message; toast, up to 200 letters; bot/services/broadcasts/link_buttons.py
# $most: number, such as 10
errors-broadcast-links = Paling banyak boleh ada { $most } tombol.

# Where: message; toast, up to 200 letters; bot/services/broadcasts/scheduling.py
errors-broadcast-time = Waktu itu tidak bisa saya baca. Contoh: 18:30.

# Where: message; toast, up to 200 letters; bot/flows/broadcast_copy.py
# $length: number
# $longest: number, such as 1024
errors-long-caption = Panjang keterangan itu { $length } karakter, bot hanya boleh mengirim { $longest }. Persingkat, atau kirim teksnya sebagai pesan tersendiri.

# Where: message; toast, up to 200 letters; bot/flows/broadcast_copy.py
errors-custom-emoji = Bot ini tidak boleh mengirim emoji khusus: Telegram akan menjadikannya emoji biasa. Ganti sendiri dan kirim ulang pesannya.

# Where: message; toast, up to 200 letters; bot/services/payments/crypto_pay/orders.py
errors-crypto-away = Crypto Pay sedang tidak menjawab. Tidak ada yang ditagih; silakan coba beberapa menit lagi.

# Where: message; toast, up to 200 letters; dialogs/crypto/handlers.py
errors-crypto-unpaid = Belum dibayar: Crypto Pay belum melihat pembayarannya. Biasanya kurang dari satu menit.

# Where: message; toast, up to 200 letters; bot/services/privacy/erasure.py
# $what: text, such as held
errors-erase-moving = { $what ->
        [topup] Tunggu dulu keputusan atas permintaan Anda, atau batalkan.
        [crypto] Ada tagihan di @CryptoBot. Bayar, atau tunggu sampai sepuluh menit setelah kedaluwarsa.
        [refund] Ada Bintang yang harus kami kembalikan. Tunggu sampai kembali.
        [refunding] Bintang Anda sedang dikembalikan. Tunggu sampai tiba.
        [picture] Sebuah gambar sedang dibuat. Tunggu atau hentikan.
        [payment] Ada pembayaran Anda yang belum dikreditkan.
       *[held] Sebagian token disisihkan. Tunggu sampai pekerjaannya selesai.
    } Setelah itu Anda bisa menghapus data Anda.

# Where: message; toast, up to 200 letters; bot/services/privacy/erasure.py
errors-erase-admin = Anda admin: tindakan Anda tercatat atas nama Anda. Mintalah dulu agar ID Anda dihapus dari setelan ADMINS.

# Where: message; toast, up to 200 letters; bot/services/privacy/erasure.py
errors-erase-banned = Anda diblokir di sini. Tulis ke dukungan: data Anda bisa dihapus setelah blokir dibuka.

# Where: message; toast, up to 200 letters; bot/services/generation/errors.py
errors-generate-open = Satu gambar Anda sedang dibuat. Tunggu, atau hentikan.

# Where: message; toast, up to 200 letters; bot/services/generation/requests.py
# $most: number
errors-generate-daily = Cukup untuk hari ini: paling banyak { $most } gambar per hari. Kembali lagi besok.

# Where: message; toast, up to 200 letters; bot/services/generation/requests.py
# $longest: number, such as 500
errors-generate-prompt = Jelaskan gambarnya dalam teks, maksimal { $longest } karakter.

# Where: message; toast, up to 200 letters; bot/services/generation/errors.py
errors-generate-late = Terlambat: gambarnya sudah selesai.

# Limits of services that spend tokens
# Where: message; toast, up to 200 letters; bot/services/billing/links.py
# $most: number, such as 1000000000
errors-connect-limit = Perlu bilangan bulat token dari 1 sampai { $most }.

# Where: message; toast, up to 200 letters; bot/services/billing/services.py
# $most: number, such as 1000000000
errors-service-limits = Perlu tiga bilangan bulat, masing-masing tidak lebih kecil dari yang sebelumnya, paling banyak { $most }: 100 500 10000.

# Where: message; toast, up to 200 letters; bot/services/billing/services.py
errors-service-addresses = Itu tidak bisa saya baca. Kirim alamat IP atau jaringan, dipisahkan spasi: 203.0.113.7 10.0.0.0/24.

# Where: message; toast, up to 200 letters; bot/services/billing/services.py
# $most: number, such as 3650
errors-service-days = Perlu jumlah hari berupa bilangan bulat dari 1 sampai { $most }.

# Where: message; toast, up to 200 letters; bot/services/billing/webhooks.py
# $most: number, such as 500
errors-webhook-address = Alamat itu tidak bisa dipakai. Alamat diawali https://, bersifat publik, tanpa kata sandi, di port 443 atau 8443, paling banyak { $most } karakter.

# Where: message; toast, up to 200 letters; bot/services/billing/webhooks.py
# $most: number, such as 1000000000
errors-webhook-low = Perlu bilangan bulat token dari 0 sampai { $most }.

# Where: message; toast, up to 200 letters; bot/services/admin/text_versions.py
errors-text-changed = Sementara itu admin lain sudah menerbitkan teks ini. Buka lagi.
