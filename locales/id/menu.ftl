# The main menu.
# Where: message; Menu.main
# $name: text, such as Anna
# $balance: number, such as 120
menu-main =
    👋 <b>{ $name }</b>

    Saldo: <b>{ $balance } token</b>

# Where: message; Menu.main
# $pending: text, such as 12
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
menu-main-pending =
    {""}
    ⏳ Permintaan No. { $pending } menunggu keputusan

# Where: message; Menu.main
# $promised: number, such as 3
menu-main-promised =
    { "" }
    🎁 Anda diundang: pembelian pertama Anda memberi { $promised } token tambahan

# Where: message; Menu.main
menu-main-gift =
    {""}
    🎨 Gambar pertama Anda gratis

# The balance is below the price of a picture.
# Where: message; Menu.main
# $short: number, such as 1
menu-main-short =
    { "" }
    🎨 Harga satu gambar { $short } token: beli token untuk membuatnya
