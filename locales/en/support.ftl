# Support: one's own tickets, and a new one.
support-entry = 💬 Support
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
support-main-write = ✏️ Write to us
support-main-contact = ↗️ Contact us directly
support-main-thread = { $state ->
        [waiting] 🕓
        [answered] 💬
       *[closed] ✅
    } { $kind ->
        [photo] Photo
        [document] File
       *[text] { $topic }
    }
support-payment =
    <b>Which payment is it about?</b>

    Choose it, or ask about something else.
support-payment-choose = { $stars } ⭐ · { MOMENT($paid_at) }
support-payment-other = Something else
support-write =
    <b>{ $about ->
        [payment] About { $stars } ⭐ paid on { DATETIME($paid_at, dateStyle: "medium") }
       *[anything] New ticket
    }</b>

    Say what happened, in one message. You can attach a photo or a file.
support-thread =
    <b>Ticket No. { $number }</b> · { $state ->
        [waiting] 🕓 waiting
        [answered] 💬 answered
       *[closed] ✅ solved
    }{ $about ->
        [payment] {""}
    💳 { $stars } ⭐, { MOMENT($paid_at) }
       *[anything] {""}
    }
    {""}
support-thread-message =
    { $who ->
        [support] 💬 <b>Support</b>
       *[you] 👤 <b>You</b>
    } · { MOMENT($at) }{ $kind ->
        [photo] {" "}· 📷
        [document] {" "}· 📄
       *[text] {""}
    }
    { $words }
support-thread-hint =
    {""}
    <i>{ $state ->
        [closed] If you still have a question, write here.
       *[other] To add something, just write here.
    }</i>
support-thread-file = { $kind ->
        [photo] 📷
       *[document] 📄
    } { MOMENT($at) }
support-thread-solved = ✅ Solved
# Notices: an admin's answer, and the end.
support-answered =
    💬 <b>Support answers</b> (No. { $number })

    { $words }
support-closed = ✅ Ticket No. { $number } is closed. If you still have a question, open it and write.
