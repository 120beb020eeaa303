# Notices about payments, which come unasked.
# Where: message; bot/services/payments/stars/notices.py
# $tokens: number
# $balance: number
receipts-paid =
    ✅ Sudah dibayar: +{ $tokens } token. Saldo: <b>{ $balance }</b>.

# Where: message; plain text; bot/middlewares/outage.py
receipts-late = Pembayaran Anda sudah kami terima, tetapi token belum ditambahkan. Token masuk dalam beberapa menit; mohon jangan membayar lagi.

# Where: message; bot/services/payments/stars/notices.py
# $stars: number
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
receipts-kept =
    Kami menerima { $stars } ⭐ dari Anda, tetapi tidak menemukan pesanannya. Bintang itu akan kami kembalikan. Pertanyaan: /paysupport

# Where: message; bot/services/payments/stars/notices.py
# $tokens: number
# $balance: number
receipts-refunded =
    ↩️ Bintang sudah dikembalikan. { $tokens ->
        [0] Tidak ada token yang diambil untuk pembayaran ini.
       *[other] Token yang ditarik kembali: { $tokens }.
    } Saldo: <b>{ $balance }</b>.

# Where: message; bot/services/ledger/shortfalls.py
# $tokens: number
# $balance: number
receipts-collected =
    ↩️ Sebuah pekerjaan mengembalikan token. Token itu berasal dari pembayaran yang Bintangnya dikembalikan selagi pekerjaan berjalan.
    Token yang ditarik kembali: { $tokens }. Saldo: <b>{ $balance }</b>.

# Where: message; bot/services/payments/stars/notices.py
# $mismatch: text
# $payer: text
# $stars: number
# $tokens: number
# $charge: text
receipts-odd-payment =
    ⚠️ <b>Pembayaran tidak wajar</b>: { $mismatch ->
        [foreign_payer] tagihan orang lain dibayar; pembayarnya menerima token
        [expired] pesanan kedaluwarsa dibayar; token ditambahkan
        [paid_twice] pesanan dibayar sekali lagi; token ditambahkan lagi
        [paid_before] tagihan lama dibayar sekali lagi; Bintang harus dikembalikan
        [amount] jumlahnya berbeda dari pesanan; Bintang harus dikembalikan
        [currency] mata uangnya berbeda dari pesanan; uang harus dikembalikan
       *[unknown_order] pesanannya tidak ada; Bintang harus dikembalikan
    }.

    Pembayar: <code>{ $payer }</code>
    Bintang: { $stars }, token: { $tokens }
    Pembayaran: <code>{ $charge }</code>
