# Top-up requests: for admins.
# Where: button, up to 37 letters; dialogs/admin/requests/windows.py
requests-entry = 💳 Requests

# Where: message; Requests.queue
# $state: text, such as pending
# $total: number, such as 6
requests-queue =
    <b>Requests</b> · { $state ->
        [pending] pending
        [approved] approved
        [rejected] rejected
        [cancelled] cancelled
       *[expired] expired
    }: { $total }

# Where: button, up to 17 letters; Requests.queue
# $chosen: text, such as yes
# $state: text, such as pending
# $many: number, such as 6
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

# Where: button, up to 37 letters; Requests.queue
# $chosen: text, such as yes, no
# $method: text, such as all, crypto
requests-queue-method = { $chosen ->
        [yes] ✓{" "}
       *[no] {""}
    }{ $method ->
        [all] All methods
       *[other] { topup-method-choose }
    }

# Where: button, up to 37 letters; Requests.queue
# $number: text, such as 12
# $tokens: number, such as 10
# $sum: number, such as 900.00
# $name: text, such as Anna
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
requests-queue-choose = No. { $number } · { $tokens ->
        [one] { $tokens } token
       *[other] { $tokens } tokens
    } · { $sum } ₽ · { $name }

# Where: caption; Requests.card
# $number: text, such as 12
# $asked: number, such as 10
# $sum: number, such as 900.00
# $kind: text, such as text
# $created: day and time, such as 2026-03-05 14:07
# $name: text, such as Anna
# $username: text, such as  @anna
# $user: text, such as 1001
# $balance: number, such as 20
# $approved: number, such as 3
# $rejected: number, such as 1
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
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

# Where: caption; Requests.card
# $words: text, such as 5f1c...
requests-card-words = 🧾 <code>{ $words }</code>

# Where: caption; Requests.card
# $twins_total: number, such as 1
# $twins: text, such as 3, 4
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
requests-card-twins =
    ⚠️ The same receipt is in { $twins_total ->
        [1] request No. { $twins }
       *[other] requests No. { $twins } ({ $twins_total } in all)
    }

# Where: caption; Requests.card
# $requisite: text, such as 2200 1234
requests-card-requisite = 💸 Details: <code>{ $requisite }</code>

# Where: caption; Requests.card
# $question: text, such as ?
requests-card-question = ❓ { $question }

# Where: caption; Requests.card
# $comment: text, such as !
requests-card-comment = 💬 { $comment }

# Where: caption; Requests.card
# $state: text, such as pending
# $tokens: number, such as 10
# $reason: text
# $who: text, such as Olga
# $at: day and time, such as 2026-03-05 14:07
requests-card-end =
    {""}
    { $state ->
        [approved] ✅ <b>Tokens added: { $tokens }</b>
        [rejected] 🚫 <b>Rejected</b>: { $reason }
        [cancelled] ✖️ <b>Cancelled</b>
       *[expired] ⌛ <b>Expired</b>
    } · { $who }, { MOMENT($at) }

# Where: button, up to 37 letters; Requests.card
# $waits: text, such as requisites
requests-card-send = { $waits ->
        [payment] 💸 Send other details
       *[other] 💸 Send the details
    }

# Where: button, up to 17 letters; Requests.card
# $asked: number, such as 10
requests-card-approve = ✅ Approve { $asked }

# Where: button, up to 17 letters; Requests.card
requests-card-amount = ✏️ Other amount

# Where: button, up to 17 letters; Requests.card
requests-card-reject = 🚫 Reject

# Where: button, up to 17 letters; Requests.card
requests-card-ask = ❓ Ask

# Where: button, up to 37 letters; Requests.card
requests-card-owner = 👤 User

# Where: button, up to 37 letters; Requests.card
requests-card-next = Next request ›

# Where: message; Requests.confirm
# $number: text, such as 12
# $name: text, such as Anna
# $user: text, such as 1001
# $tokens: number, such as 10
# $balance: number, such as 20
# $after: number, such as 30
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
requests-confirm =
    <b>Approve request No. { $number }?</b>

    { $name } · <code>{ $user }</code>
    Tokens to add: <b>{ $tokens }</b>
    Balance: { $balance } → <b>{ $after }</b>

# Where: message; Requests.confirm
# $asked: number, such as 10
# $sum: number, such as 900.00
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
requests-confirm-other = ⚠️ Asked for: { $asked }, { $sum } ₽ in all.

# Where: button, up to 37 letters; Requests.confirm
# $tokens: number, such as 10
requests-confirm-yes = Yes, add { $tokens }

# Where: message; Requests.amount
# $number: text, such as 12
# $asked: number, such as 10
# $sum: number, such as 900.00
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
requests-amount =
    <b>Request No. { $number }</b>

    Tokens asked for: { $asked }, { $sum } ₽ in all. How many should be added? Type a number.

# Where: message; Requests.reject
requests-reject =
    <b>Why is it rejected?</b>

    Choose a reason or type your own, at most 200 characters. The person will read it.

