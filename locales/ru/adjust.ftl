# Правка баланса.
# Где: кнопка, до 37 знаков; Adjust.draft, Adjust.done
adjust-card = ‹ Карточка

# Где: сообщение; Adjust.draft
# $name: текст, например Alice
# $state: текст, например ready
# $balance: число, например 130
# $after: число, например 145
# $draft: текст, например +15
adjust-draft =
    <b>Баланс</b>: { $name }

    { $state ->
        [empty] Сейчас: <b>{ $balance }</b>
       *[other] Сейчас { $balance }, станет <b>{ $after }</b> ({ $draft })
    }
    { $state ->
        [short] ⚠️ Столько списать нельзя: баланс не может быть отрицательным.
       *[other] Кнопками или текстом: <code>+100</code>, <code>-50</code>, <code>=500</code>
    }

# Где: кнопка, до 11 знаков; Adjust.draft
# $direction: текст, например in
# $amount: число, например 1
adjust-draft-step = { $direction ->
        [in] +{ $amount }
       *[out] −{ $amount }
    }

# Где: кнопка, до 37 знаков; Adjust.draft
adjust-draft-clear = Сбросить

# Где: кнопка, до 37 знаков; Adjust.draft
adjust-draft-next = Дальше ›

# Где: сообщение; Adjust.reason
# $draft: текст, например +15
# $name: текст, например Alice
# $longest: число, например 200
adjust-reason =
    <b>{ $draft }</b>: { $name }

    За что? Человек это прочтёт. Выберите или напишите (до { $longest } знаков).

# Готовые причины; другие написал администратор.
# Где: кнопка, до 37 знаков; простой текст без тегов; Adjust.reason
# $reason: текст, например gift
adjust-reason-preset = { $reason ->
        [gift] Подарок
        [mistake] Исправление ошибки
        [compensation] Компенсация
        [refund] Возврат
       *[other] { $reason }
    }

# Где: сообщение; Adjust.confirm
# $name: текст, например Alice
# $id: текст, например 1001
# $before: число, например 130
# $after: число, например 145
# $draft: текст, например +15
adjust-confirm =
    <b>Всё верно?</b>

    { $name }, <code>{ $id }</code>
    Баланс: { $before } → <b>{ $after }</b> ({ $draft })
    Причина: { adjust-reason-preset }

# Где: кнопка, до 37 знаков; Adjust.confirm
adjust-confirm-yes = ✅ Применить

# Где: сообщение; Adjust.done
# $name: текст, например Alice
# $id: текст, например 1001
# $before: число, например 130
# $after: число, например 145
# $told: текст, например yes, no, before
adjust-done =
    ✅ <b>Готово</b>

    { $name }, <code>{ $id }</code>: { $before } → <b>{ $after }</b>
    { $told ->
        [yes] Человеку сообщили.
        [no] Сообщить не вышло: человек закрыл чат с ботом.
       *[before] Это уже было применено раньше.
    }

# Где: сообщение; dialogs/admin/adjust/handlers.py
# $problem: текст
adjust-usage =
    { $problem }

    <code>/adjust 1001 +100 причина</code>
    <code>/adjust @name -50 причина</code>
    <code>/adjust 1001 =500 причина</code>

# Что читает сам человек.
# Где: сообщение; bot/services/admin/adjustments.py
# $direction: текст, например in, out
# $amount: число
# $balance: число
adjust-told =
    { $direction ->
        [in] 🟢 Вам начислено: <b>{ $amount }</b>
       *[out] 🔴 У вас списано: <b>{ $amount }</b>
    }
    Причина: { adjust-reason-preset }
    Баланс: <b>{ $balance }</b>

# Название действия в журнале и на кнопке его фильтра: коротко.
# Где: кнопка, до 37 знаков; dialogs/admin/adjust/windows.py
adjust-action-balance = правка баланса
