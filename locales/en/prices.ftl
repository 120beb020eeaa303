# Prices.
prices-entry = 🏷 Prices
prices-main =
    <b>Prices</b>

    <b>Packs for Telegram Stars</b>
prices-main-pack = { $tokens ->
        [one] { $tokens } token
       *[other] { $tokens } tokens
    } — { $stars } ⭐ ({ $each } ⭐ each{ $saving ->
        [0] {""}
       *[other] , −{ $saving }%
    })
# Reference prices of the operator. Nobody can sell tokens back to the bot.
prices-main-reference =
    {""}
    Reference rates for 1 token: buying <b>{ $buy } ₽</b>, selling <b>{ $sell } ₽</b>.
    { $transfers ->
        [yes] Payments in roubles are counted at the buying rate.
       *[no] Here tokens are bought with Stars only.
    } The bot does not buy tokens back.
prices-main-picture =
    {""}
    🎨 A picture: <b>{ $picture ->
        [one] { $picture } token
       *[other] { $picture } tokens
    }</b>
