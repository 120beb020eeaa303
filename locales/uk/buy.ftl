# Buying tokens with Telegram Stars.
# Where: button, up to 37 letters; dialogs/buy/windows.py
buy-entry = ⭐ Купити за зірки

# What an operation is called: a line of the history, its filter, a line of a person's card.
# Where: plain text; bot/ui/kinds.py
# $where: text, such as line, filter, card
buy-kind = { $where ->
        [filter] Покупки
        [card] покупка
       *[line] покупка за зірки
    }

# Where: message; Buy.pack
buy-pack =
    <b>Скільки токенів купити?</b>

    Оплата зірками Telegram. Токени надходять одразу.

# The pack whose tokens cost least.
# Where: message; Buy.pack
# $best: number, such as 10
# $saving: number, such as 10
buy-pack-best =
    {""}
    🏆 Найвигідніше: { $best ->
        [one] { $best } токен
        [few] { $best } токени
       *[other] { $best } токенів
    }, −{ $saving }%

# Where: button, up to 37 letters; Buy.pack
# $tokens: number, such as 1, 10
# $stars: number, such as 50, 450
# $saving: number, such as 0, 10
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
buy-pack-choose = { $tokens ->
        [one] { $tokens } токен
        [few] { $tokens } токени
       *[other] { $tokens } токенів
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
        [one] { $tokens } токен
        [few] { $tokens } токени
       *[other] { $tokens } токенів
    }</b> за <b>{ $stars } ⭐</b>

    Натисніть «Сплатити»: Telegram відкриє рахунок. Новий баланс з’явиться тут.

    Сплачуючи, ви приймаєте умови: /terms

# Where: button, up to 37 letters; Buy.confirm
# $stars: number, such as 450
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
buy-confirm-pay = Сплатити { $stars } ⭐

# Where: message; Buy.paid
# $tokens: number, such as 10
# $balance: number, such as 130
buy-paid =
    ✅ <b>Сплачено</b>

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

    Токени можна витрачати вже зараз.

# What the person wanted to draw when the tokens ran out. The prompt is cut to 20 characters.
# Where: button, up to 37 letters; Buy.paid
# $prompt: text, such as Sunset over the sea
# $cost: number, such as 1
buy-paid-draw = 🎨 «{ $prompt }» · { $cost ->
        [one] { $cost } токен
        [few] { $cost } токени
       *[other] { $cost } токенів
    }

# Where: button, up to 37 letters; Buy.paid
buy-paid-more = Купити ще

# The invoice: a title of at most 32 characters, a description of at most 255.
# Where: invoice title, up to 32 letters; bot/demo/seed/customer.py
# $tokens: number
buy-invoice-title = { $tokens ->
        [one] { $tokens } токен
        [few] { $tokens } токени
       *[other] { $tokens } токенів
    }

# Where: invoice description, up to 255 letters; dialogs/buy/handlers.py
# $tokens: number
buy-invoice-description = { $tokens ->
        [one] { $tokens } токен надійде
        [few] { $tokens } токени надійдуть
       *[other] { $tokens } токенів надійдуть
    } на ваш баланс одразу після оплати.
