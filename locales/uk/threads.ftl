# Support tickets: the admins' side.
# Where: button, up to 37 letters; dialogs/admin/threads/windows.py
threads-entry = 💬 Звернення

# Where: message; Threads.queue
# $shown: number, such as 1
# $state: text, such as waiting
# $since: day and time, such as 2026-03-05 14:07
threads-queue =
    <b>Звернення</b>

    { $shown ->
        [0] { $state ->
            [waiting] Ніхто не чекає на відповідь.
           *[other] Тут порожньо.
        }
       *[other] { $state ->
            [waiting] Угорі — хто чекає найдовше. Найдавніше: { MOMENT($since) }.
           *[other] Угорі — найновіші.
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
        [waiting] Чекають
        [answered] Відповіли
       *[closed] Закрито
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
        [photo] фото
        [document] файл
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
    <b>Звернення № { $number }</b> · { $state ->
        [waiting] 🕓 чекає на відповідь
        [answered] 💬 є відповідь
       *[closed] ✅ закрито
    }
    👤 { $name }{ $username } · <code>{ $user }</code>{ $banned ->
        [yes] {" "}· 🚫
       *[no] {""}
    }
    { $balance ->
        [one] { $balance } токен
        [few] { $balance } токени
       *[other] { $balance } токенів
    } · сплачено { $paid } ⭐ · у боті з { DATETIME($since, dateStyle: "medium") }{ $about ->
        [anything] {""}
       *[other] {""}
    💳 { $stars } ⭐ → { $tokens ->
            [one] { $tokens } токен
            [few] { $tokens } токени
           *[other] { $tokens } токенів
        } · { MOMENT($paid_at) } · { $about ->
            [credited] зараховано
            [refunded] повернуто
           *[other] чекає на повернення
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
        [support] 💬 <b>Підтримка</b>
       *[person] 👤 <b>{ $name }</b>
    } · { MOMENT($at) }{ $kind ->
        [photo] {" "}· 📷 фото
        [document] {" "}· 📄 файл
       *[text] {""}
    }
    { $words }

# Where: button, up to 37 letters; Threads.card
# $kind: text, such as photo
# $at: day and time, such as 2026-03-05 14:07
threads-card-file = { $kind ->
        [photo] 📷 Фото
       *[document] 📄 Файл
    } · { MOMENT($at) }

# Where: button, up to 17 letters; Threads.card
threads-card-answer = ✍️ Відповісти

# Where: button, up to 17 letters; Threads.card
threads-card-close = ✅ Закрити

# Where: button, up to 37 letters; Threads.card
threads-card-user = 👤 Користувач

# Where: button, up to 37 letters; Threads.card
threads-card-payment = 💳 Платіж

# Where: button, up to 37 letters; Threads.card
threads-card-queue = ‹ Звернення

# Where: message; Threads.answer
# $name: text, such as Anna
# $words: text, such as My tokens did not come
# $longest: number, such as 2000
threads-answer =
    <b>Відповідь</b> · { $name }

    <blockquote>{ $words }</blockquote>

    Напишіть відповідь або надішліть фото чи файл: відповідь піде одразу. Текст — до { $longest } символів.

# The notice to admins.
# Where: message; bot/services/support/commands.py
# $number: text
# $name: text
# $words: text
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
threads-asked =
    💬 <b>Звернення № { $number }</b> · { $name }

    { $words }

# The action's name in the log, and on a button of its filter: keep it short.
# Where: button, up to 37 letters; dialogs/admin/threads/windows.py
threads-action-answer = надано відповідь

# The action's name in the log, and on a button of its filter: keep it short.
# Where: button, up to 37 letters; dialogs/admin/threads/windows.py
threads-action-close = звернення закрито
