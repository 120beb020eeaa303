# Buying tokens with coins, by Crypto Pay.
# Where: button, up to 37 letters; dialogs/crypto/windows.py
crypto-entry = 🪙 Buy with crypto

# What an operation is called: a line of the history, its filter, a line of a person's card.
# Where: plain text; bot/ui/kinds.py
# $where: text, such as line, filter, card
crypto-kind = { $where ->
        [filter] Crypto
        [card] crypto
       *[line] bought with crypto
    }

# Where: message; Crypto.pack
crypto-pack =
    <b>How many tokens?</b>

    You pay in @CryptoBot with any coin it takes. The tokens arrive as soon as it has seen the payment.

# Where: button, up to 37 letters; Crypto.pack
# $tokens: number, such as 10
# $sum: number, such as 900
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
crypto-pack-choose = { $tokens ->
        [one] { $tokens } token
       *[other] { $tokens } tokens
    } — { $sum } ₽

# Where: message; Crypto.invoice
# $state: text, such as open
# $tokens: number, such as 10
# $balance: number, such as 130
# $sum: number, such as 900
# $until: day and time, such as 2026-03-05 14:07
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
crypto-invoice = { $state ->
        [paid] ✅ <b>Paid</b>

        Added: <b>{ $tokens ->
            [one] { $tokens } token
           *[other] { $tokens } tokens
        }</b>
        Balance: <b>{ $balance ->
            [one] { $balance } token
           *[other] { $balance } tokens
        }</b>
        [expired] ⌛️ <b>The invoice has expired</b>

        If you have paid it, press “Check the payment”: the tokens will still arrive. Otherwise choose a pack again.
       *[open] <b>{ $tokens ->
            [one] { $tokens } token
           *[other] { $tokens } tokens
        }</b> for <b>{ $sum } ₽</b>

        Pay in @CryptoBot by { DATETIME($until, timeStyle: "short") }, then come back: the tokens arrive by themselves, usually within a minute.

        By paying you accept the terms: /terms
    }

# Where: button, up to 37 letters; Crypto.invoice
# $sum: number, such as 900
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
crypto-invoice-pay = Pay { $sum } ₽

# Where: button, up to 37 letters; Crypto.invoice
crypto-invoice-check = 🔄 Check the payment

# Where: button, up to 37 letters; Crypto.invoice
crypto-invoice-more = Buy more

# Where: message; bot/services/payments/crypto_pay/orders.py
# $tokens: number
# $balance: number
crypto-told-paid =
    ✅ <b>Your payment has arrived</b>
    Added: <b>{ $tokens ->
        [one] { $tokens } token
       *[other] { $tokens } tokens
    }</b>
    Balance: <b>{ $balance ->
        [one] { $balance } token
       *[other] { $balance } tokens
    }</b>

# To admins.
# Where: message; bot/services/payments/crypto_pay/_unmatched.py
# $invoice: text
# $asked: text, such as —
# $paid: text, such as —
crypto-told-odd =
    ⚠️ <b>A paid Crypto Pay invoice matches no order</b>: nothing was credited.

    Invoice: <code>{ $invoice }</code>
    Requested: { $asked }, paid: { $paid }

    Find it in @CryptoBot. If the payment was meant for this bot, credit the person with /adjust.

# What the invoice says in @CryptoBot.
# Where: plain text; dialogs/crypto/handlers.py
# $tokens: number
crypto-description = { $tokens ->
        [one] { $tokens } token
       *[other] { $tokens } tokens
    }
