# Topping up by hand: a transfer, a receipt, an admin's decision.
topup-entry = 💳 Buy by transfer
# What an operation is called: a line of the history, its filter, a line of a person's card.
topup-kind = { $where ->
        [filter] Top-ups
        [card] top-up
       *[line] topped up by transfer
    }
topup-method =
    <b>Top up by transfer</b>

    { $open ->
        [full] You have as many open requests as one may have. Wait for a decision, or cancel one of them.
        [no] New requests are not taken at the moment.
       *[yes] You transfer the money and send a receipt; an admin checks it and adds the tokens.

        How will you pay?
    }
topup-method-full =
    <b>Top up by transfer</b>

    { $full ->
        [one] { $full } request of yours is undecided
       *[other] { $full } requests of yours are undecided
    }, and that is the limit. Please wait for a decision, or cancel one.
topup-method-choose = { $method ->
        [card_ru] 💳 Russian card
        [card_international] 🌍 International card
       *[crypto] 🪙 Crypto
    }
topup-method-own = 📋 My requests
topup-amount =
    <b>How many tokens?</b>

    One token is { $price } ₽. Choose, or type a number from { $least } to { $most }.
topup-amount-pack = { $tokens ->
        [one] { $tokens } token
       *[other] { $tokens } tokens
    } — { $sum } ₽
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
topup-pay-unknown =
    <b>{ $sum } ₽</b> for { $tokens ->
        [one] { $tokens } token
       *[other] { $tokens } tokens
    }

    { topup-method-choose }

    Send the request, and an admin will send the payment details here, in this chat. Then transfer the money and add the receipt.
topup-pay-requisite = 📋 Copy the details
topup-pay-sum = 📋 Copy the sum: { $copied_sum }
topup-pay-done = I have paid ›
topup-receipt =
    <b>Send the receipt</b>

    A photo, a file or text, such as a transaction hash.
topup-receipt-skip = Without a receipt ›
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
topup-review-send = Send
topup-sent =
    ✅ <b>Request No. { $number } is sent</b>

    { $waits ->
        [requisites] An admin will send you the payment details. We will write to you when they are here.
       *[other] An admin will look at it, and we will write to you about the decision.
    }
topup-sent-card = Open the request
topup-own = { $total ->
    [0]
        <b>My requests</b>

        None yet.
   *[other]
        <b>My requests</b>

        Newest first. Choose one to see how it stands.
    }
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
       *[expired] ⌛ Expired undecided. If you have paid, write to /paysupport
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
topup-card-pay =
    {""}
    <b>Transfer { $sum } ₽</b>
    <code>{ $requisite }</code>
    { $note }
topup-card-reason =
    {""}
    Reason: { $reason }
topup-card-question =
    {""}
    ❓ An admin asks: <b>{ $question }</b>
topup-card-said =
    {""}
    💬 You wrote: { $comment }
topup-card-comment = { $answering ->
        [yes] ✍️ Answer
       *[no] 💬 Write
    }
topup-card-cancel = ❌ Cancel the request
topup-cancel =
    <b>Cancel request No. { $number }?</b>

    If you have transferred the { $sum } ₽ already, don't: wait for the decision.
topup-cancel-yes = Yes, cancel
topup-comment =
    <b>Request No. { $number }</b>

    Write to the admins: at most 200 characters. The admins see your latest message.
topup-comment-question = ❓ <b>{ $question }</b>
# Notices that come unasked.
topup-told-question =
    ❓ <b>A question about request No. { $number }</b>

    { $question }

    You can answer in the request itself.
topup-told-requisites =
    💸 <b>Payment details for request No. { $number }</b>

    Transfer <b>{ $sum } ₽</b>
    { topup-method-choose }
    <code>{ $requisite }</code>
    { $note }

    Then open the request and add the receipt.
topup-told-end =
    { $state ->
        [approved] ✅ <b>Request No. { $number } is approved</b>
        [rejected] 🚫 <b>Request No. { $number } is rejected</b>
       *[expired] ⌛ <b>Request No. { $number } expired undecided</b>
    }

    { $state ->
        [approved] Tokens added: <b>{ $tokens }</b>. Balance: <b>{ $balance }</b>.
        [rejected] Reason: { $reason }
       *[expired] If you have paid, write to us: /paysupport
    }
