# Changing a balance.
adjust-card = ‹ Card
adjust-draft =
    <b>Balance</b>: { $name }

    { $state ->
        [empty] Now: <b>{ $balance }</b>
       *[other] Now { $balance }, then <b>{ $after }</b> ({ $draft })
    }
    { $state ->
        [short] ⚠️ That is too much to take: a balance never falls below zero.
       *[other] Press, or type: <code>+100</code>, <code>-50</code>, <code>=500</code>
    }
adjust-draft-step = { $direction ->
        [in] +{ $amount }
       *[out] −{ $amount }
    }
adjust-draft-clear = Clear
adjust-draft-next = Next ›
adjust-reason =
    <b>{ $draft }</b>: { $name }

    What for? The person will read it. Choose, or write it (up to { $longest } characters).
# Ready reasons; others are an admin's own words.
adjust-reason-preset = { $reason ->
        [gift] Gift
        [mistake] A mistake corrected
        [compensation] Compensation
        [refund] Refund
       *[other] { $reason }
    }
adjust-confirm =
    <b>Is that right?</b>

    { $name }, <code>{ $id }</code>
    Balance: { $before } → <b>{ $after }</b> ({ $draft })
    Reason: { adjust-reason-preset }
adjust-confirm-yes = ✅ Apply
adjust-done =
    ✅ <b>Done</b>

    { $name }, <code>{ $id }</code>: { $before } → <b>{ $after }</b>
    { $told ->
        [yes] The person was told.
        [no] The person could not be told: they closed the chat with the bot.
       *[before] It had been applied before.
    }
adjust-usage =
    { $problem }

    <code>/adjust 1001 +100 reason</code>
    <code>/adjust @name -50 reason</code>
    <code>/adjust 1001 =500 reason</code>
# What the person reads.
adjust-told =
    { $direction ->
        [in] 🟢 Added to your balance: <b>{ $amount }</b>
       *[out] 🔴 Taken from your balance: <b>{ $amount }</b>
    }
    Reason: { adjust-reason-preset }
    Balance: <b>{ $balance }</b>
