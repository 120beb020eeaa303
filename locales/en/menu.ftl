# The main menu.
menu-main =
    👋 <b>{ $name }</b>

    Balance: <b>{ $balance ->
        [one] { $balance } token
       *[other] { $balance } tokens
    }</b>
menu-main-pending =
    {""}
    ⏳ Request No. { $pending } is pending
menu-main-promised =
    {""}
    🎁 You came by an invite: { $promised ->
        [one] { $promised } token
       *[other] { $promised } tokens
    } on top of your first purchase
