# Люди: список, поиск, карточка, заметки, блокировка.
users-entry = 👥 Люди
users-list =
    <b>Люди</b>: { $total }

    Кого найти? Пришлите id, @имя, часть имени, номер заявки (№ 12) или платежа. Или перешлите сообщение этого человека.
users-list-sort = { $chosen ->
        [yes] ✓{" "}
       *[no] {""}
    }{ $sort ->
        [newest] Новые
        [active] Активные
       *[balance] Баланс
    }
users-list-person = { $banned ->
        [yes] 🚫{" "}
       *[no] {""}
    }{ $name } · { $balance }
users-found = { $total ->
        [0] По запросу «{ $query }» никого нет.
       *[other] По запросу «{ $query }»: { $total }{ $more ->
            [yes] . Есть и другие, уточните запрос
           *[no] {""}
        }.
    }
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
users-card-ban =
    🚫 Блокировка: { users-ban-preset } ({ MOMENT($since) })
users-card-note = 📝 { $note }
users-card-last =
    {""}
    <b>Последние операции</b>
users-card-line = { $direction ->
        [in] 🟢 +{ $amount }
       *[out] 🔴 −{ $amount }
    } { history-kind }, { MOMENT($at) } → { $balance }
users-card-adjust = ± Токены
users-card-letter = ✉️ Написать
users-card-notes = 📝 Заметки: { $notes }
users-card-payments = 💳 Платежи
users-card-close = 🚫 Заблокировать
users-card-open = ✅ Разблокировать
users-card-people = ‹ Люди
users-notes =
    <b>Заметки</b>: { $name }
    { $total ->
        [0] Пока нет.
       *[other] {""}
    }
    Чтобы добавить заметку, напишите её сюда (до { $longest } знаков). Заметки видят только администраторы.
    {""}
users-notes-note =
    <b>{ $author }</b>, { MOMENT($at) }
    { $text }
users-ban =
    <b>Заблокировать</b>: { $name } · <code>{ $id }</code>

    Останется открытой только поддержка. Платежи зачисляются как обычно.

    За что? Человек это прочтёт. Выберите или напишите (до { $longest } знаков).
# Готовые причины блокировки; другие написал администратор.
users-ban-preset = { $reason ->
        [spam] Спам
        [fraud] Мошенничество
        [insults] Оскорбления
       *[other] { $reason }
    }
users-ban-confirm =
    <b>Заблокировать?</b>

    { $name } · <code>{ $id }</code>
    Причина: { users-ban-preset }
users-ban-confirm-yes = 🚫 Заблокировать
users-unban =
    <b>Разблокировать?</b>

    { $name } · <code>{ $id }</code>
users-unban-lift = ✅ Разблокировать
# Что читает сам человек.
users-told-ban =
    🚫 Доступ к боту закрыт.
    Причина: { users-ban-preset }

    Вопросы: /paysupport
users-told-unban = ✅ Доступ к боту снова открыт.
