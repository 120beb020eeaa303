# Prices.
# Where: button, up to 37 letters; dialogs/prices/windows.py
prices-entry = 🏷 Prices

# Where: message; Prices.main
prices-main =
    <b>Prices</b>

    <b>Packs for Telegram Stars</b>

# Where: message; Prices.main
# $tokens: number, such as 10
# $stars: number, such as 450
# $each: number, such as 45
# $saving: number, such as 10
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
prices-main-pack = { $tokens ->
        [one] { $tokens } token
       *[other] { $tokens } tokens
    } — { $stars } ⭐ ({ $each } ⭐ each{ $saving ->
        [0] {""}
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
    Reference rates for 1 token: buying <b>{ $buy } ₽</b>, selling <b>{ $sell } ₽</b>.
    { $transfers ->
        [yes] Payments in roubles are counted at the buying rate.
       *[no] Here tokens are bought with Stars only.
    } The bot does not buy tokens back.

# Where: message; Prices.main
# $picture: number, such as 1
prices-main-picture =
    {""}
    🎨 A picture: <b>{ $picture ->
        [one] { $picture } token
       *[other] { $picture } tokens
    }</b>
