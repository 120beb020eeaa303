# Broadcasts: the list, how far one is, how it ended.
# Where: button, up to 37 letters; dialogs/admin/mailings/windows.py
mailings-entry = 📣 Розсилки

# Where: message; Mailings.history
# $has: text, such as some
mailings-history =
    <b>Розсилки</b>{ $has ->
        [none] {""}

        Поки жодної. Розсилку отримують усі люди або частина з них.
       *[some] {""}
    }

# Where: button, up to 37 letters; Mailings.history
mailings-history-new = ✍️ Нова розсилка

# Where: button, up to 37 letters; Mailings.history
# $state: text, such as done
# $at: day and time, such as 2026-03-05 14:07
# $words: text, such as Our new pack
mailings-history-choose = { $state ->
        [scheduled] 🕑
        [starting] ⏳
        [running] ▶️
        [paused] ⏸
        [stopped] ⏹
        [cancelled] ✖️
        [done] ✅
        [deleting] 🗑
       *[deleted] 🗑
    } { MOMENT($at) } · { $words }

# Where: message; Mailings.card
# $number: text, such as 7
# $state: text, such as running
# $what: text, such as photo · “Our new pack”
# $audience: text, such as Everybody
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
mailings-card =
    <b>Розсилка № { $number }</b> · { $state ->
        [scheduled] 🕑 заплановано
        [starting] ⏳ починається
        [running] ▶️ триває
        [paused] ⏸ пауза
        [stopped] ⏹ зупинено
        [cancelled] ✖️ скасовано
        [done] ✅ завершено
        [deleting] 🗑 видаляється
       *[deleted] 🗑 видалено
    }

    ✉️ { $what }
    👥 { $audience }

# Where: message; Mailings.card
# $variants: text, such as Deutsch
mailings-card-variants = 🌐 Ще мовами: { $variants }

# Where: message; Mailings.card
# $at: day and time, such as 2026-03-05 14:07
mailings-card-waiting = 🕑 { MOMENT($at) }

# Where: message; Mailings.card
mailings-card-paid = ⚡ Платна

# Where: message; Mailings.card
# $bar: text, such as ▓▓▓▓░░░░░░░░
# $percent: number, such as 30
# $reached: number, such as 340
# $blocked: number, such as 14
# $failed: number, such as 1
# $unknown: number, such as 0
mailings-card-figures =
    {""}
    { $bar } { $percent }%

    ✅ Доставлено: { $reached }
    🚫 Заблокували бота: { $blocked }
    ❌ Помилки: { $failed }
    ❔ Невідомо: { $unknown }

# Where: message; Mailings.card
# $left: number, such as 845
# $total: number, such as 1200
mailings-card-left = ⏳ Залишилося: { $left } із { $total }

# Where: message; Mailings.card
# $left: number, such as 845
mailings-card-unsent = ⏹ Не надіслано: { $left }

# Where: message; Mailings.card
# $rate: number
# $known: text, such as yes
# $amount: number, such as 28
# $unit: text, such as seconds
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
mailings-card-rate = 🚀 { $rate } на секунду{ $known ->
        [yes] {""}, ще приблизно { $amount } { $unit ->
            [seconds] с
            [minutes] хв
           *[hours] год
        }
       *[no] {""}
    }

# Where: message; Mailings.card
# $deleted: number, such as 0
# $kept: number, such as 0
mailings-card-deleted =
    🗑 Видалено: { $deleted }{ $kept ->
        [0] {""}
       *[other] {""}, не вдалося: { $kept }
    }

# Where: message; Mailings.card
# $reason: text, such as none
# $detail: text
mailings-card-reason =
    {""}
    { $reason ->
        [source_gone] ⚠️ Початкове повідомлення видалено з чату. Продовжити не вийде: зупиніть розсилку й складіть нову.
        [failing] ⚠️ Telegram відхиляє повідомлення одне за одним: { $detail }
       *[other] Пауза. Решта отримає повідомлення, коли ви продовжите.
    }

# Where: button, up to 37 letters; Mailings.card
mailings-card-pause = ⏸ Пауза

# Where: button, up to 37 letters; Mailings.card
mailings-card-resume = ▶️ Продовжити

# Where: button, up to 37 letters; Mailings.card
mailings-card-stop = ⏹ Зупинити

# Where: button, up to 37 letters; Mailings.card
mailings-card-cancel = ✖️ Скасувати

# Where: button, up to 37 letters; Mailings.card
mailings-card-csv = 📄 CSV

# Where: button, up to 37 letters; Mailings.card
mailings-card-repeat = 🔁 Повторити

# Where: button, up to 37 letters; Mailings.card
mailings-card-erase = 🗑 Видалити з чатів

# Where: message; Mailings.stop
# $state: text, such as running
# $number: text, such as 7
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
mailings-stop = { $state ->
        [scheduled] Скасувати розсилку № { $number }? Її ніхто не отримає.
       *[other] Зупинити розсилку № { $number }? Тим, кому її ще не надіслано, вона не надійде.
    }

