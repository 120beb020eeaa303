# Buying tokens with Telegram Stars.
# Where: button, up to 37 letters; dialogs/buy/windows.py
buy-entry = ⭐ Buy with Stars

# What an operation is called: a line of the history, its filter, a line of a person's card.
# Where: plain text; bot/ui/kinds.py
# $where: text, such as line, filter, card
buy-kind = { $where ->
        [filter] Purchases
        [card] purchase
       *[line] bought with Stars
    }

# Where: message; Buy.pack
buy-pack =
    <b>How many tokens?</b>

    You pay with Telegram Stars. The tokens arrive at once.

# The pack whose tokens cost least.
# Where: message; Buy.pack
# $best: number, such as 10
# $saving: number, such as 10
buy-pack-best =
    {""}
    🏆 Best value: { $best ->
        [one] { $best } token
       *[other] { $best } tokens
    }, { $saving }% off

# Where: button, up to 37 letters; Buy.pack
# $tokens: number, such as 1, 10
# $stars: number, such as 50, 450
# $saving: number, such as 0, 10
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
buy-pack-choose = { $tokens ->
        [one] { $tokens } token
       *[other] { $tokens } tokens
    } — { $stars } ⭐{ $saving ->
        [0] {""}
       *[other] {" "}· −{ $saving }%
    }

# Where: message; Buy.confirm
# $tokens: number, such as 10
# $stars: number, such as 450
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
buy-confirm =
    <b>{ $tokens ->
        [one] { $tokens } token
       *[other] { $tokens } tokens
    }</b> for <b>{ $stars } ⭐</b>

    Press Pay: Telegram opens the invoice. Your new balance will appear right here.

    By paying you accept the terms: /terms

# Where: button, up to 37 letters; Buy.confirm
# $stars: number, such as 450
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
buy-confirm-pay = Pay { $stars } ⭐

# Where: message; Buy.paid
# $tokens: number, such as 10
# $balance: number, such as 130
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
# Where: button, up to 37 letters; Buy.paid
# $prompt: text, such as Sunset over the sea
# $cost: number, such as 1
buy-paid-draw = 🎨 Draw “{ $prompt }” · { $cost ->
        [one] { $cost } token
       *[other] { $cost } tokens
    }

# Where: button, up to 37 letters; Buy.paid
buy-paid-more = Buy more

# The invoice: a title of at most 32 characters, a description of at most 255.
# Where: invoice title, up to 32 letters; bot/demo/seed/customer.py
# $tokens: number
buy-invoice-title = { $tokens ->
        [one] { $tokens } token
       *[other] { $tokens } tokens
    }

# Where: invoice description, up to 255 letters; dialogs/buy/handlers.py
# $tokens: number
buy-invoice-description = { $tokens ->
        [one] { $tokens } token is
       *[other] { $tokens } tokens are
    } added to your balance as soon as you pay.
