# Support: one's own tickets, and a new one.
# Where: plain text; bot/ui/stray_messages.py
support-entry = 💬 Підтримка

# Where: message; Support.main
# $writable: number, such as 1
# $own: number, such as 1
support-main =
    <b>Підтримка</b>

    { $writable ->
        [0] Напишіть нам, якщо щось пішло не так або є запитання.
       *[other] Запитання, помилка, платіж, який не дійшов, — напишіть. Відповідь надійде сюди.
    }{ $own ->
        [0] {""}
       *[other] {" "}Ваші звернення — нижче.
    }

    Питання щодо цього бота вирішуємо ми, а не підтримка Telegram.

# Where: button, up to 37 letters; Support.main
support-main-write = ✏️ Написати

# Where: button, up to 37 letters; Support.main
support-main-contact = ↗️ Зв’язатися напряму

# Where: button, up to 37 letters; Support.main
# $state: text, such as answered
# $kind: text, such as text
# $topic: text, such as My tokens
support-main-thread = { $state ->
        [waiting] 🕓
        [answered] 💬
       *[closed] ✅
    } { $kind ->
        [photo] Фото
        [document] Файл
       *[text] { $topic }
    }

# Where: message; Support.payment
support-payment =
    <b>Про який платіж ідеться?</b>

    Виберіть його або поставте інше запитання.

# Where: button, up to 37 letters; Support.payment
# $stars: number, such as 450
# $paid_at: day and time, such as 2026-03-05 14:07
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
support-payment-choose = { $stars } ⭐ · { MOMENT($paid_at) }

# Where: button, up to 37 letters; Support.payment
support-payment-other = Інше запитання

# Where: message; Support.write
# $about: text, such as payment
# $stars: number, such as 450
# $paid_at: day and time, such as 2026-03-05 14:07
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
support-write =
    <b>{ $about ->
        [payment] Про платіж { $stars } ⭐ від { DATETIME($paid_at, dateStyle: "medium") }
       *[anything] Нове звернення
    }</b>

    Опишіть, що сталося, одним повідомленням. Можна додати фото або файл.

# Where: message; Support.thread
# $number: text, such as 7
# $state: text, such as answered
# $about: text, such as payment
# $stars: number, such as 450
# $paid_at: day and time, such as 2026-03-05 14:07
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
support-thread =
    <b>Звернення № { $number }</b> · { $state ->
        [waiting] 🕓 чекає на відповідь
        [answered] 💬 є відповідь
       *[closed] ✅ закрито
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
        [support] 💬 <b>Підтримка</b>
       *[you] 👤 <b>Ви</b>
    } · { MOMENT($at) }{ $kind ->
        [photo] {" "}· 📷 фото
        [document] {" "}· 📄 файл
       *[text] {""}
    }
    { $words }

# Where: message; Support.thread
# $state: text, such as answered
support-thread-hint =
    {""}
    <i>{ $state ->
        [closed] Якщо лишилися запитання, напишіть сюди.
       *[other] Щоб доповнити, просто напишіть сюди.
    }</i>

# Where: button, up to 37 letters; Support.thread
# $kind: text, such as photo
# $at: day and time, such as 2026-03-05 14:07
support-thread-file = { $kind ->
        [photo] 📷 Фото
       *[document] 📄 Файл
    } { MOMENT($at) }

# Where: button, up to 37 letters; Support.thread
support-thread-solved = ✅ Питання вирішено

# Notices: an admin's answer, and the end.
# Where: message; bot/services/support/commands.py
# $number: text
# $words: text
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
support-answered =
    💬 <b>Відповідь підтримки</b> (№ { $number })

    { $words }

# Where: message; bot/services/support/commands.py
# $number: text
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
support-closed = ✅ Звернення № { $number } закрито. Якщо лишилися запитання, відкрийте його й напишіть.
