# The main menu.
# Where: message; Menu.main
# $name: text, such as Anna
# $balance: number, such as 120
menu-main =
    👋 <b>{ $name }</b>

    Balance: <b>{ $balance ->
        [one] { $balance } token
       *[other] { $balance } tokens
    }</b>

# Where: message; Menu.main
# $pending: text, such as 12
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
menu-main-pending =
    {""}
    ⏳ Request No. { $pending } is pending

# Where: message; Menu.main
# $promised: number, such as 3
menu-main-promised =
    {""}
    🎁 You were invited: your first purchase brings { $promised ->
        [one] { $promised } extra token
       *[other] { $promised } extra tokens
    }

# Where: message; Menu.main
menu-main-gift =
    {""}
    🎨 Your first picture is free

# The balance is below the price of a picture.
# Where: message; Menu.main
# $short: number, such as 1
menu-main-short =
    {""}
    🎨 A picture costs { $short ->
        [one] { $short } token
       *[other] { $short } tokens
    }: buy some to draw
