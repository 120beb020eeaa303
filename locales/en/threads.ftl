# Support tickets: the admins' side.
# Where: button, up to 37 letters; dialogs/admin/threads/windows.py
threads-entry = 💬 Tickets

# Where: message; Threads.queue
# $shown: number, such as 1
# $state: text, such as waiting
# $since: day and time, such as 2026-03-05 14:07
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

# Where: button, up to 17 letters; Threads.queue
# $chosen: text, such as yes, no
# $name: text, such as waiting, answered, closed
# $count: number, such as 1, 12, 40
threads-queue-state = { $chosen ->
        [yes] ✓{" "}
       *[no] {""}
    }{ $name ->
        [waiting] Waiting
        [answered] Replied
       *[closed] Closed
    } { $count }

# Where: button, up to 37 letters; Threads.queue
# $about: text, such as payment
# $name: text, such as Anna
# $kind: text, such as text
# $topic: text, such as My tokens
threads-queue-thread = { $about ->
        [payment] 💳{" "}
       *[anything] {""}
    }{ $name }: { $kind ->
        [photo] photo
        [document] file
       *[text] { $topic }
    }

# Where: message; Threads.card
# $number: text, such as 7
# $state: text, such as waiting
# $name: text, such as Anna
# $username: text, such as  @anna
# $user: text, such as 1001
# $banned: text, such as no
# $balance: number, such as 120
# $paid: number, such as 450
# $since: day and time, such as 2026-03-05 14:07
# $about: text, such as credited
# $stars: number, such as 450
# $tokens: number, such as 10
# $paid_at: day and time, such as 2026-03-05 14:07
# $charge: text, such as stx7Xk
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
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
    💳 { $stars } ⭐ → { $tokens ->
            [one] { $tokens } token
           *[other] { $tokens } tokens
        } · { MOMENT($paid_at) } · { $about ->
            [credited] credited
            [refunded] refunded
           *[other] refund due
        }
    <code>{ $charge }</code>
    }
    {""}

# Where: message; Threads.card
# $who: text, such as person
# $name: text, such as Anna
# $at: day and time, such as 2026-03-05 14:07
# $kind: text, such as photo
# $words: text, such as My tokens did not come
threads-card-message =
    { $who ->
        [support] 💬 <b>Support</b>
       *[person] 👤 <b>{ $name }</b>
    } · { MOMENT($at) }{ $kind ->
        [photo] {" "}· 📷 photo
        [document] {" "}· 📄 file
       *[text] {""}
    }
    { $words }

# Where: button, up to 37 letters; Threads.card
# $kind: text, such as photo
# $at: day and time, such as 2026-03-05 14:07
threads-card-file = { $kind ->
        [photo] 📷 Photo
       *[document] 📄 File
    } · { MOMENT($at) }

# Where: button, up to 17 letters; Threads.card
threads-card-answer = ✍️ Answer

# Where: button, up to 17 letters; Threads.card
threads-card-close = ✅ Close

# Where: button, up to 37 letters; Threads.card
threads-card-user = 👤 User

# Where: button, up to 37 letters; Threads.card
threads-card-payment = 💳 Payment

# Where: button, up to 37 letters; Threads.card
threads-card-queue = ‹ All tickets

# Where: message; Threads.answer
# $name: text, such as Anna
# $words: text, such as My tokens did not come
# $longest: number, such as 2000
threads-answer =
    <b>Answer</b> · { $name }

    <blockquote>{ $words }</blockquote>

    Write it, or send a photo or a file: it goes out at once. Text of at most { $longest } characters.

# The notice to admins.
# Where: message; bot/services/support/commands.py
# $number: text
# $name: text
# $words: text
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
threads-asked =
    💬 <b>Ticket No. { $number }</b> · { $name }

    { $words }

# The action's name in the log, and on a button of its filter: keep it short.
# Where: button, up to 37 letters; dialogs/admin/threads/windows.py
threads-action-answer = ticket answered

# The action's name in the log, and on a button of its filter: keep it short.
# Where: button, up to 37 letters; dialogs/admin/threads/windows.py
threads-action-close = ticket closed
