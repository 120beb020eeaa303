# The log: what admins did.
# Where: button, up to 37 letters; dialogs/admin/audit/windows.py
audit-entry = 📒 Log

# Where: message; AuditLog.deeds
# $state: text, such as some
audit-deeds = <b>Log</b>{ $state ->
        [none] {""}

        Nothing yet. What admins do is written down here.
       *[some] {""}
    }
    {""}

# Where: message; AuditLog.deeds
# $actor: text, such as Olga
# $deed: text, such as balance changed
# $about: text, such as user
# $number: text, such as 1001
# $at: day and time, such as 2026-03-05 14:07
# $changes: text, such as balance: 10 → 110
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
audit-deeds-line =
    <b>{ $actor }</b> · { $deed } · { $about ->
        [user] 👤 <code>{ $number }</code>
        [topup] request No. { $number }
        [promo] promo code No. { $number }
        [broadcast] broadcast No. { $number }
        [thread] ticket No. { $number }
        [service] service No. { $number }
        [ledger] all operations
        [text] text <code>{ $number }</code>
       *[other] { $about } { $number }
    }
    { MOMENT($at) }
    { $changes }

# Where: plain text; dialogs/admin/audit/getters.py
# $name: text
# $how: text, such as changed, set, removed
# $before: text
# $after: text
audit-deeds-change = { $name ->
        [balance] balance:{" "}
        [reason] reason:{" "}
        [change] change:{" "}
        [banned] banned:{" "}
        [note] note:{" "}
        [text] text:{" "}
        [content] content:{" "}
        [outcome] outcome:{" "}
        [state] {""}
        [tokens] tokens:{" "}
        [codes] codes:{" "}
        [uses] uses:{" "}
        [code] code:{" "}
        [stars] Stars:{" "}
        [charge] payment:{" "}
        [audience] to:{" "}
        [paid] paid:{" "}
        [starts_at] start:{" "}
        [question] question:{" "}
        [requisite] details:{" "}
        [period] period:{" "}
        [rows] rows:{" "}
        [files] files:{" "}
        [name] name:{" "}
        [own] our own:{" "}
        [spend] spends at most:{" "}
        [grant] grants at most:{" "}
        [addresses] addresses:{" "}
        [days] days:{" "}
        [service] service:{" "}
        [host] address:{" "}
        [low_below] low balance below:{" "}
        [events] events:{" "}
        [version] version:{" "}
       *[other] { $name }:{" "}
    }{ $how ->
        [changed] { $before } → { $after }
        [set] { $after }
       *[removed] { $before } → —
    }

# Where: plain text; dialogs/admin/audit/getters.py
# $at: value
audit-deeds-moment = { MOMENT($at) }

# Where: plain text; dialogs/admin/audit/getters.py
# $state: text
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
        [working] working
        [on] on
        [failing] failing
        [gone] gone
        [unsigned] unsigned
        [revoked] revoked
        [gift] a gift
        [mistake] a mistake corrected
        [compensation] compensation
        [refund] a refund
        [spam] spam
        [fraud] fraud
        [insults] insults
        [sent] sent
        [blocked] bot blocked
        [failed] not sent
        [all] all
        [payers] those who have paid
        [balance] with tokens left
        [inactive] not seen for 30 days
        [text] text
        [photo] photo
        [video] video
        [document] file
        [waiting] waiting for an answer
        [cancelled] cancelled
        [expired] expired
        [animation] GIF
        [voice] voice message
        [video_note] video message
        [audio] audio
        [sticker] sticker
       *[other] { $state }
    }

# Where: button, up to 17 letters; AuditLog.deeds
audit-deeds-filter = 🔎 Filter

# Where: button, up to 17 letters; AuditLog.deeds
audit-deeds-all = Show all

# Where: message; AuditLog.filter
audit-filter =
    <b>Filter</b>

    Whose actions, and of which kind? Press again to undo a choice.

# Where: button, up to 37 letters; AuditLog.filter
# $chosen: text, such as no
# $actor: text, such as Olga
audit-filter-actor = { $chosen ->
        [yes] ✓{" "}
       *[no] {""}
    }👤 { $actor }

# Where: button, up to 37 letters; AuditLog.filter
# $chosen: text, such as yes
# $deed: text, such as balance changed
audit-filter-kind = { $chosen ->
        [yes] ✓{" "}
       *[no] {""}
    }{ $deed }
