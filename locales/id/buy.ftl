# Buying tokens with Telegram Stars.
# Where: button, up to 37 letters; dialogs/buy/windows.py
buy-entry = ⭐ Beli dengan Bintang

# What an operation is called: a line of the history, its filter, a line of a person's card.
# Where: plain text; bot/ui/kinds.py
# $where: text, such as line, filter, card
buy-kind = { $where ->
        [filter] Pembelian
        [card] pembelian
       *[line] dibeli dengan Bintang
    }

# Where: message; Buy.pack
buy-pack =
    <b>Berapa token?</b>

    Anda membayar dengan Bintang Telegram. Token langsung masuk.

# The pack whose tokens cost least.
# Where: message; Buy.pack
# $best: number, such as 10
# $saving: number, such as 10
buy-pack-best =
    {""}
    🏆 Paling hemat: { $best } token, −{ $saving }%

# Where: button, up to 37 letters; Buy.pack
# $tokens: number, such as 1, 10
# $stars: number, such as 50, 450
# $saving: number, such as 0, 10
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
buy-pack-choose =
    { $tokens } token — { $stars } ⭐{ $saving ->
        [0] { "" }
       *[other] { " " }· −{ $saving }%
    }

# Where: message; Buy.confirm
# $tokens: number, such as 10
# $stars: number, such as 450
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
buy-confirm =
    <b>{ $tokens } token</b> seharga <b>{ $stars } ⭐</b>

    Tekan Bayar: Telegram akan membuka tagihan. Saldo baru Anda muncul di sini juga.

    Dengan membayar, Anda menyetujui ketentuan: /terms

# Where: button, up to 37 letters; Buy.confirm
# $stars: number, such as 450
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
buy-confirm-pay = Bayar { $stars } ⭐

# Where: message; Buy.paid
# $tokens: number, such as 10
# $balance: number, such as 130
buy-paid =
    ✅ <b>Sudah dibayar</b>

    Ditambahkan: <b>{ $tokens } token</b>
    Saldo: <b>{ $balance } token</b>

    Token bisa langsung Anda pakai.

# What the person wanted to draw when the tokens ran out. The prompt is cut to 20 characters.
# Where: button, up to 37 letters; Buy.paid
# $prompt: text, such as Sunset over the sea
# $cost: number, such as 1
buy-paid-draw = 🎨 “{ $prompt }” · { $cost } token

# Where: button, up to 37 letters; Buy.paid
buy-paid-more = Beli lagi

# The invoice: a title of at most 32 characters, a description of at most 255.
# Where: invoice title, up to 32 letters; bot/demo/seed/customer.py
# $tokens: number
buy-invoice-title = { $tokens } token

# Where: invoice description, up to 255 letters; dialogs/buy/handlers.py
# $tokens: number
buy-invoice-description = { $tokens } token masuk ke saldo Anda segera setelah Anda membayar.
