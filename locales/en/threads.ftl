# Support tickets: the admins' side.
threads-entry = 💬 Tickets
threads-queue =
    <b>Tickets</b>

    { $shown ->
        [0] { $state ->
            [waiting] Nobody is waiting for an answer.
           *[other] Nothing here.
        }
       *[other] { $state ->
            [waiting] Those who wait longest come first. The oldest here: { MOMENT($since) }.
           *[other] Newest first.
        }
    }
threads-queue-state = { $chosen ->
        [yes] ✓{" "}
       *[no] {""}
    }{ $name ->
        [waiting] Waiting
        [answered] Replied
       *[closed] Closed
    } { $count }
threads-queue-thread = { $about ->
        [payment] 💳{" "}
       *[anything] {""}
    }{ $name }: { $kind ->
        [photo] photo
        [document] file
       *[text] { $topic }
    }
threads-card =
    <b>Ticket No. { $number }</b> · { $state ->
        [waiting] 🕓 waiting
        [answered] 💬 answered
       *[closed] ✅ closed
    }
    👤 { $name }{ $username } · <code>{ $user }</code>{ $banned ->
        [yes] {" "}· 🚫
       *[no] {""}
    }
    { $balance ->
        [one] { $balance } token
       *[other] { $balance } tokens
    } · paid { $paid } ⭐ · here since { DATETIME($since, dateStyle: "medium") }{ $about ->
        [anything] {""}
       *[other] {""}
    💳 { $stars } ⭐ → { $tokens } tok. · { MOMENT($paid_at) } · { $about ->
            [credited] credited
            [refunded] refunded
           *[other] refund due
        }
    <code>{ $charge }</code>
    }
    {""}
threads-card-message =
    { $who ->
        [support] 💬 <b>Support</b>
       *[person] 👤 <b>{ $name }</b>
    } · { MOMENT($at) }{ $kind ->
        [photo] {" "}· 📷
        [document] {" "}· 📄
       *[text] {""}
    }
    { $words }
threads-card-file = { $kind ->
        [photo] 📷 Photo
       *[document] 📄 File
    } · { MOMENT($at) }
threads-card-answer = ✍️ Answer
threads-card-close = ✅ Close
threads-card-user = 👤 Person
threads-card-payment = 💳 Payment
threads-card-queue = ‹ All tickets
threads-answer =
    <b>Answer</b> · { $name }

    <blockquote>{ $words }</blockquote>

    Write it, or send a photo or a file: it goes out at once. Text of at most { $longest } characters.
# The notice to admins.
threads-asked =
    💬 <b>Ticket No. { $number }</b> · { $name }

    { $words }
