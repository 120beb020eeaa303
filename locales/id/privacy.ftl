# Privacy: what is kept, one's own file, having it erased.
# Where: button, up to 37 letters; dialogs/privacy/windows.py
privacy-entry = 🔒 Privasi

# Where: message; Privacy.main
# $operator: text, such as Example Ltd
# $painter: text, such as outside
# $coins: text, such as on
privacy-main =
    <b>Privasi</b>

    { $operator ->
        [none] Data disimpan oleh pemilik bot.
       *[other] Data disimpan oleh { $operator }.
    }

    <b>Yang disimpan</b>: ID Telegram, nama, nama pengguna, bahasa, tanggal kunjungan pertama dan terakhir Anda; pesanan, pembayaran, permintaan isi saldo dengan buktinya, dan transaksi token; deskripsi gambar dan gambarnya; percakapan Anda dengan dukungan; kode promo dan undangan; siaran yang Anda terima; layanan terhubung dan token yang ditagihnya; catatan dan tindakan admin.

    <b>Untuk apa</b>: menampilkan saldo Anda, mengkreditkan yang dibayar, mengembalikan dana, dan menjawab Anda.

    <b>Siapa lagi yang menerimanya</b>: { $painter ->
        [outside] deskripsi gambar dikirim ke layanan yang membuatnya
       *[own] tidak ada
    }. Hanya layanan yang Anda hubungkan melihat ID dan saldo Anda, serta diberi tahu saat token masuk, saat token tinggal sedikit, dan saat Anda menghapus data. Bot tidak pernah melihat data kartu{ $coins ->
        [on] : Telegram menerima Bintang, @CryptoBot menerima kripto
       *[off] : Telegram menerima Bintang
    }.

    <b>Berapa lama</b>: sampai Anda menghapusnya. Setelah itu nama, kata-kata, dan berkas Anda hilang. Yang tetap ada adalah transaksi, dengan nomor acak sebagai ganti nomor Anda, dan sidik ID Anda yang tidak bisa diubah kembali: agar hadiah untuk pendatang baru tidak diberikan dua kali. Layanan yang Anda hubungkan diberi tahu; untuk itu ID Anda disimpan sampai mereka tahu, paling lama sepuluh hari.

# Where: button, up to 37 letters; Privacy.main
privacy-main-files = 📥 Data saya sebagai berkas

# Where: button, up to 37 letters; Privacy.main
privacy-main-erase = 🗑 Hapus data saya

# Where: plain text; dialogs/privacy/handlers.py
privacy-json-caption = Semua yang disimpan bot tentang Anda, kecuali catatan internal admin. Waktu dalam UTC.

# Where: plain text; dialogs/privacy/handlers.py
privacy-csv-caption = Transaksi Anda sebagai tabel. Waktu dalam UTC.

# Where: message; Privacy.erase
# $balance: number, such as 130
privacy-erase =
    <b>Hapus data saya?</b>

    Nama, bukti transfer, percakapan dengan dukungan, deskripsi gambar, dan tautan untuk teman akan hilang dan tidak bisa dipulihkan.

    { $balance ->
        [0] Saldo Anda kosong: tidak ada token yang hilang.
       *[other] ⚠️ Saldo Anda masih <b>{ $balance } token</b>. Semuanya akan hangus.
    }
    Setelah itu, Bintang yang sudah Anda bayar juga tidak bisa dikembalikan lewat bot. Jika Anda ingin pengembalian dana, tulis dulu: /paysupport

    Transaksi tetap ada, dengan nomor acak. Kode promo lama dan hadiah untuk pendatang baru tidak berlaku lagi untuk Anda.

# Where: button, up to 37 letters; Privacy.erase
privacy-erase-next = Lanjut ›

# Where: message; Privacy.sure
# $balance: number, such as 130
privacy-sure =
    <b>Yakin ingin menghapus?</b>

    { $balance ->
        [0] Ini tidak bisa dibatalkan.
       *[other] { $balance } token akan hangus. Ini tidak bisa dibatalkan.
    }

# Where: button, up to 37 letters; Privacy.sure
privacy-sure-yes = 🗑 Ya, hapus

# Where: message; dialogs/privacy/handlers.py
privacy-gone =
    <b>Data Anda sudah dihapus</b>

    Pesan di obrolan ini disimpan oleh Telegram: hapus obrolannya jika tidak Anda perlukan.
    Jika Anda menulis atau menekan sesuatu lagi, bot akan memperlakukan Anda sebagai pengguna baru.
