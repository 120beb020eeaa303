# Broadcasts: the list, how far one is, how it ended.
mailings-entry = 📣 Broadcasts
mailings-history =
    <b>Broadcasts</b>{ $has ->
        [none] . None yet
       *[some] {""}
    }
mailings-history-new = ✍️ New broadcast
mailings-history-choose = { $state ->
        [scheduled] 🕑
        [starting] ⏳
        [running] ▶️
        [paused] ⏸
        [stopped] ⏹
        [done] ✅
        [deleting] 🗑
       *[deleted] 🗑
    } { DATETIME($at, dateStyle: "short") } · { $words }
mailings-card =
    <b>Broadcast { $number }</b> · { $state ->
        [scheduled] 🕑 scheduled
        [starting] ⏳ starting
        [running] ▶️ running
        [paused] ⏸ paused
        [stopped] ⏹ stopped
        [done] ✅ done
        [deleting] 🗑 being deleted
       *[deleted] 🗑 deleted
    }

    ✉️ { $what }
    👥 { $audience }
mailings-card-variants = 🌐 Also in: { $variants }
mailings-card-waiting = 🕑 { MOMENT($at) }
mailings-card-paid = ⚡ Paid
mailings-card-figures =
    {""}
    { $bar } { $percent }%

    ✅ Delivered: { $reached }
    🚫 Blocked the bot: { $blocked }
    ❌ Failed: { $failed }
    ❔ Unknown: { $unknown }
mailings-card-left = ⏳ Left: { $left } of { $total }
mailings-card-unsent = ⏹ Not sent: { $left }
mailings-card-rate = 🚀 { $rate } a second{ $known ->
        [yes] {""}, about { $amount } { $unit ->
            [seconds] s
            [minutes] min
           *[hours] h
        } more
       *[no] {""}
    }
mailings-card-deleted =
    🗑 Deleted: { $deleted }{ $kept ->
        [0] {""}
       *[other] {""}, not deleted: { $kept }
    }
mailings-card-reason =
    {""}
    { $reason ->
        [source_gone] ⚠️ The original message was deleted from the chat. The broadcast can't go on: stop it and compose a new one.
        [failing] ⚠️ Telegram is rejecting message after message: { $detail }
       *[other] Paused. The others get the message when you resume.
    }
mailings-card-pause = ⏸ Pause
mailings-card-resume = ▶️ Resume
mailings-card-stop = ⏹ Stop
mailings-card-cancel = ✖️ Cancel
mailings-card-csv = 📄 CSV
mailings-card-repeat = 🔁 Repeat
mailings-card-erase = 🗑 Delete from chats
mailings-stop = { $state ->
        [scheduled] Cancel broadcast { $number }? Nobody will get it.
       *[other] Stop broadcast { $number }? People who have not received it yet will not get it.
    }
mailings-stop-end = ⏹ Yes
mailings-repeat =
    <b>Repeat broadcast { $number }?</b>

    ✉️ { $what }
    👥 { $audience }: { $people ->
        [one] { $people } person
       *[other] { $people } people
    }
    🕑 Now, about { $amount } { $unit ->
        [seconds] s
        [minutes] min
       *[hours] h
    }

    Those who got it before get it again.
mailings-repeat-paid = ⚡ Paid: up to { $stars } ⭐ from the bot's balance
mailings-repeat-resend = 🔁 Repeat
mailings-erase =
    <b>Delete from people's chats?</b>

    The messages of broadcast { $number } will be gone from { $sent ->
        [one] { $sent } chat
       *[other] { $sent } chats
    }. Telegram allows this only within 48 hours of sending.
mailings-erase-delete = 🗑 Delete
# Who composed a broadcast is told of its end.
mailings-told-end =
    📣 Broadcast { $number } is done.

    ✅ Delivered: { $sent }
    🚫 Blocked the bot: { $blocked }
    ❌ Failed: { $failed }
    ❔ Unknown: { $unknown }
mailings-told-stop =
    ⏹ { $who } stopped broadcast { $number }.

    ✅ Delivered: { $sent }
    🚫 Blocked the bot: { $blocked }
    ❌ Failed: { $failed }
    ❔ Unknown: { $unknown }
    ✉️ Not sent: { $pending }
mailings-told-pause =
    ⚠️ Broadcast { $number } is paused. { $reason ->
        [source_gone] The original message was deleted from the chat: stop the broadcast and compose a new one.
       *[failing] Telegram is rejecting message after message: { $detail }
    }
# The file of outcomes.
mailings-csv = Outcomes of broadcast { $number }
mailings-csv-failed = ⚠️ The file could not be made. Please try again; the server log has the details.
mailings-csv-user = User id
mailings-csv-name = Name
mailings-csv-language = Language of the message
mailings-csv-outcome = Outcome
mailings-csv-time = Time (UTC)
mailings-csv-messages = Message ids
mailings-csv-error = Telegram's answer
