# The log: what admins did.
audit-entry = 📒 Log
audit-deeds = <b>Log</b>{ $state ->
        [none] . Nothing yet
       *[some] {""}
    }
    {""}
audit-deeds-line =
    <b>{ $actor }</b> · { $deed } · { $about ->
        [user] 👤 <code>{ $number }</code>
        [topup] request #{ $number }
        [promo] promo code #{ $number }
        [broadcast] broadcast #{ $number }
        [thread] thread #{ $number }
       *[other] { $about } { $number }
    }
    { DATETIME($at, dateStyle: "medium", timeStyle: "short") }
    { $changes }
audit-deeds-change = { $name ->
        [balance] balance
        [reason] reason
        [change] change
        [banned] banned
        [note] note
        [text] text
        [content] content
        [outcome] outcome
        [state] state
        [tokens] tokens
        [codes] codes
        [uses] uses
        [code] code
        [stars] Stars
        [charge] payment
        [audience] to
        [paid] paid
        [starts_at] start (UTC)
        [question] question
        [period] period
        [rows] rows
        [files] files
       *[other] { $name }
    }: { $how ->
        [changed] { $before } → { $after }
        [set] { $after }
       *[removed] { $before } → —
    }
audit-deeds-state = { $state ->
        [True] yes
        [False] no
        [pending] waiting
        [approved] approved
        [rejected] rejected
        [open] open
        [answered] answered
        [closed] closed
        [running] running
        [ended] switched off
        [paused] paused
        [stopped] stopped
        [scheduled] scheduled
        [done] done
        [deleting] being deleted
        [deleted] deleted
       *[other] { $state }
    }
audit-deeds-filter = 🔎 Filter
audit-deeds-all = Show all
audit-filter =
    <b>Filter</b>

    Whose deeds, and which? Press again to undo a choice.
audit-filter-actor = { $chosen ->
        [yes] ✓{" "}
       *[no] {""}
    }👤 { $actor }
audit-filter-kind = { $chosen ->
        [yes] ✓{" "}
       *[no] {""}
    }{ $deed }
audit-kind = { $kind ->
        [adjust] balance changed
        [ban] ban
        [unban] ban lifted
        [note] note
        [message] letter
        [topup_approved] request approved
        [topup_rejected] request rejected
        [topup_asked] request questioned
        [support_answer] support answer
        [support_close] thread closed
        [export] export
        [promo_created] promo codes made
        [promo_ended] promo codes switched off
        [promo_codes] promo codes as a file
        [refund] refund of Stars
        [broadcast_created] broadcast
        [broadcast_paused] broadcast paused
        [broadcast_resumed] broadcast resumed
        [broadcast_stopped] broadcast stopped
        [broadcast_deleted] broadcast deleted from chats
       *[other] { $kind }
    }
