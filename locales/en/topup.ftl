# Topping up by hand: a transfer, a receipt, an admin's decision.
# Where: button, up to 37 letters; dialogs/topup/windows.py
topup-entry = 💳 By transfer

# What an operation is called: a line of the history, its filter, a line of a person's card.
# Where: plain text; bot/ui/kinds.py
# $where: text, such as line, filter, card
topup-kind = { $where ->
        [filter] Top-ups
        [card] top-up
       *[line] topped up by transfer
    }

# Where: message; Topup.method
# $open: text, such as yes
topup-method =
    <b>Top up by transfer</b>

    { $open ->
        [full] You can't have more pending requests. Wait for a decision, or cancel one of them.
        [no] New requests are not taken at the moment.
       *[yes] You transfer the money and send a receipt; an admin checks it and adds the tokens.

        How will you pay?
    }

# Where: message; Topup.method
# $full: number, such as 0
topup-method-full =
    <b>Top up by transfer</b>

    { $full ->
        [one] { $full } request of yours is pending
       *[other] { $full } requests of yours are pending
    }, and that is the limit. Please wait for a decision, or cancel one.

# Where: button, up to 37 letters; Topup.method
# $method: text, such as card_ru, crypto
topup-method-choose = { $method ->
        [card_ru] 💳 Russian card
        [card_international] 🌍 International card
       *[crypto] 🪙 Crypto
    }

# Where: button, up to 37 letters; Topup.method
topup-method-own = 📋 My requests

# Where: message; Topup.amount
# $price: number, such as 90.00
# $least: number, such as 1
# $most: number, such as 10000
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
topup-amount =
    <b>How many tokens?</b>

    One token is { $price } ₽. Choose, or type a number from { $least } to { $most }.

# Where: button, up to 37 letters; Topup.amount
# $tokens: number, such as 10
# $sum: number, such as 900.00
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
topup-amount-pack = { $tokens ->
        [one] { $tokens } token
       *[other] { $tokens } tokens
    } — { $sum } ₽

# Where: message; Topup.pay
# $sum: number, such as 900.00
# $tokens: number, such as 10
# $requisite: text, such as 2200 1234
# $note: text, such as Ivan I.
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
topup-pay =
    <b>Transfer { $sum } ₽</b> for { $tokens ->
        [one] { $tokens } token
       *[other] { $tokens } tokens
    }

    { topup-method-choose }
    <code>{ $requisite }</code>
    { $note }

    The buttons below copy the details and the sum. Pay, keep the receipt, then press “I have paid”.

# The settings hold no details: an admin will send them in answer to the request.
# Where: message; Topup.pay
# $sum: number, such as 900.00
# $tokens: number, such as 10
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
topup-pay-unknown =
    <b>{ $sum } ₽</b> for { $tokens ->
        [one] { $tokens } token
       *[other] { $tokens } tokens
    }

    { topup-method-choose }

    Send the request, and an admin will send the payment details here, in this chat. Then transfer the money and add the receipt.

# Where: button, up to 37 letters; dialogs/topup/windows.py
topup-pay-requisite = 📋 Copy the details

# Where: button, up to 37 letters; dialogs/topup/windows.py
# $copied_sum: value
topup-pay-sum = 📋 Copy the sum: { $copied_sum }

# Where: button, up to 37 letters; Topup.pay, Topup.card
topup-pay-done = I have paid ›

# Where: message; Topup.receipt, Topup.paid
topup-receipt =
    <b>Send the receipt</b>

    A photo, a file or text, such as a transaction hash.

# Where: button, up to 37 letters; Topup.receipt
topup-receipt-skip = Without a receipt ›

# Where: message; Topup.review
# $tokens: number, such as 10
# $sum: number, such as 900.00
# $kind: text, such as text
# $words: text, such as 5f1c...
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
topup-review =
    <b>Is everything right?</b>

    An admin will see the request as it is here.

    { topup-method-choose }
    Tokens: <b>{ $tokens }</b>
    Sum: <b>{ $sum } ₽</b>
    Receipt: { $kind ->
        [photo] a photo
        [document] a file
        [text] “{ $words }”
       *[none] none
    }

# Where: button, up to 37 letters; Topup.pay, Topup.review
topup-review-send = Send

# Where: message; Topup.sent
# $number: text, such as 12
# $waits: text, such as payment
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
topup-sent =
    ✅ <b>Request No. { $number } is sent</b>

    { $waits ->
        [requisites] An admin will send you the payment details. We will write to you when they are here.
       *[other] An admin will look at it, and we will write to you about the decision.
    }

# Where: button, up to 37 letters; Topup.sent
topup-sent-card = Open the request

