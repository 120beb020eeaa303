# The main menu.
menu-main =
    👋 <b>{ $name }</b>

    Balance: <b>{ $balance ->
        [one] { $balance } token
       *[other] { $balance } tokens
    }</b>
menu-main-pending =
    {""}
    ⏳ Request No. { $pending } is pending
menu-main-promised =
    {""}
    🎁 You were invited: your first purchase brings { $promised ->
        [one] { $promised } extra token
       *[other] { $promised } extra tokens
    }
menu-main-gift =
    {""}
    🎨 Your first picture is free
# The balance is below the price of a picture.
menu-main-short =
    {""}
    🎨 A picture costs { $short ->
        [one] { $short } token
       *[other] { $short } tokens
    }: buy some to draw
