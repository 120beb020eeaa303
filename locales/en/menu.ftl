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
