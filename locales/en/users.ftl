# People: the list, the search, a card, notes, bans.
# Where: button, up to 37 letters; dialogs/admin/users/windows.py
users-entry = 👥 Users

# Where: message; Users.list
# $total: number, such as 9
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
users-list =
    <b>Users</b>: { $total }

    Who are you looking for? Send an id, a @name, part of a name, the number of a request (No. 12) or of a payment. Or forward a message of theirs.

# Where: button, up to 11 letters; Users.list
# $chosen: text, such as yes, no
# $sort: text, such as newest, active
users-list-sort = { $chosen ->
        [yes] ✓{" "}
       *[no] {""}
    }{ $sort ->
        [newest] New
        [active] Active
       *[balance] Tokens
    }

# Where: button, up to 37 letters; Users.list, Users.found
# $banned: text, such as no
# $name: text, such as Alice
# $balance: number, such as 130
users-list-person = { $banned ->
        [yes] 🚫{" "}
       *[no] {""}
    }{ $name } · { $balance }

# Where: message; Users.found
# $total: number, such as 9
# $query: text, such as ali
# $more: text, such as no
users-found = { $total ->
        [0] No one matches “{ $query }”.
       *[other] “{ $query }”: { $total }{ $more ->
            [yes] . There are more: narrow the search
           *[no] {""}
        }.
    }

# Where: message; Users.card
# $id: text, such as 1001
# $name: text, such as Alice Liddell
# $named: text, such as yes
# $username: text, such as alice
# $language: text, such as English
# $balance: number, such as 130
# $held: number, such as 5
# $bought: number, such as 150
# $spent: number, such as 20
# $requests: number, such as 3
# $pending: number, such as 1
# $came: day and time, such as 2026-03-05 14:07
# $seen: day and time, such as 2026-03-05 14:07
users-card =
    👤 <b><a href="tg://user?id={ $id }">{ $name }</a></b>{ $named ->
        [yes] {" "}@{ $username }
       *[no] {""}
    }
    <code>{ $id }</code> · { $language }

    Balance: <b>{ $balance }</b>{ $held ->
        [0] {""}
       *[other] , held { $held }
    }
    Bought: { $bought } · spent: { $spent }
    Requests: { $requests }{ $pending ->
        [0] {""}
       *[other] , pending { $pending }
    }
    Here since { DATETIME($came, dateStyle: "medium") }
    Last visit: { MOMENT($seen) }

# Where: message; Users.card
# $since: day and time, such as 2026-03-05 14:07
users-card-ban =
    🚫 Banned: { users-ban-preset } ({ MOMENT($since) })

# Where: message; Users.card
# $note: text, such as Asks for a refund every week
users-card-note = 📝 { $note }

# Where: message; Users.card
users-card-last =
    {""}
    <b>Last operations</b>

# Where: message; Users.card
# $direction: text, such as in
# $amount: number, such as 10
# $at: day and time, such as 2026-03-05 14:07
# $balance: number, such as 130
users-card-line = { $direction ->
        [in] 🟢 +{ $amount }
       *[out] 🔴 −{ $amount }
    } { history-kind }, { MOMENT($at) } → { $balance }

# Where: button, up to 17 letters; Users.card
users-card-adjust = ± Tokens

# Where: button, up to 17 letters; Users.card
users-card-letter = ✉️ Write

# Where: button, up to 17 letters; Users.card
# $notes: number, such as 2
users-card-notes = 📝 Notes: { $notes }

# Where: button, up to 17 letters; Users.card
users-card-payments = 💳 Payments

# Where: button, up to 37 letters; Users.card
users-card-close = 🚫 Ban

# Where: button, up to 37 letters; Users.card
users-card-open = ✅ Lift the ban

# Where: button, up to 37 letters; Users.card
users-card-people = ‹ Users

# Where: message; Users.notes
# $name: text, such as Alice
# $total: number, such as 1
# $longest: number, such as 500
users-notes =
    <b>Notes</b>: { $name }
    { $total ->
        [0] None yet.
       *[other] {""}
    }
    Send text to add one (up to { $longest } characters). Only admins see notes.
    {""}

# Where: message; Users.notes
# $author: text, such as Olga
# $at: day and time, such as 2026-03-05 14:07
# $text: text, such as Asks for a refund every week
users-notes-note =
    <b>{ $author }</b>, { MOMENT($at) }
    { $text }

# Where: message; Users.ban
# $name: text, such as Alice
# $id: text, such as 1001
# $longest: number, such as 200
users-ban =
    <b>Ban</b>: { $name } · <code>{ $id }</code>

    Only Support stays open. Payments are credited as usual.

    What for? The person will read it. Choose, or write it (up to { $longest } characters).

# Ready reasons of a ban; others are an admin's own words.
# Where: button, up to 37 letters; Users.ban
# $reason: text, such as spam
users-ban-preset = { $reason ->
        [spam] Spam
        [fraud] Fraud
        [insults] Insults
       *[other] { $reason }
    }

# Where: message; Users.ban_confirm
# $name: text, such as Alice
# $id: text, such as 1001
users-ban-confirm =
    <b>Ban this person?</b>

    { $name } · <code>{ $id }</code>
    Reason: { users-ban-preset }

# Where: button, up to 37 letters; Users.ban_confirm
users-ban-confirm-yes = 🚫 Ban

# Where: message; Users.unban
# $name: text, such as Alice
# $id: text, such as 1001
users-unban =
    <b>Lift the ban?</b>

    { $name } · <code>{ $id }</code>

# Where: button, up to 37 letters; Users.unban
users-unban-lift = ✅ Lift the ban

# What the person reads.
# Where: message; bot/services/admin/bans.py
users-told-ban =
    🚫 You no longer have access to this bot.
    Reason: { users-ban-preset }

    Questions: /paysupport

# Where: message; bot/services/admin/bans.py
users-told-unban = ✅ You have access to this bot again.

# The action's name in the log, and on a button of its filter: keep it short.
# Where: button, up to 37 letters; dialogs/admin/users/windows.py
users-action-ban = ban

# The action's name in the log, and on a button of its filter: keep it short.
# Where: button, up to 37 letters; dialogs/admin/users/windows.py
users-action-unban = ban lifted

# The action's name in the log, and on a button of its filter: keep it short.
# Where: button, up to 37 letters; dialogs/admin/users/windows.py
users-action-note = note
