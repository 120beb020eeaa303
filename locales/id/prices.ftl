# Prices.
# Where: button, up to 37 letters; dialogs/prices/windows.py
prices-entry = 🏷 Harga

# Where: message; Prices.main
prices-main =
    <b>Harga</b>

    <b>Paket dengan Bintang Telegram</b>

# Where: message; Prices.main
# $tokens: number, such as 10
# $stars: number, such as 450
# $each: number, such as 45
# $saving: number, such as 10
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
prices-main-pack =
    { $tokens } token — { $stars } ⭐ ({ $each } ⭐ per token{ $saving ->
        [0] { "" }
       *[other] , −{ $saving }%
    })

# Reference prices of the operator. Nobody can sell tokens back to the bot.
# Where: message; Prices.main
# $buy: number, such as 90.00
# $sell: number, such as 70.00
# $transfers: text, such as yes
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
prices-main-reference =
    {""}
    Kurs acuan untuk 1 token: beli <b>{ $buy } ₽</b>, jual <b>{ $sell } ₽</b>.
    { $transfers ->
        [yes] Pembayaran dalam rubel dihitung dengan kurs beli.
       *[no] Di sini token hanya dibeli dengan Bintang.
    } Bot tidak membeli token kembali.

# Where: message; Prices.main
# $picture: number, such as 1
prices-main-picture =
    { "" }
    🎨 Satu gambar: <b>{ $picture } token</b>
