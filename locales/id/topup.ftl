# Topping up by hand: a transfer, a receipt, an admin's decision.
# Where: button, up to 37 letters; dialogs/topup/windows.py
topup-entry = 💳 Lewat transfer

# What an operation is called: a line of the history, its filter, a line of a person's card.
# Where: plain text; bot/ui/kinds.py
# $where: text, such as line, filter, card
topup-kind = { $where ->
        [filter] Isi saldo
        [card] isi saldo
       *[line] isi saldo lewat transfer
    }

# Where: message; Topup.method
# $open: text, such as yes
topup-method =
    <b>Isi saldo lewat transfer</b>

    { $open ->
        [full] Permintaan Anda yang menunggu sudah mencapai batas. Tunggu keputusannya, atau batalkan salah satu.
        [no] Permintaan baru sedang tidak diterima.
       *[yes] Anda mentransfer uang dan mengirim bukti; admin memeriksanya dan menambahkan token.

        Bagaimana Anda akan membayar?
    }

# Where: message; Topup.method
# $full: number, such as 0
topup-method-full =
    <b>Isi saldo lewat transfer</b>

    { $full } permintaan Anda menunggu keputusan, dan itu batasnya. Tunggu keputusannya, atau batalkan salah satu.

# Where: button, up to 37 letters; Topup.method
# $method: text, such as card_ru, crypto
topup-method-choose = { $method ->
        [card_ru] 💳 Kartu Rusia
        [card_international] 🌍 Kartu internasional
       *[crypto] 🪙 Kripto
    }

# Where: button, up to 37 letters; Topup.method
topup-method-own = 📋 Permintaan saya

# Where: message; Topup.amount
# $price: number, such as 90.00
# $least: number, such as 1
# $most: number, such as 10000
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
topup-amount =
    <b>Berapa token?</b>

    Harga satu token { $price } ₽. Pilih, atau ketik angka dari { $least } sampai { $most }.

# Where: button, up to 37 letters; Topup.amount
# $tokens: number, such as 10
# $sum: number, such as 900.00
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
topup-amount-pack = { $tokens } token — { $sum } ₽

# The same: Transfer.
# Where: message; Topup.pay
# $sum: number, such as 900.00
# $tokens: number, such as 10
# $requisite: text, such as 2200 1234
# $note: text, such as Ivan I.
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
topup-pay =
    <b>Transfer { $sum } ₽</b> untuk { $tokens } token

    { topup-method-choose }
    <code>{ $requisite }</code>
    { $note }

    Tombol di bawah menyalin detail dan jumlahnya. Bayar, simpan buktinya, lalu tekan “Saya sudah membayar”.

# The settings hold no details: an admin will send them in answer to the request.
# Where: message; Topup.pay
# $sum: number, such as 900.00
# $tokens: number, such as 10
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
topup-pay-unknown =
    <b>{ $sum } ₽</b> untuk { $tokens } token

    { topup-method-choose }

    Kirim permintaan, dan admin akan mengirim detail pembayaran ke obrolan ini. Setelah itu transfer uangnya dan tambahkan buktinya.

# Where: button, up to 37 letters; dialogs/topup/windows.py
topup-pay-requisite = 📋 Salin detail pembayaran

# Where: button, up to 37 letters; dialogs/topup/windows.py
# $copied_sum: value
topup-pay-sum = 📋 Salin jumlah: { $copied_sum }

# Where: button, up to 37 letters; Topup.pay, Topup.card
topup-pay-done = Saya sudah membayar ›

# Where: message; Topup.receipt, Topup.paid
topup-receipt =
    <b>Kirim bukti transfer</b>

    Foto, berkas, atau teks, misalnya hash transaksi.

# Where: button, up to 37 letters; Topup.receipt
topup-receipt-skip = Tanpa bukti ›

# Where: message; Topup.review
# $tokens: number, such as 10
# $sum: number, such as 900.00
# $kind: text, such as text
# $words: text, such as 5f1c...
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
topup-review =
    <b>Semuanya sudah benar?</b>

    Admin akan melihat permintaan ini apa adanya.

    { topup-method-choose }
    Token: <b>{ $tokens }</b>
    Jumlah: <b>{ $sum } ₽</b>
    Bukti: { $kind ->
        [photo] foto
        [document] berkas
        [text] “{ $words }”
       *[none] tidak ada
    }

# Where: button, up to 37 letters; Topup.pay, Topup.review
topup-review-send = Kirim

# Where: message; Topup.sent
# $number: text, such as 12
# $waits: text, such as payment
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
topup-sent =
    ✅ <b>Permintaan No. { $number } terkirim</b>

    { $waits ->
        [requisites] Admin akan mengirimi Anda detail pembayaran. Kami akan memberi tahu Anda jika sudah ada.
       *[other] Admin akan memeriksanya, dan kami akan memberi tahu Anda keputusannya.
    }

# Where: button, up to 37 letters; Topup.sent
topup-sent-card = Buka permintaan

# Where: message; Topup.own
# $total: number, such as 9
topup-own = { $total ->
    [0]
        <b>Permintaan saya</b>

        Belum ada.
   *[other]
        <b>Permintaan saya</b>

        Yang terbaru di atas. Pilih untuk melihat statusnya.
    }

