# Люди: список, поиск, карточка, заметки, блокировка.
# Где: кнопка, до 37 знаков; dialogs/admin/users/windows.py
users-entry = 👥 Пользователи

# Где: сообщение; Users.list
# $total: число, например 9
# Пробелы: между знаком и числом стоит неразрывный, чтобы они не разошлись по строкам.
users-list =
    <b>Пользователи</b>: { $total }

    Кого найти? Пришлите id, @имя, часть имени, номер заявки (№ 12) или платежа. Или перешлите сообщение этого человека.

# Где: кнопка, до 11 знаков; Users.list
# $chosen: текст, например yes, no
# $sort: текст, например newest, active
users-list-sort = { $chosen ->
        [yes] ✓{" "}
       *[no] {""}
    }{ $sort ->
        [newest] Новые
        [active] Активные
       *[balance] Баланс
    }

# Где: кнопка, до 37 знаков; Users.list, Users.found
# $banned: текст, например no
# $name: текст, например Alice
# $balance: число, например 130
users-list-person = { $banned ->
        [yes] 🚫{" "}
       *[no] {""}
    }{ $name } · { $balance }

# Где: сообщение; Users.found
# $total: число, например 9
# $query: текст, например ali
# $more: текст, например no
users-found = { $total ->
        [0] По запросу «{ $query }» никого нет.
       *[other] По запросу «{ $query }»: { $total }{ $more ->
            [yes] . Есть и другие, уточните запрос
           *[no] {""}
        }.
    }

# Где: сообщение; Users.card
# $id: текст, например 1001
# $name: текст, например Alice Liddell
# $named: текст, например yes
# $username: текст, например alice
# $language: текст, например English
# $balance: число, например 130
# $held: число, например 5
# $bought: число, например 150
# $spent: число, например 20
# $requests: число, например 3
# $pending: число, например 1
# $came: день и время, например 2026-03-05 14:07
# $seen: день и время, например 2026-03-05 14:07
users-card =
    👤 <b><a href="tg://user?id={ $id }">{ $name }</a></b>{ $named ->
        [yes] {" "}@{ $username }
       *[no] {""}
    }
    <code>{ $id }</code> · { $language }

    Баланс: <b>{ $balance }</b>{ $held ->
        [0] {""}
       *[other] , отложено { $held }
    }
    Куплено: { $bought } · потрачено: { $spent }
    Заявки: { $requests }{ $pending ->
        [0] {""}
       *[other] , ждут решения: { $pending }
    }
    Здесь с { DATETIME($came, dateStyle: "medium") }
    Последний визит: { MOMENT($seen) }

# Где: сообщение; Users.card
# $since: день и время, например 2026-03-05 14:07
users-card-ban =
    🚫 Блокировка: { users-ban-preset } ({ MOMENT($since) })

# Где: сообщение; Users.card
# $note: текст, например Asks for a refund every week
users-card-note = 📝 { $note }

# Где: сообщение; Users.card
users-card-last =
    {""}
    <b>Последние операции</b>

# Где: сообщение; Users.card
# $direction: текст, например in
# $amount: число, например 10
# $at: день и время, например 2026-03-05 14:07
# $balance: число, например 130
users-card-line = { $direction ->
        [in] 🟢 +{ $amount }
       *[out] 🔴 −{ $amount }
    } { history-kind }, { MOMENT($at) } → { $balance }

# Где: кнопка, до 17 знаков; Users.card
users-card-adjust = ± Токены

# Где: кнопка, до 17 знаков; Users.card
users-card-letter = ✉️ Написать

# Где: кнопка, до 17 знаков; Users.card
# $notes: число, например 2
users-card-notes = 📝 Заметки: { $notes }

# Где: кнопка, до 17 знаков; Users.card
users-card-payments = 💳 Платежи

# Где: кнопка, до 37 знаков; Users.card
users-card-close = 🚫 Заблокировать

# Где: кнопка, до 37 знаков; Users.card
users-card-open = ✅ Разблокировать

# Где: кнопка, до 37 знаков; Users.card
users-card-people = ‹ Пользователи

# Где: сообщение; Users.notes
# $name: текст, например Alice
# $total: число, например 1
# $longest: число, например 500
users-notes =
    <b>Заметки</b>: { $name }
    { $total ->
        [0] Пока нет.
       *[other] {""}
    }
    Чтобы добавить заметку, напишите её сюда (до { $longest } знаков). Заметки видят только администраторы.
    {""}

# Где: сообщение; Users.notes
# $author: текст, например Olga
# $at: день и время, например 2026-03-05 14:07
# $text: текст, например Asks for a refund every week
users-notes-note =
    <b>{ $author }</b>, { MOMENT($at) }
    { $text }

# Где: сообщение; Users.ban
# $name: текст, например Alice
# $id: текст, например 1001
# $longest: число, например 200
users-ban =
    <b>Заблокировать</b>: { $name } · <code>{ $id }</code>

    Останется открытой только поддержка. Платежи зачисляются как обычно.

    За что? Человек это прочтёт. Выберите или напишите (до { $longest } знаков).

# Готовые причины блокировки; другие написал администратор.
# Где: кнопка, до 37 знаков; Users.ban
# $reason: текст, например spam
users-ban-preset = { $reason ->
        [spam] Спам
        [fraud] Мошенничество
        [insults] Оскорбления
       *[other] { $reason }
    }

# Где: сообщение; Users.ban_confirm
# $name: текст, например Alice
# $id: текст, например 1001
users-ban-confirm =
    <b>Заблокировать?</b>

    { $name } · <code>{ $id }</code>
    Причина: { users-ban-preset }

# Где: кнопка, до 37 знаков; Users.ban_confirm
users-ban-confirm-yes = 🚫 Заблокировать

# Где: сообщение; Users.unban
# $name: текст, например Alice
# $id: текст, например 1001
users-unban =
    <b>Разблокировать?</b>

    { $name } · <code>{ $id }</code>

# Где: кнопка, до 37 знаков; Users.unban
users-unban-lift = ✅ Разблокировать

# Что читает сам человек.
# Где: сообщение; bot/services/admin/bans.py
users-told-ban =
    🚫 Доступ к боту закрыт.
    Причина: { users-ban-preset }

    Вопросы: /paysupport

# Где: сообщение; bot/services/admin/bans.py
users-told-unban = ✅ Доступ к боту снова открыт.

# Название действия в журнале и на кнопке его фильтра: коротко.
# Где: кнопка, до 37 знаков; dialogs/admin/users/windows.py
users-action-ban = блокировка

# Название действия в журнале и на кнопке его фильтра: коротко.
# Где: кнопка, до 37 знаков; dialogs/admin/users/windows.py
users-action-unban = разблокировка

# Название действия в журнале и на кнопке его фильтра: коротко.
# Где: кнопка, до 37 знаков; dialogs/admin/users/windows.py
users-action-note = заметка