# Where: button, up to 37 letters; plain text; Requests.reject
# $preset: text, such as amount
requests-reason = { $preset ->
        [amount] The amount does not match
        [absent] The transfer has not reached us
        [unreadable] The receipt can't be read
        [used] The receipt was used before
        [stranger] The transfer went elsewhere
       *[other] The check was not passed
    }

# Where: message; Requests.refuse
# $number: text, such as 12
# $name: text, such as Anna
# $user: text, such as 1001
# $asked: number, such as 10
# $sum: number, such as 900.00
# $reason: text
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
requests-refuse =
    <b>Reject request No. { $number }?</b>

    { $name } · <code>{ $user }</code>
    { $asked ->
        [one] { $asked } token
       *[other] { $asked } tokens
    } · { $sum } ₽
    Reason: { $reason }

# Where: button, up to 37 letters; Requests.refuse
requests-refuse-send = Yes, reject

# Where: message; Requests.question
# $number: text, such as 12
# $name: text, such as Anna
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
requests-question =
    <b>A question about request No. { $number }</b>

    What do you want to ask { $name }? At most 200 characters.

# Where: message; Requests.requisites
# $number: text, such as 12
# $sum: number, such as 900.00
# $name: text, such as Anna
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
requests-requisites =
    <b>Payment details for request No. { $number }</b>

    { topup-method-choose } · <b>{ $sum } ₽</b>
    👤 { $name }

    Send the card or wallet number; a note may follow on the second line. The person gets them at once, and the bot keeps them for the next requests.

# Where: message; Requests.requisites
# $requisite: text, such as 2200 1234
# $note: text, such as Ivan I.
requests-requisites-last =
    {""}
    Last time:
    <code>{ $requisite }</code>
    { $note }

# Where: button, up to 37 letters; Requests.requisites
requests-requisites-send = 💸 Send the same

# Notices to admins.
# Where: message; bot/services/payments/manual_transfer/_notices.py
# $number: text
# $name: text
# $asked: number
# $sum: number
# $waits: text, such as requisites, payment, decision, nothing
# $words: text
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
requests-told-new =
    💳 <b>New request No. { $number }</b>

    { $name } · { topup-method-choose }
    Tokens: <b>{ $asked }</b> · <b>{ $sum } ₽</b>{ $waits ->
        [requisites] {" "}· needs payment details
       *[other] {""}
    }
    { $words }

# Where: message; bot/services/payments/manual_transfer/_notices.py
# $number: text
# $name: text
# $asked: number
# $sum: number
# $words: text
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
requests-told-receipt =
    🧾 <b>The receipt of request No. { $number }</b>

    { $name } · { topup-method-choose }
    Tokens: <b>{ $asked }</b> · <b>{ $sum } ₽</b>
    { $words }

# Where: message; bot/services/payments/manual_transfer/_notices.py
# $number: text
# $name: text
# $comment: text
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
requests-told-comment =
    💬 <b>Request No. { $number }</b>

    { $name }: { $comment }

# Where: message; bot/services/payments/manual_transfer/_notices.py
# $state: value
# $number: text
# $tokens: number
# $reason: value
# $name: text
# $asked: number
# $sum: number
# $who: text
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
requests-told-end =
    { $state ->
        [approved] ✅ <b>Request No. { $number } is approved</b>, tokens: { $tokens }
        [rejected] 🚫 <b>Request No. { $number } is rejected</b>: { $reason }
        [cancelled] ✖️ <b>Request No. { $number } is cancelled</b>
       *[expired] ⌛ <b>Request No. { $number } expired</b>
    }

    { $name } · { $asked ->
        [one] { $asked } token
       *[other] { $asked } tokens
    } · { $sum } ₽
    { $state ->
        [approved] Decided by { $who }
        [rejected] Decided by { $who }
        [cancelled] Cancelled by { $who }
       *[expired] Nobody decided.
    }

# A notice's button, beside another: at most 17 letters.
# Where: button, up to 37 letters; bot/ui/notice_actions.py
requests-told-send = 💸 Send details

# A notice's button: the admin types why the request is rejected.
# Where: button, up to 37 letters; bot/ui/notice_actions.py
requests-told-reason = ✏️ Another reason

# Where: message; bot/services/payments/manual_transfer/_notices.py
# $numbers: text
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
requests-told-waiting = ⏳ <b>Requests waiting a long time</b>: No. { $numbers }.

# The action's name in the log, and on a button of its filter: keep it short.
# Where: button, up to 37 letters; dialogs/admin/requests/windows.py
requests-action-approved = request approved

# The action's name in the log, and on a button of its filter: keep it short.
# Where: button, up to 37 letters; dialogs/admin/requests/windows.py
requests-action-rejected = request rejected

# The action's name in the log, and on a button of its filter: keep it short.
# Where: button, up to 37 letters; dialogs/admin/requests/windows.py
requests-action-requisites = payment details sent

# The action's name in the log, and on a button of its filter: keep it short.
# Where: button, up to 37 letters; dialogs/admin/requests/windows.py
requests-action-asked = question asked
