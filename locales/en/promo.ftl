# Promo codes: typing one, and what it gave.
# Where: button, up to 37 letters; dialogs/promo/windows.py
promo-entry = 🎁 Promo code

# Where: message; Promo.enter
promo-enter =
    <b>Promo code</b>

    Send the code. Capitals, spaces and dashes don't matter.

# Where: message; Promo.done
# $tokens: number, such as 10
# $balance: number, such as 130
promo-done =
    🎉 <b>The code works</b>

    You got <b>{ $tokens ->
        [one] { $tokens } token
       *[other] { $tokens } tokens
    }</b>.
    Balance: { $balance }

    You can spend the tokens right away.

# Where: button, up to 37 letters; Promo.done
promo-done-more = Another code
