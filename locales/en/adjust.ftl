# Changing a balance.
# Where: button, up to 37 letters; Adjust.draft, Adjust.done
adjust-card = ‹ Card

# Where: message; Adjust.draft
# $name: text, such as Alice
# $state: text, such as ready
# $balance: number, such as 130
# $after: number, such as 145
# $draft: text, such as +15
adjust-draft =
    <b>Balance</b>: { $name }

    { $state ->
        [empty] Now: <b>{ $balance }</b>
       *[other] Now { $balance }, then <b>{ $after }</b> ({ $draft })
    }
    { $state ->
        [short] ⚠️ You can't deduct that much: a balance never falls below zero.
       *[other] Press, or type: <code>+100</code>, <code>-50</code>, <code>=500</code>
    }

# Where: button, up to 11 letters; Adjust.draft
# $direction: text, such as in
# $amount: number, such as 1
adjust-draft-step = { $direction ->
        [in] +{ $amount }
       *[out] −{ $amount }
    }

# Where: button, up to 37 letters; Adjust.draft
adjust-draft-clear = Clear

# Where: button, up to 37 letters; Adjust.draft
adjust-draft-next = Next ›

# Where: message; Adjust.reason
# $draft: text, such as +15
# $name: text, such as Alice
# $longest: number, such as 200
adjust-reason =
    <b>{ $draft }</b>: { $name }

    What for? The person will read it. Choose, or write it (up to { $longest } characters).

# Ready reasons; others are an admin's own words.
# Where: button, up to 37 letters; plain text; Adjust.reason
# $reason: text, such as gift
adjust-reason-preset = { $reason ->
        [gift] Gift
        [mistake] A mistake corrected
        [compensation] Compensation
        [refund] Refund
       *[other] { $reason }
    }

# Where: message; Adjust.confirm
# $name: text, such as Alice
# $id: text, such as 1001
# $before: number, such as 130
# $after: number, such as 145
# $draft: text, such as +15
adjust-confirm =
    <b>Is everything right?</b>

    { $name }, <code>{ $id }</code>
    Balance: { $before } → <b>{ $after }</b> ({ $draft })
    Reason: { adjust-reason-preset }

# Where: button, up to 37 letters; Adjust.confirm
adjust-confirm-yes = ✅ Apply

# Where: message; Adjust.done
# $name: text, such as Alice
# $id: text, such as 1001
# $before: number, such as 130
# $after: number, such as 145
# $told: text, such as yes, no, before
adjust-done =
    ✅ <b>Done</b>

    { $name }, <code>{ $id }</code>: { $before } → <b>{ $after }</b>
    { $told ->
        [yes] The person was told.
        [no] The person could not be told: they closed the chat with the bot.
       *[before] It had been applied before.
    }

# Where: message; dialogs/admin/adjust/handlers.py
# $problem: text
adjust-usage =
    { $problem }

    <code>/adjust 1001 +100 reason</code>
    <code>/adjust @name -50 reason</code>
    <code>/adjust 1001 =500 reason</code>

# What the person reads.
# Where: message; bot/services/admin/adjustments.py
# $direction: text, such as in, out
# $amount: number
# $balance: number
adjust-told =
    { $direction ->
        [in] 🟢 Added to your balance: <b>{ $amount }</b>
       *[out] 🔴 Taken from your balance: <b>{ $amount }</b>
    }
    Reason: { adjust-reason-preset }
    Balance: <b>{ $balance }</b>

# The action's name in the log, and on a button of its filter: keep it short.
# Where: button, up to 37 letters; dialogs/admin/adjust/windows.py
adjust-action-balance = balance changed