# Where: message; Topup.own
# $total: number, such as 9
topup-own = { $total ->
    [0]
        <b>My requests</b>

        None yet.
   *[other]
        <b>My requests</b>

        Newest first. Choose one to see how it stands.
    }

# Where: button, up to 37 letters; Topup.own
# $state: text, such as pending
# $waits: text, such as payment
# $number: text, such as 12
# $tokens: number, such as 10
# $sum: number, such as 900.00
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
topup-own-request = { $state ->
        [pending] { $waits ->
            [payment] 💸
           *[other] ⏳
        }
        [approved] ✅
        [rejected] 🚫
        [cancelled] ❌
       *[expired] ⌛
    } No. { $number } · { $tokens ->
        [one] { $tokens } token
       *[other] { $tokens } tokens
    } · { $sum } ₽

# Where: caption; Topup.card
# $number: text, such as 12
# $state: text, such as pending
# $waits: text, such as payment
# $tokens: number, such as 10
# $asked: number, such as 10
# $sum: number, such as 900.00
# $kind: text, such as photo
# $created: day and time, such as 2026-03-05 14:07
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
topup-card =
    <b>Request No. { $number }</b>
    { $state ->
        [pending] { $waits ->
            [requisites] ⏳ Waiting for the payment details
            [payment] 💸 Waiting for you to pay and send the receipt
           *[other] ⏳ Waiting for an admin’s decision
        }
        [approved] ✅ Approved, tokens added: { $tokens }
        [rejected] 🚫 Rejected
        [cancelled] ❌ Cancelled by you
       *[expired] ⌛ Expired without a decision. If you have paid, write to /paysupport
    }

    { topup-method-choose }
    Tokens: { $asked }
    Sum: { $sum } ₽
    Receipt: { $kind ->
        [photo] a photo
        [document] a file
        [text] text
       *[none] none
    }
    Created: { MOMENT($created) }

# Where: caption; Topup.card
# $sum: number, such as 900.00
# $requisite: text, such as 2200 1234
# $note: text, such as Ivan I.
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
topup-card-pay =
    {""}
    <b>Transfer { $sum } ₽</b>
    <code>{ $requisite }</code>
    { $note }

# Where: caption; Topup.card
# $reason: text
topup-card-reason =
    {""}
    Reason: { $reason }

# Where: caption; Topup.card
# $question: text, such as ?
topup-card-question =
    {""}
    ❓ An admin asks: <b>{ $question }</b>

# Where: caption; Topup.card
# $comment: text, such as !
topup-card-said =
    {""}
    💬 You wrote: { $comment }

# Where: button, up to 17 letters; Topup.card
# $answering: text, such as yes
topup-card-comment = { $answering ->
        [yes] ✍️ Answer
       *[no] 💬 Write
    }

# Where: button, up to 17 letters; Topup.card
topup-card-cancel = ❌ Cancel

# Where: message; Topup.cancel
# $number: text, such as 12
# $sum: number, such as 900.00
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
topup-cancel =
    <b>Cancel request No. { $number }?</b>

    If you have transferred the { $sum } ₽ already, don't: wait for the decision.

# Where: button, up to 37 letters; Topup.cancel
topup-cancel-yes = Yes, cancel

# Where: message; Topup.comment
# $number: text, such as 12
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
topup-comment =
    <b>Request No. { $number }</b>

    Write to the admins: at most 200 characters. The admins see your latest message.

# Where: message; Topup.comment
# $question: text, such as ?
topup-comment-question = ❓ <b>{ $question }</b>

# Notices that come unasked.
# Where: message; bot/services/payments/manual_transfer/_notices.py
# $number: text
# $question: text
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
topup-told-question =
    ❓ <b>A question about request No. { $number }</b>

    { $question }

    You can answer in the request itself.

# Where: message; bot/services/payments/manual_transfer/_notices.py
# $number: text
# $sum: number
# $requisite: text
# $note: text
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
topup-told-requisites =
    💸 <b>Payment details for request No. { $number }</b>

    Transfer <b>{ $sum } ₽</b>
    { topup-method-choose }
    <code>{ $requisite }</code>
    { $note }

    Then open the request and add the receipt.

# Where: message; bot/services/payments/manual_transfer/_notices.py
# $state: value
# $number: text
# $tokens: number
# $balance: number
# $reason: value
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
topup-told-end =
    { $state ->
        [approved] ✅ <b>Request No. { $number } is approved</b>
        [rejected] 🚫 <b>Request No. { $number } is rejected</b>
       *[expired] ⌛ <b>Request No. { $number } expired without a decision</b>
    }

    { $state ->
        [approved] Tokens added: <b>{ $tokens }</b>. Balance: <b>{ $balance }</b>.
        [rejected] Reason: { $reason }
       *[expired] If you have paid, write to us: /paysupport
    }
