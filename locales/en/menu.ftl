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