# Where: button, up to 37 letters; Mailings.stop
mailings-stop-end = ⏹ Так

# Where: message; Mailings.repeat
# $number: text, such as 7
# $what: text, such as photo · “Our new pack”
# $audience: text, such as Everybody
# $people: number, such as 1200
# $amount: number, such as 28
# $unit: text, such as seconds
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
mailings-repeat =
    <b>Повторити розсилку № { $number }?</b>

    ✉️ { $what }
    👥 { $audience }: { $people ->
        [one] { $people } людина
        [few] { $people } людини
       *[other] { $people } людей
    }
    🕑 Зараз, приблизно { $amount } { $unit ->
        [seconds] с
        [minutes] хв
       *[hours] год
    }

    Отримають і ті, хто вже отримував.

# Where: message; Mailings.repeat
# $stars: number, such as 0
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
mailings-repeat-paid = ⚡ Платно: до { $stars } ⭐ з балансу бота

# Where: button, up to 37 letters; Mailings.repeat
mailings-repeat-resend = 🔁 Повторити

# Where: message; Mailings.erase
# $number: text, such as 7
# $sent: number, such as 340
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
mailings-erase =
    <b>Видалити з чатів людей?</b>

    Повідомлення розсилки № { $number } зникнуть із { $sent ->
        [one] { $sent } чату
        [few] { $sent } чатів
       *[other] { $sent } чатів
    }. Telegram дозволяє це лише протягом 48 годин після надсилання.

# Where: button, up to 37 letters; Mailings.erase
mailings-erase-delete = 🗑 Видалити

# Who composed a broadcast is told of its end.
# Where: message; bot/services/broadcasts/notices.py
# $number: text
# $sent: number
# $blocked: number
# $failed: number
# $unknown: number
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
mailings-told-end =
    📣 Розсилку № { $number } завершено.

    ✅ Доставлено: { $sent }
    🚫 Заблокували бота: { $blocked }
    ❌ Помилки: { $failed }
    ❔ Невідомо: { $unknown }

# Where: message; bot/services/broadcasts/notices.py
# $number: text
# $who: text
# $sent: number
# $blocked: number
# $failed: number
# $unknown: number
# $pending: number
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
mailings-told-stop =
    ⏹ Розсилку № { $number } зупинено: { $who }

    ✅ Доставлено: { $sent }
    🚫 Заблокували бота: { $blocked }
    ❌ Помилки: { $failed }
    ❔ Невідомо: { $unknown }
    ✉️ Не надіслано: { $pending }

# Where: message; bot/services/broadcasts/notices.py
# $number: text
# $reason: text
# $detail: text
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
mailings-told-pause =
    ⚠️ Розсилку № { $number } призупинено. { $reason ->
        [source_gone] Початкове повідомлення видалено з чату: зупиніть розсилку й складіть нову.
       *[failing] Telegram відхиляє повідомлення одне за одним: { $detail }
    }

# The file of outcomes.
# Where: caption; message; plain text; bot/flows/file_delivery.py
# $number: value
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
mailings-csv = Підсумки розсилки № { $number }

# Where: message; bot/flows/file_delivery.py
mailings-csv-failed = ⚠️ Файл створити не вдалося. Спробуйте ще раз; подробиці — в журналі сервера.

# Where: plain text; dialogs/admin/mailings/handlers.py
mailings-csv-user = ID користувача

# Where: plain text; dialogs/admin/mailings/handlers.py
mailings-csv-name = Ім’я

# Where: plain text; dialogs/admin/mailings/handlers.py
mailings-csv-language = Мова повідомлення

# Where: plain text; dialogs/admin/mailings/handlers.py
mailings-csv-outcome = Підсумок

# Where: plain text; dialogs/admin/mailings/handlers.py
mailings-csv-time = Час (UTC)

# Where: plain text; dialogs/admin/mailings/handlers.py
mailings-csv-messages = ID повідомлень

# Where: plain text; dialogs/admin/mailings/handlers.py
mailings-csv-error = Відповідь Telegram

# The action's name in the log, and on a button of its filter: keep it short.
# Where: button, up to 37 letters; dialogs/admin/mailings/windows.py
mailings-action-paused = розсилка на паузі

# The action's name in the log, and on a button of its filter: keep it short.
# Where: button, up to 37 letters; dialogs/admin/mailings/windows.py
mailings-action-resumed = розсилку продовжено

# The action's name in the log, and on a button of its filter: keep it short.
# Where: button, up to 37 letters; dialogs/admin/mailings/windows.py
mailings-action-stopped = розсилку зупинено

# The action's name in the log, and on a button of its filter: keep it short.
# Where: button, up to 37 letters; dialogs/admin/mailings/windows.py
mailings-action-deleted = розсилку видалено

# The action's name in the log, and on a button of its filter: keep it short.
# Where: button, up to 37 letters; dialogs/admin/mailings/windows.py
mailings-action-outcomes = файл підсумків
