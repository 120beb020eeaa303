# Prices.
prices-entry = 🏷 Prices
prices-main =
    <b>Prices</b>

    You buy at <b>{ $buy } ₽</b> a token
    You sell at <b>{ $sell } ₽</b> a token

    <b>Packs for Stars</b>
prices-main-pack = { $tokens ->
        [one] { $tokens } token
       *[other] { $tokens } tokens
    } — { $stars } ⭐ ({ $each } ⭐ each)
prices-main-picture =
    {""}
    🎨 A picture: <b>{ $picture ->
        [one] { $picture } token
       *[other] { $picture } tokens
    }</b>