# The same: No.
# Where: button, up to 37 letters; Topup.own
# $state: text, such as pending
# $waits: text, such as payment
# $number: text, such as 12
# $tokens: number, such as 10
# $sum: number, such as 900.00
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
topup-own-request =
    { $state ->
        [pending]
            { $waits ->
                [payment] 💸
               *[other] ⏳
            }
        [approved] ✅
        [rejected] 🚫
        [cancelled] ❌
       *[expired] ⌛
    } No. { $number } · { $tokens } token · { $sum } ₽

# Where: caption; Topup.card
# $number: text, such as 12
# $state: text, such as pending
# $waits: text, such as payment
# $tokens: number, such as 10
# $asked: number, such as 10
# $sum: number, such as 900.00
# $kind: text, such as photo
# $created: day and time, such as 2026-03-05 14:07
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
topup-card =
    <b>Permintaan No. { $number }</b>
    { $state ->
        [pending] { $waits ->
            [requisites] ⏳ Menunggu detail pembayaran
            [payment] 💸 Menunggu Anda membayar dan mengirim bukti
           *[other] ⏳ Menunggu keputusan admin
        }
        [approved] ✅ Disetujui, token ditambahkan: { $tokens }
        [rejected] 🚫 Ditolak
        [cancelled] ❌ Dibatalkan oleh Anda
       *[expired] ⌛ Kedaluwarsa tanpa keputusan. Jika Anda sudah membayar, tulis ke /paysupport
    }

    { topup-method-choose }
    Token: { $asked }
    Jumlah: { $sum } ₽
    Bukti: { $kind ->
        [photo] foto
        [document] berkas
        [text] teks
       *[none] tidak ada
    }
    Dibuat: { MOMENT($created) }

# The same: Transfer.
# Where: caption; Topup.card
# $sum: number, such as 900.00
# $requisite: text, such as 2200 1234
# $note: text, such as Ivan I.
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
topup-card-pay =
    {""}
    <b>Transfer { $sum } ₽</b>
    <code>{ $requisite }</code>
    { $note }

# Where: caption; Topup.card
# $reason: text
topup-card-reason =
    {""}
    Alasan: { $reason }

# Where: caption; Topup.card
# $question: text, such as ?
topup-card-question =
    {""}
    ❓ Admin bertanya: <b>{ $question }</b>

# Where: caption; Topup.card
# $comment: text, such as !
topup-card-said =
    {""}
    💬 Anda menulis: { $comment }

# Where: button, up to 17 letters; Topup.card
# $answering: text, such as yes
topup-card-comment = { $answering ->
        [yes] ✍️ Jawab
       *[no] 💬 Tulis
    }

# Where: button, up to 17 letters; Topup.card
topup-card-cancel = ❌ Batalkan

# Where: message; Topup.cancel
# $number: text, such as 12
# $sum: number, such as 900.00
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
topup-cancel =
    <b>Batalkan permintaan No. { $number }?</b>

    Jika Anda sudah mentransfer { $sum } ₽, jangan batalkan: tunggu keputusannya.

# Where: button, up to 37 letters; Topup.cancel
topup-cancel-yes = Ya, batalkan

# Where: message; Topup.comment
# $number: text, such as 12
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
topup-comment =
    <b>Permintaan No. { $number }</b>

    Tulis kepada admin: paling banyak 200 karakter. Admin melihat pesan terakhir Anda.

# Where: message; Topup.comment
# $question: text, such as ?
topup-comment-question = ❓ <b>{ $question }</b>

# Notices that come unasked.
# Where: message; bot/services/payments/manual_transfer/_notices.py
# $number: text
# $question: text
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
topup-told-question =
    ❓ <b>Pertanyaan tentang permintaan No. { $number }</b>

    { $question }

    Anda bisa menjawab di permintaan itu sendiri.

# The same: Transfer.
# Where: message; bot/services/payments/manual_transfer/_notices.py
# $number: text
# $sum: number
# $requisite: text
# $note: text
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
topup-told-requisites =
    💸 <b>Detail pembayaran untuk permintaan No. { $number }</b>

    Transfer <b>{ $sum } ₽</b>
    { topup-method-choose }
    <code>{ $requisite }</code>
    { $note }

    Setelah itu buka permintaan dan tambahkan buktinya.

# Where: message; bot/services/payments/manual_transfer/_notices.py
# $state: value
# $number: text
# $tokens: number
# $balance: number
# $reason: value
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
topup-told-end =
    { $state ->
        [approved] ✅ <b>Permintaan No. { $number } disetujui</b>
        [rejected] 🚫 <b>Permintaan No. { $number } ditolak</b>
       *[expired] ⌛ <b>Permintaan No. { $number } kedaluwarsa tanpa keputusan</b>
    }

    { $state ->
        [approved] Token ditambahkan: <b>{ $tokens }</b>. Saldo: <b>{ $balance }</b>.
        [rejected] Alasan: { $reason }
       *[expired] Jika Anda sudah membayar, tulis kepada kami: /paysupport
    }
