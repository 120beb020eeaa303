# Support: one's own tickets, and a new one.
# Where: plain text; bot/ui/stray_messages.py
support-entry = 💬 Support

# Where: message; Support.main
# $writable: number, such as 1
# $own: number, such as 1
support-main =
    <b>Support</b>

    { $writable ->
        [0] Write to us if something went wrong or you have a question.
       *[other] A question, a fault, a payment that did not arrive: write to us. The answer will come here.
    }{ $own ->
        [0] {""}
       *[other] {" "}Your tickets are below.
    }

    We answer for this bot; Telegram's own support cannot help with it.

# Where: button, up to 37 letters; Support.main
support-main-write = ✏️ Write to us

# Where: button, up to 37 letters; Support.main
support-main-contact = ↗️ Contact us directly

# Where: button, up to 37 letters; Support.main
# $state: text, such as answered
# $kind: text, such as text
# $topic: text, such as My tokens
support-main-thread = { $state ->
        [waiting] 🕓
        [answered] 💬
       *[closed] ✅
    } { $kind ->
        [photo] Photo
        [document] File
       *[text] { $topic }
    }

# Where: message; Support.payment
support-payment =
    <b>Which payment is it about?</b>

    Choose it, or ask about something else.

# Where: button, up to 37 letters; Support.payment
# $stars: number, such as 450
# $paid_at: day and time, such as 2026-03-05 14:07
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
support-payment-choose = { $stars } ⭐ · { MOMENT($paid_at) }

# Where: button, up to 37 letters; Support.payment
support-payment-other = Something else

# Where: message; Support.write
# $about: text, such as payment
# $stars: number, such as 450
# $paid_at: day and time, such as 2026-03-05 14:07
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
support-write =
    <b>{ $about ->
        [payment] About { $stars } ⭐ paid on { DATETIME($paid_at, dateStyle: "medium") }
       *[anything] New ticket
    }</b>

    Describe what happened in one message. You can attach a photo or a file.

# Where: message; Support.thread
# $number: text, such as 7
# $state: text, such as answered
# $about: text, such as payment
# $stars: number, such as 450
# $paid_at: day and time, such as 2026-03-05 14:07
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
support-thread =
    <b>Ticket No. { $number }</b> · { $state ->
        [waiting] 🕓 waiting
        [answered] 💬 answered
       *[closed] ✅ closed
    }{ $about ->
        [payment] {""}
    💳 { $stars } ⭐, { MOMENT($paid_at) }
       *[anything] {""}
    }
    {""}

# Where: message; Support.thread
# $who: text, such as you
# $at: day and time, such as 2026-03-05 14:07
# $kind: text, such as photo
# $words: text, such as My tokens did not come
support-thread-message =
    { $who ->
        [support] 💬 <b>Support</b>
       *[you] 👤 <b>You</b>
    } · { MOMENT($at) }{ $kind ->
        [photo] {" "}· 📷 photo
        [document] {" "}· 📄 file
       *[text] {""}
    }
    { $words }

# Where: message; Support.thread
# $state: text, such as answered
support-thread-hint =
    {""}
    <i>{ $state ->
        [closed] If you still have a question, write here.
       *[other] To add something, just write here.
    }</i>

# Where: button, up to 37 letters; Support.thread
# $kind: text, such as photo
# $at: day and time, such as 2026-03-05 14:07
support-thread-file = { $kind ->
        [photo] 📷 Photo
       *[document] 📄 File
    } { MOMENT($at) }

# Where: button, up to 37 letters; Support.thread
support-thread-solved = ✅ Solved

# Notices: an admin's answer, and the end.
# Where: message; bot/services/support/commands.py
# $number: text
# $words: text
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
support-answered =
    💬 <b>Support answers</b> (No. { $number })

    { $words }

# Where: message; bot/services/support/commands.py
# $number: text
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
support-closed = ✅ Ticket No. { $number } is closed. If you still have a question, open it and write.
