# Top-up requests: for admins.
requests-entry = 💳 Requests
requests-queue =
    <b>Requests</b> · { $state ->
        [pending] pending
        [approved] approved
        [rejected] rejected
        [cancelled] cancelled
       *[expired] expired
    }: { $total }
requests-queue-state = { $chosen ->
        [yes] ✓{" "}
       *[no] {""}
    }{ $state ->
        [pending] ⏳ Pending
        [approved] ✅ Approved
        [rejected] 🚫 Rejected
        [cancelled] ✖️ Cancelled
       *[expired] ⌛ Expired
    } { $many }
requests-queue-method = { $chosen ->
        [yes] ✓{" "}
       *[no] {""}
    }{ $method ->
        [all] All methods
       *[other] { topup-method-choose }
    }
requests-queue-choose = No. { $number } · { $tokens } tok. · { $sum } ₽ · { $name }
requests-card =
    <b>Request No. { $number }</b>
    Tokens: <b>{ $asked }</b> · <b>{ $sum } ₽</b>
    { topup-method-choose } · receipt: { $kind ->
        [photo] a photo
        [document] a file
        [text] text
       *[none] none
    }
    { MOMENT($created) }

    👤 <b>{ $name }</b>{ $username } · <code>{ $user }</code>
    Balance: { $balance } · requests: ✅ { $approved } 🚫 { $rejected }
requests-card-words = 🧾 <code>{ $words }</code>
requests-card-twins =
    ⚠️ The same receipt is in { $twins_total ->
        [1] request No. { $twins }
       *[other] requests No. { $twins } ({ $twins_total } in all)
    }
requests-card-requisite = 💸 Details: <code>{ $requisite }</code>
requests-card-question = ❓ { $question }
requests-card-comment = 💬 { $comment }
requests-card-end =
    {""}
    { $state ->
        [approved] ✅ <b>Tokens added: { $tokens }</b>
        [rejected] 🚫 <b>Rejected</b>: { $reason }
        [cancelled] ✖️ <b>Cancelled</b>
       *[expired] ⌛ <b>Expired</b>
    } · { $who }, { MOMENT($at) }
requests-card-send = { $waits ->
        [payment] 💸 Send other details
       *[other] 💸 Send the details
    }
requests-card-approve = ✅ Approve { $asked }
requests-card-amount = ✏️ Another amount
requests-card-reject = 🚫 Reject
requests-card-ask = ❓ Ask
requests-card-owner = 👤 Person
requests-card-next = Next request ›
requests-confirm =
    <b>Approve request No. { $number }?</b>

    { $name } · <code>{ $user }</code>
    Tokens to add: <b>{ $tokens }</b>
    Balance: { $balance } → <b>{ $after }</b>
requests-confirm-other = ⚠️ Asked for: { $asked }, { $sum } ₽ in all.
requests-confirm-yes = Yes, add { $tokens }
requests-amount =
    <b>Request No. { $number }</b>

    Tokens asked for: { $asked }, { $sum } ₽ in all. How many should be added? Type a number.
requests-reject =
    <b>Why is it rejected?</b>

    Choose a reason or type your own, at most 200 characters. The person will read it.
requests-reason = { $preset ->
        [amount] The amount does not match the request
        [absent] The transfer has not reached us
        [unreadable] The receipt can't be read
        [used] The receipt was used before
        [stranger] The transfer went to different details
       *[other] The request did not pass the check
    }
requests-refuse =
    <b>Reject request No. { $number }?</b>

    { $name } · <code>{ $user }</code>
    { $asked } tok. · { $sum } ₽
    Reason: { $reason }
requests-refuse-send = Yes, reject
requests-question =
    <b>A question about request No. { $number }</b>

    What do you want to ask { $name }? At most 200 characters.
requests-requisites =
    <b>Payment details for request No. { $number }</b>

    { topup-method-choose } · <b>{ $sum } ₽</b>
    👤 { $name }

    Send the card or wallet number; a note may follow on the second line. The person gets them at once, and the bot keeps them for the next requests.
requests-requisites-last =
    {""}
    Last time:
    <code>{ $requisite }</code>
    { $note }
requests-requisites-send = 💸 Send the same
# Notices to admins.
requests-told-new =
    💳 <b>New request No. { $number }</b>

    { $name } · { topup-method-choose }
    Tokens: <b>{ $asked }</b> · <b>{ $sum } ₽</b>{ $waits ->
        [requisites] {" "}· needs payment details
       *[other] {""}
    }
    { $words }
requests-told-receipt =
    🧾 <b>The receipt of request No. { $number }</b>

    { $name } · { topup-method-choose }
    Tokens: <b>{ $asked }</b> · <b>{ $sum } ₽</b>
    { $words }
requests-told-comment =
    💬 <b>Request No. { $number }</b>

    { $name }: { $comment }
requests-told-end =
    { $state ->
        [approved] ✅ <b>Request No. { $number } is approved</b>, tokens: { $tokens }
        [rejected] 🚫 <b>Request No. { $number } is rejected</b>: { $reason }
        [cancelled] ✖️ <b>Request No. { $number } is cancelled</b>
       *[expired] ⌛ <b>Request No. { $number } expired</b>
    }

    { $name } · { $asked } tok. · { $sum } ₽
    { $state ->
        [approved] Decided by { $who }
        [rejected] Decided by { $who }
        [cancelled] Cancelled by { $who }
       *[expired] Nobody decided.
    }
# A notice's button: the admin types why the request is rejected.
requests-told-reason = ✏️ Another reason
requests-told-waiting = ⏳ <b>Requests waiting a long time</b>: No. { $numbers }.
