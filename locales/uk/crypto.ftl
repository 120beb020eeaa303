# Buying tokens with coins, by Crypto Pay.
# Where: button, up to 37 letters; dialogs/crypto/windows.py
crypto-entry = 🪙 Купити за криптовалюту

# What an operation is called: a line of the history, its filter, a line of a person's card.
# Where: plain text; bot/ui/kinds.py
# $where: text, such as line, filter, card
crypto-kind = { $where ->
        [filter] Криптовалюта
        [card] криптовалюта
       *[line] покупка за криптовалюту
    }

# Where: message; Crypto.pack
crypto-pack =
    <b>Скільки токенів?</b>

    Оплата в @CryptoBot будь-якою монетою, яку він приймає. Токени надійдуть, щойно він побачить платіж.

# Where: button, up to 37 letters; Crypto.pack
# $tokens: number, such as 10
# $sum: number, such as 900
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
crypto-pack-choose = { $tokens ->
        [one] { $tokens } токен
        [few] { $tokens } токени
       *[other] { $tokens } токенів
    } — { $sum } ₽

# Where: message; Crypto.invoice
# $state: text, such as open
# $tokens: number, such as 10
# $balance: number, such as 130
# $sum: number, such as 900
# $until: day and time, such as 2026-03-05 14:07
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
crypto-invoice = { $state ->
        [paid] ✅ <b>Сплачено</b>

        Зараховано: <b>{ $tokens ->
            [one] { $tokens } токен
            [few] { $tokens } токени
           *[other] { $tokens } токенів
        }</b>
        Баланс: <b>{ $balance ->
            [one] { $balance } токен
            [few] { $balance } токени
           *[other] { $balance } токенів
        }</b>
        [expired] ⌛️ <b>Строк дії рахунку минув</b>

        Якщо ви встигли заплатити, натисніть «Перевірити оплату»: токени все одно надійдуть. Якщо ні — виберіть набір знову.
       *[open] <b>{ $tokens ->
            [one] { $tokens } токен
            [few] { $tokens } токени
           *[other] { $tokens } токенів
        }</b> за <b>{ $sum } ₽</b>

        Сплатіть у @CryptoBot до { DATETIME($until, timeStyle: "short") } і повертайтеся: токени надійдуть самі, зазвичай за хвилину.

        Сплачуючи, ви приймаєте умови: /terms
    }

# Where: button, up to 37 letters; Crypto.invoice
# $sum: number, such as 900
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
crypto-invoice-pay = Сплатити { $sum } ₽

# Where: button, up to 37 letters; Crypto.invoice
crypto-invoice-check = 🔄 Перевірити оплату

# Where: button, up to 37 letters; Crypto.invoice
crypto-invoice-more = Купити ще

# Where: message; bot/services/payments/crypto_pay/orders.py
# $tokens: number
# $balance: number
crypto-told-paid =
    ✅ <b>Платіж отримано</b>
    Зараховано: <b>{ $tokens ->
        [one] { $tokens } токен
        [few] { $tokens } токени
       *[other] { $tokens } токенів
    }</b>
    Баланс: <b>{ $balance ->
        [one] { $balance } токен
        [few] { $balance } токени
       *[other] { $balance } токенів
    }</b>

# To admins.
# Where: message; bot/services/payments/crypto_pay/_unmatched.py
# $invoice: text
# $asked: text, such as —
# $paid: text, such as —
crypto-told-odd =
    ⚠️ <b>Сплачений рахунок Crypto Pay не відповідає жодному замовленню</b>: нічого не зараховано.

    Рахунок: <code>{ $invoice }</code>
    Запитано: { $asked }, сплачено: { $paid }

    Знайдіть його в @CryptoBot. Якщо платіж призначався цьому боту, зарахуйте токени командою /adjust.

# What the invoice says in @CryptoBot.
# Where: plain text; dialogs/crypto/handlers.py
# $tokens: number
crypto-description = { $tokens ->
        [one] { $tokens } токен
        [few] { $tokens } токени
       *[other] { $tokens } токенів
    }
