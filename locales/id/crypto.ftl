# Buying tokens with coins, by Crypto Pay.
# Where: button, up to 37 letters; dialogs/crypto/windows.py
crypto-entry = 🪙 Beli dengan kripto

# What an operation is called: a line of the history, its filter, a line of a person's card.
# Where: plain text; bot/ui/kinds.py
# $where: text, such as line, filter, card
crypto-kind = { $where ->
        [filter] Kripto
        [card] kripto
       *[line] dibeli dengan kripto
    }

# Where: message; Crypto.pack
crypto-pack =
    <b>Berapa token?</b>

    Anda membayar di @CryptoBot dengan koin apa pun yang diterimanya. Token masuk begitu pembayaran terlihat.

# Where: button, up to 37 letters; Crypto.pack
# $tokens: number, such as 10
# $sum: number, such as 900
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
crypto-pack-choose = { $tokens } token — { $sum } ₽

# Where: message; Crypto.invoice
# $state: text, such as open
# $tokens: number, such as 10
# $balance: number, such as 130
# $sum: number, such as 900
# $until: day and time, such as 2026-03-05 14:07
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
crypto-invoice =
    { $state ->
        [paid]
            ✅ <b>Sudah dibayar</b>

            Ditambahkan: <b>{ $tokens } token</b>
            Saldo: <b>{ $balance } token</b>
        [expired]
            ⌛️ <b>Tagihan sudah kedaluwarsa</b>

            Jika sudah Anda bayar, tekan “Periksa pembayaran”: token tetap akan masuk. Jika belum, pilih paket lagi.
       *[open]
            <b>{ $tokens } token</b> seharga <b>{ $sum } ₽</b>

            Bayar di @CryptoBot sebelum pukul { DATETIME($until, timeStyle: "short") }, lalu kembali ke sini: token masuk sendiri, biasanya dalam satu menit.

            Dengan membayar, Anda menyetujui ketentuan: /terms
    }

# Where: button, up to 37 letters; Crypto.invoice
# $sum: number, such as 900
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
crypto-invoice-pay = Bayar { $sum } ₽

# Where: button, up to 37 letters; Crypto.invoice
crypto-invoice-check = 🔄 Periksa pembayaran

# Where: button, up to 37 letters; Crypto.invoice
crypto-invoice-more = Beli lagi

# Where: message; bot/services/payments/crypto_pay/orders.py
# $tokens: number
# $balance: number
crypto-told-paid =
    ✅ <b>Pembayaran Anda sudah masuk</b>
    Ditambahkan: <b>{ $tokens } token</b>
    Saldo: <b>{ $balance } token</b>

# To admins.
# Where: message; bot/services/payments/crypto_pay/_unmatched.py
# $invoice: text
# $asked: text, such as —
# $paid: text, such as —
crypto-told-odd =
    ⚠️ <b>Tagihan Crypto Pay yang dibayar tidak cocok dengan pesanan mana pun</b>: tidak ada yang dikreditkan.

    Tagihan: <code>{ $invoice }</code>
    Diminta: { $asked }, dibayar: { $paid }

    Cari di @CryptoBot. Jika pembayaran itu untuk bot ini, tambahkan token ke penggunanya dengan /adjust.

# What the invoice says in @CryptoBot.
# Where: plain text; dialogs/crypto/handlers.py
# $tokens: number
crypto-description = { $tokens } token
