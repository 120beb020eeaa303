# Broadcasts: the list, how far one is, how it ended.
# Where: button, up to 37 letters; dialogs/admin/mailings/windows.py
mailings-entry = 📣 Broadcasts

# Where: message; Mailings.history
# $has: text, such as some
mailings-history =
    <b>Broadcasts</b>{ $has ->
        [none] {""}

        Nothing has been sent yet. A broadcast goes to everybody, or to some of the people.
       *[some] {""}
    }

# Where: button, up to 37 letters; Mailings.history
mailings-history-new = ✍️ New broadcast

# Where: button, up to 37 letters; Mailings.history
# $state: text, such as done
# $at: day and time, such as 2026-03-05 14:07
# $words: text, such as Our new pack
mailings-history-choose = { $state ->
        [scheduled] 🕑
        [starting] ⏳
        [running] ▶️
        [paused] ⏸
        [stopped] ⏹
        [cancelled] ✖️
        [done] ✅
        [deleting] 🗑
       *[deleted] 🗑
    } { MOMENT($at) } · { $words }

# Where: message; Mailings.card
# $number: text, such as 7
# $state: text, such as running
# $what: text, such as photo · “Our new pack”
# $audience: text, such as Everybody
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
mailings-card =
    <b>Broadcast No. { $number }</b> · { $state ->
        [scheduled] 🕑 scheduled
        [starting] ⏳ starting
        [running] ▶️ running
        [paused] ⏸ paused
        [stopped] ⏹ stopped
        [cancelled] ✖️ cancelled
        [done] ✅ done
        [deleting] 🗑 being deleted
       *[deleted] 🗑 deleted
    }

    ✉️ { $what }
    👥 { $audience }

# Where: message; Mailings.card
# $variants: text, such as Deutsch
mailings-card-variants = 🌐 Also in: { $variants }

# Where: message; Mailings.card
# $at: day and time, such as 2026-03-05 14:07
mailings-card-waiting = 🕑 { MOMENT($at) }

# Where: message; Mailings.card
mailings-card-paid = ⚡ Paid

# Where: message; Mailings.card
# $bar: text, such as ▓▓▓▓░░░░░░░░
# $percent: number, such as 30
# $reached: number, such as 340
# $blocked: number, such as 14
# $failed: number, such as 1
# $unknown: number, such as 0
mailings-card-figures =
    {""}
    { $bar } { $percent }%

    ✅ Delivered: { $reached }
    🚫 Blocked the bot: { $blocked }
    ❌ Failed: { $failed }
    ❔ Unknown: { $unknown }

# Where: message; Mailings.card
# $left: number, such as 845
# $total: number, such as 1200
mailings-card-left = ⏳ Left: { $left } of { $total }

# Where: message; Mailings.card
# $left: number, such as 845
mailings-card-unsent = ⏹ Not sent: { $left }

# Where: message; Mailings.card
# $rate: number
# $known: text, such as yes
# $amount: number, such as 28
# $unit: text, such as seconds
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
mailings-card-rate = 🚀 { $rate } a second{ $known ->
        [yes] {""}, about { $amount } { $unit ->
            [seconds] s
            [minutes] min
           *[hours] h
        } more
       *[no] {""}
    }

# Where: message; Mailings.card
# $deleted: number, such as 0
# $kept: number, such as 0
mailings-card-deleted =
    🗑 Deleted: { $deleted }{ $kept ->
        [0] {""}
       *[other] {""}, not deleted: { $kept }
    }

# Where: message; Mailings.card
# $reason: text, such as none
# $detail: text
mailings-card-reason =
    {""}
    { $reason ->
        [source_gone] ⚠️ The original message was deleted from the chat. The broadcast can't go on: stop it and compose a new one.
        [failing] ⚠️ Telegram is rejecting message after message: { $detail }
       *[other] Paused. The others get the message when you resume.
    }

# Where: button, up to 37 letters; Mailings.card
mailings-card-pause = ⏸ Pause

# Where: button, up to 37 letters; Mailings.card
mailings-card-resume = ▶️ Resume

# Where: button, up to 37 letters; Mailings.card
mailings-card-stop = ⏹ Stop

# Where: button, up to 37 letters; Mailings.card
mailings-card-cancel = ✖️ Cancel

# Where: button, up to 37 letters; Mailings.card
mailings-card-csv = 📄 CSV

# Where: button, up to 37 letters; Mailings.card
mailings-card-repeat = 🔁 Repeat

# Where: button, up to 37 letters; Mailings.card
mailings-card-erase = 🗑 Delete from chats

