# Buying tokens with coins, by Crypto Pay.
crypto-entry = 🪙 Buy with crypto
# What an operation is called: a line of the history, its filter, a line of a person's card.
crypto-kind = { $where ->
        [filter] Crypto
        [card] crypto
       *[line] bought with crypto
    }
crypto-pack =
    <b>How many tokens?</b>

    You pay in @CryptoBot with any coin it takes. The tokens arrive as soon as it has seen the payment.
crypto-pack-choose = { $tokens ->
        [one] { $tokens } token
       *[other] { $tokens } tokens
    } — { $sum } ₽
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
crypto-invoice-pay = Pay { $sum } ₽
crypto-invoice-check = 🔄 Check the payment
crypto-invoice-more = Buy more
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
crypto-told-odd =
    ⚠️ <b>A paid Crypto Pay invoice matches no order</b>: nothing was credited.

    Invoice: <code>{ $invoice }</code>
    Requested: { $asked }, paid: { $paid }

    Find it in @CryptoBot. If the payment was meant for this bot, credit the person with /adjust.
# What the invoice says in @CryptoBot.
crypto-description = { $tokens ->
        [one] { $tokens } token
       *[other] { $tokens } tokens
    }
