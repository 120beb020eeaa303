# People: the list, the search, a card, notes, bans.
users-entry = 👥 People
users-list =
    <b>People</b>: { $total }

    Who are you looking for? Send an id, a @name, part of a name, the number of a request (No. 12) or of a payment. Or forward a message of theirs.
users-list-sort = { $chosen ->
        [yes] ✓{" "}
       *[no] {""}
    }{ $sort ->
        [newest] New
        [active] Active
       *[balance] Balance
    }
users-list-person = { $banned ->
        [yes] 🚫{" "}
       *[no] {""}
    }{ $name } · { $balance }
users-found = { $total ->
        [0] Nobody fits “{ $query }”.
       *[other] “{ $query }”: { $total }{ $more ->
            [yes] . There are more: narrow the search
           *[no] {""}
        }.
    }
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
users-card-ban =
    🚫 Banned: { users-ban-preset } ({ MOMENT($since) })
users-card-note = 📝 { $note }
users-card-last =
    {""}
    <b>Last operations</b>
users-card-line = { $direction ->
        [in] 🟢 +{ $amount }
       *[out] 🔴 −{ $amount }
    } { history-kind }, { MOMENT($at) } → { $balance }
users-card-adjust = ± Tokens
users-card-letter = ✉️ Write
users-card-notes = 📝 Notes: { $notes }
users-card-payments = 💳 Payments
users-card-close = 🚫 Ban
users-card-open = ✅ Lift the ban
users-card-people = ‹ People
users-notes =
    <b>Notes</b>: { $name }
    { $total ->
        [0] None yet.
       *[other] {""}
    }
    Send text to add one (up to { $longest } characters). Only admins see notes.
    {""}
users-notes-note =
    <b>{ $author }</b>, { MOMENT($at) }
    { $text }
users-ban =
    <b>Ban</b>: { $name } · <code>{ $id }</code>

    Only Support stays open. Payments are credited as ever.

    What for? The person will read it. Choose, or write it (up to { $longest } characters).
# Ready reasons of a ban; others are an admin's own words.
users-ban-preset = { $reason ->
        [spam] Spam
        [fraud] Fraud
        [insults] Insults
       *[other] { $reason }
    }
users-ban-confirm =
    <b>Ban this person?</b>

    { $name } · <code>{ $id }</code>
    Reason: { users-ban-preset }
users-ban-confirm-yes = 🚫 Ban
users-unban =
    <b>Lift the ban?</b>

    { $name } · <code>{ $id }</code>
users-unban-lift = ✅ Lift the ban
# What the person reads.
users-told-ban =
    🚫 You no longer have access to this bot.
    Reason: { users-ban-preset }

    Questions: /paysupport
users-told-unban = ✅ You have access to this bot again.
