# Changing a balance.
# Where: button, up to 37 letters; Adjust.draft, Adjust.done
adjust-card = ‹ Картка

# Where: message; Adjust.draft
# $name: text, such as Alice
# $state: text, such as ready
# $balance: number, such as 130
# $after: number, such as 145
# $draft: text, such as +15
adjust-draft =
    <b>Баланс</b>: { $name }

    { $state ->
        [empty] Зараз: <b>{ $balance }</b>
       *[other] Зараз { $balance }, стане <b>{ $after }</b> ({ $draft })
    }
    { $state ->
        [short] ⚠️ Стільки списати не можна: баланс не буває від’ємним.
       *[other] Кнопками або текстом: <code>+100</code>, <code>-50</code>, <code>=500</code>
    }

# Where: button, up to 11 letters; Adjust.draft
# $direction: text, such as in
# $amount: number, such as 1
adjust-draft-step = { $direction ->
        [in] +{ $amount }
       *[out] −{ $amount }
    }

# Where: button, up to 37 letters; Adjust.draft
adjust-draft-clear = Скинути

# Where: button, up to 37 letters; Adjust.draft
adjust-draft-next = Далі ›

# Where: message; Adjust.reason
# $draft: text, such as +15
# $name: text, such as Alice
# $longest: number, such as 200
adjust-reason =
    <b>{ $draft }</b>: { $name }

    За що? Людина це прочитає. Виберіть або напишіть (до { $longest } символів).

# Ready reasons; others are an admin's own words.
# Where: button, up to 37 letters; plain text; Adjust.reason
# $reason: text, such as gift
adjust-reason-preset = { $reason ->
        [gift] Подарунок
        [mistake] Виправлення помилки
        [compensation] Компенсація
        [refund] Повернення
       *[other] { $reason }
    }

# Where: message; Adjust.confirm
# $name: text, such as Alice
# $id: text, such as 1001
# $before: number, such as 130
# $after: number, such as 145
# $draft: text, such as +15
adjust-confirm =
    <b>Усе правильно?</b>

    { $name }, <code>{ $id }</code>
    Баланс: { $before } → <b>{ $after }</b> ({ $draft })
    Причина: { adjust-reason-preset }

# Where: button, up to 37 letters; Adjust.confirm
adjust-confirm-yes = ✅ Застосувати

# Where: message; Adjust.done
# $name: text, such as Alice
# $id: text, such as 1001
# $before: number, such as 130
# $after: number, such as 145
# $told: text, such as yes, no, before
adjust-done =
    ✅ <b>Готово</b>

    { $name }, <code>{ $id }</code>: { $before } → <b>{ $after }</b>
    { $told ->
        [yes] Людину сповіщено.
        [no] Сповістити не вдалося: людина закрила чат із ботом.
       *[before] Це вже було застосовано раніше.
    }

# Where: message; dialogs/admin/adjust/handlers.py
# $problem: text
adjust-usage =
    { $problem }

    <code>/adjust 1001 +100 причина</code>
    <code>/adjust @name -50 причина</code>
    <code>/adjust 1001 =500 причина</code>

# What the person reads.
# Where: message; bot/services/admin/adjustments.py
# $direction: text, such as in, out
# $amount: number
# $balance: number
adjust-told =
    { $direction ->
        [in] 🟢 Вам нараховано: <b>{ $amount }</b>
       *[out] 🔴 З вашого балансу списано: <b>{ $amount }</b>
    }
    Причина: { adjust-reason-preset }
    Баланс: <b>{ $balance }</b>

# The action's name in the log, and on a button of its filter: keep it short.
# Where: button, up to 37 letters; dialogs/admin/adjust/windows.py
adjust-action-balance = зміна балансу