# Where: message; Mailings.stop
# $state: text, such as running
# $number: text, such as 7
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
mailings-stop = { $state ->
        [scheduled] Cancel broadcast No. { $number }? Nobody will get it.
       *[other] Stop broadcast No. { $number }? Anyone not reached yet won't receive it.
    }

# Where: button, up to 37 letters; Mailings.stop
mailings-stop-end = ⏹ Yes

# Where: message; Mailings.repeat
# $number: text, such as 7
# $what: text, such as photo · “Our new pack”
# $audience: text, such as Everybody
# $people: number, such as 1200
# $amount: number, such as 28
# $unit: text, such as seconds
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
mailings-repeat =
    <b>Repeat broadcast No. { $number }?</b>

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

# Where: message; Mailings.repeat
# $stars: number, such as 0
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
mailings-repeat-paid = ⚡ Paid: up to { $stars } ⭐ from the bot's balance

# Where: button, up to 37 letters; Mailings.repeat
mailings-repeat-resend = 🔁 Repeat

# Where: message; Mailings.erase
# $number: text, such as 7
# $sent: number, such as 340
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
mailings-erase =
    <b>Delete from people's chats?</b>

    The messages of broadcast No. { $number } will be gone from { $sent ->
        [one] { $sent } chat
       *[other] { $sent } chats
    }. Telegram allows this only within 48 hours of sending.

# Where: button, up to 37 letters; Mailings.erase
mailings-erase-delete = 🗑 Delete

# Who composed a broadcast is told of its end.
# Where: message; bot/services/broadcasts/notices.py
# $number: text
# $sent: number
# $blocked: number
# $failed: number
# $unknown: number
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
mailings-told-end =
    📣 Broadcast No. { $number } is done.

    ✅ Delivered: { $sent }
    🚫 Blocked the bot: { $blocked }
    ❌ Failed: { $failed }
    ❔ Unknown: { $unknown }

# Where: message; bot/services/broadcasts/notices.py
# $who: text
# $number: text
# $sent: number
# $blocked: number
# $failed: number
# $unknown: number
# $pending: number
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
mailings-told-stop =
    ⏹ { $who } stopped broadcast No. { $number }.

    ✅ Delivered: { $sent }
    🚫 Blocked the bot: { $blocked }
    ❌ Failed: { $failed }
    ❔ Unknown: { $unknown }
    ✉️ Not sent: { $pending }

# Where: message; bot/services/broadcasts/notices.py
# $number: text
# $reason: text
# $detail: text
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
mailings-told-pause =
    ⚠️ Broadcast No. { $number } is paused. { $reason ->
        [source_gone] The original message was deleted from the chat: stop the broadcast and compose a new one.
       *[failing] Telegram is rejecting message after message: { $detail }
    }

# The file of outcomes.
# Where: caption; message; plain text; bot/flows/file_delivery.py
# $number: value
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
mailings-csv = Outcomes of broadcast No. { $number }

# Where: message; bot/flows/file_delivery.py
mailings-csv-failed = ⚠️ The file could not be made. Please try again; the server log has the details.

# Where: plain text; dialogs/admin/mailings/handlers.py
mailings-csv-user = User id

# Where: plain text; dialogs/admin/mailings/handlers.py
mailings-csv-name = Name

# Where: plain text; dialogs/admin/mailings/handlers.py
mailings-csv-language = Language of the message

# Where: plain text; dialogs/admin/mailings/handlers.py
mailings-csv-outcome = Outcome

# Where: plain text; dialogs/admin/mailings/handlers.py
mailings-csv-time = Time (UTC)

# Where: plain text; dialogs/admin/mailings/handlers.py
mailings-csv-messages = Message ids

# Where: plain text; dialogs/admin/mailings/handlers.py
mailings-csv-error = Telegram's answer

# The action's name in the log, and on a button of its filter: keep it short.
# Where: button, up to 37 letters; dialogs/admin/mailings/windows.py
mailings-action-paused = broadcast paused

# The action's name in the log, and on a button of its filter: keep it short.
# Where: button, up to 37 letters; dialogs/admin/mailings/windows.py
mailings-action-resumed = broadcast resumed

# The action's name in the log, and on a button of its filter: keep it short.
# Where: button, up to 37 letters; dialogs/admin/mailings/windows.py
mailings-action-stopped = broadcast stopped

# The action's name in the log, and on a button of its filter: keep it short.
# Where: button, up to 37 letters; dialogs/admin/mailings/windows.py
mailings-action-deleted = broadcast deleted

# The action's name in the log, and on a button of its filter: keep it short.
# Where: button, up to 37 letters; dialogs/admin/mailings/windows.py
mailings-action-outcomes = broadcast outcomes as a file
