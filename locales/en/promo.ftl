# Promo codes: typing one, and what it gave.
promo-entry = 🎁 Promo code
promo-enter =
    <b>Promo code</b>

    Send the code. Capitals, spaces and dashes don't matter.
promo-done =
    🎉 <b>The code works</b>

    You got <b>{ $tokens ->
        [one] { $tokens } token
       *[other] { $tokens } tokens
    }</b>.
    Balance: { $balance }

    You can spend the tokens right away.
promo-done-more = Another code
