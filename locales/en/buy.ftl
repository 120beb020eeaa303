# Buying tokens with Telegram Stars.
buy-entry = ⭐ Buy with Stars
# What an operation is called: a line of the history, its filter, a line of a person's card.
buy-kind = { $where ->
        [filter] Purchases
        [card] purchase
       *[line] bought with Stars
    }
buy-pack =
    <b>How many tokens?</b>

    You pay with Telegram Stars. The tokens arrive at once.
buy-pack-choose = { $tokens ->
        [one] { $tokens } token
       *[other] { $tokens } tokens
    } — { $stars } ⭐{ $saving ->
        [0] {""}
       *[other] {" "}· −{ $saving }%
    }
buy-confirm =
    <b>{ $tokens ->
        [one] { $tokens } token
       *[other] { $tokens } tokens
    }</b> for <b>{ $stars } ⭐</b>

    Press Pay: Telegram opens the invoice. Your new balance will appear right here.

    By paying you accept the terms: /terms
buy-confirm-pay = Pay { $stars } ⭐
buy-paid =
    ✅ <b>Paid</b>

    Added: <b>{ $tokens ->
        [one] { $tokens } token
       *[other] { $tokens } tokens
    }</b>
    Balance: <b>{ $balance ->
        [one] { $balance } token
       *[other] { $balance } tokens
    }</b>

    You can spend the tokens right away.
# What the person wanted to draw when the tokens ran out. The prompt is cut to 20 characters.
buy-paid-draw = 🎨 Draw “{ $prompt }” · { $cost ->
        [one] { $cost } token
       *[other] { $cost } tokens
    }
buy-paid-more = Buy more
# The invoice: a title of at most 32 characters, a description of at most 255.
buy-invoice-title = { $tokens ->
        [one] { $tokens } token
       *[other] { $tokens } tokens
    }
buy-invoice-description = { $tokens ->
        [one] { $tokens } token is
       *[other] { $tokens } tokens are
    } added to your balance as soon as you pay.
