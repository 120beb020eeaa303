# People: the list, the search, a card, notes, bans.
# Where: button, up to 37 letters; dialogs/admin/users/windows.py
users-entry = 👥 Користувачі

# Where: message; Users.list
# $total: number, such as 9
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
users-list =
    <b>Користувачі</b>: { $total }

    Кого знайти? Надішліть id, @ім’я, частину імені, номер заявки (№ 12) або платежу. Або перешліть повідомлення цієї людини.

# Where: button, up to 11 letters; Users.list
# $chosen: text, such as yes, no
# $sort: text, such as newest, active
users-list-sort = { $chosen ->
        [yes] ✓{" "}
       *[no] {""}
    }{ $sort ->
        [newest] Нові
        [active] Активні
       *[balance] Баланс
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
        [0] За запитом «{ $query }» нікого немає.
       *[other] За запитом «{ $query }»: { $total }{ $more ->
            [yes] . Є й інші, уточніть запит
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

    Баланс: <b>{ $balance }</b>{ $held ->
        [0] {""}
       *[other] , зарезервовано { $held }
    }
    Куплено: { $bought } · витрачено: { $spent }
    Заявки: { $requests }{ $pending ->
        [0] {""}
       *[other] , чекають на рішення: { $pending }
    }
    Тут із { DATETIME($came, dateStyle: "medium") }
    Останній візит: { MOMENT($seen) }

# Where: message; Users.card
# $since: day and time, such as 2026-03-05 14:07
users-card-ban =
    🚫 Блокування: { users-ban-preset } ({ MOMENT($since) })

# Where: message; Users.card
# $note: text, such as Asks for a refund every week
users-card-note = 📝 { $note }

# Where: message; Users.card
users-card-last =
    {""}
    <b>Останні операції</b>

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
users-card-adjust = ± Токени

# Where: button, up to 17 letters; Users.card
users-card-letter = ✉️ Написати

# Where: button, up to 17 letters; Users.card
# $notes: number, such as 2
users-card-notes = 📝 Нотатки: { $notes }

# Where: button, up to 17 letters; Users.card
users-card-payments = 💳 Платежі

# Where: button, up to 37 letters; Users.card
users-card-close = 🚫 Заблокувати

# Where: button, up to 37 letters; Users.card
users-card-open = ✅ Розблокувати

# Where: button, up to 37 letters; Users.card
users-card-people = ‹ Користувачі

# Where: message; Users.notes
# $name: text, such as Alice
# $total: number, such as 1
# $longest: number, such as 500
users-notes =
    <b>Нотатки</b>: { $name }
    { $total ->
        [0] Поки немає.
       *[other] {""}
    }
    Щоб додати нотатку, напишіть її сюди (до { $longest } символів). Нотатки бачать лише адміністратори.
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
    <b>Заблокувати</b>: { $name } · <code>{ $id }</code>

    Відкритою залишиться лише підтримка. Платежі зараховуються як завжди.

    За що? Людина це прочитає. Виберіть або напишіть (до { $longest } символів).

# Ready reasons of a ban; others are an admin's own words.
# Where: button, up to 37 letters; Users.ban
# $reason: text, such as spam
users-ban-preset = { $reason ->
        [spam] Спам
        [fraud] Шахрайство
        [insults] Образи
       *[other] { $reason }
    }

# Where: message; Users.ban_confirm
# $name: text, such as Alice
# $id: text, such as 1001
users-ban-confirm =
    <b>Заблокувати?</b>

    { $name } · <code>{ $id }</code>
    Причина: { users-ban-preset }

# Where: button, up to 37 letters; Users.ban_confirm
users-ban-confirm-yes = 🚫 Заблокувати

# Where: message; Users.unban
# $name: text, such as Alice
# $id: text, such as 1001
users-unban =
    <b>Розблокувати?</b>

    { $name } · <code>{ $id }</code>

# Where: button, up to 37 letters; Users.unban
users-unban-lift = ✅ Розблокувати

# What the person reads.
# Where: message; bot/services/admin/bans.py
users-told-ban =
    🚫 Доступ до бота закрито.
    Причина: { users-ban-preset }

    Запитання: /paysupport

# Where: message; bot/services/admin/bans.py
users-told-unban = ✅ Доступ до бота знову відкрито.

# The action's name in the log, and on a button of its filter: keep it short.
# Where: button, up to 37 letters; dialogs/admin/users/windows.py
users-action-ban = блокування

# The action's name in the log, and on a button of its filter: keep it short.
# Where: button, up to 37 letters; dialogs/admin/users/windows.py
users-action-unban = розблокування

# The action's name in the log, and on a button of its filter: keep it short.
# Where: button, up to 37 letters; dialogs/admin/users/windows.py
users-action-note = нотатка
