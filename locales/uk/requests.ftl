# Top-up requests: for admins.
# Where: button, up to 37 letters; dialogs/admin/requests/windows.py
requests-entry = 💳 Заявки

# Where: message; Requests.queue
# $state: text, such as pending
# $total: number, such as 6
requests-queue =
    <b>Заявки</b> · { $state ->
        [pending] чекають на рішення
        [approved] схвалено
        [rejected] відхилено
        [cancelled] скасовано
       *[expired] строк минув
    }: { $total }

# Where: button, up to 17 letters; Requests.queue
# $chosen: text, such as yes
# $state: text, such as pending
# $many: number, such as 6
requests-queue-state = { $chosen ->
        [yes] ✓{" "}
       *[no] {""}
    }{ $state ->
        [pending] ⏳ Чекають
        [approved] ✅ Схвалено
        [rejected] 🚫 Відхилено
        [cancelled] ✖️ Скасовано
       *[expired] ⌛ Прострочено
    } { $many }

# Where: button, up to 37 letters; Requests.queue
# $chosen: text, such as yes, no
# $method: text, such as all, crypto
requests-queue-method = { $chosen ->
        [yes] ✓{" "}
       *[no] {""}
    }{ $method ->
        [all] Усі способи
       *[other] { topup-method-choose }
    }

# Where: button, up to 37 letters; Requests.queue
# $number: text, such as 12
# $tokens: number, such as 10
# $sum: number, such as 900.00
# $name: text, such as Anna
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
requests-queue-choose = № { $number } · { $tokens ->
        [one] { $tokens } токен
        [few] { $tokens } токени
       *[other] { $tokens } токенів
    } · { $sum } ₽ · { $name }

# Where: caption; Requests.card
# $number: text, such as 12
# $asked: number, such as 10
# $sum: number, such as 900.00
# $kind: text, such as text
# $created: day and time, such as 2026-03-05 14:07
# $name: text, such as Anna
# $username: text, such as  @anna
# $user: text, such as 1001
# $balance: number, such as 20
# $approved: number, such as 3
# $rejected: number, such as 1
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
requests-card =
    <b>Заявка № { $number }</b>
    Токени: <b>{ $asked }</b> · <b>{ $sum } ₽</b>
    { topup-method-choose } · квитанція: { $kind ->
        [photo] фото
        [document] файл
        [text] текст
       *[none] немає
    }
    { MOMENT($created) }

    👤 <b>{ $name }</b>{ $username } · <code>{ $user }</code>
    Баланс: { $balance } · заявки: ✅ { $approved } 🚫 { $rejected }

# Where: caption; Requests.card
# $words: text, such as 5f1c...
requests-card-words = 🧾 <code>{ $words }</code>

# Where: caption; Requests.card
# $twins_total: number, such as 1
# $twins: text, such as 3, 4
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
requests-card-twins =
    ⚠️ Така сама квитанція { $twins_total ->
        [1] в заявці № { $twins }
       *[other] в заявках № { $twins } (усього { $twins_total })
    }

# Where: caption; Requests.card
# $requisite: text, such as 2200 1234
requests-card-requisite = 💸 Реквізити: <code>{ $requisite }</code>

# Where: caption; Requests.card
# $question: text, such as ?
requests-card-question = ❓ { $question }

# Where: caption; Requests.card
# $comment: text, such as !
requests-card-comment = 💬 { $comment }

# Where: caption; Requests.card
# $state: text, such as pending
# $tokens: number, such as 10
# $reason: text
# $who: text, such as Olga
# $at: day and time, such as 2026-03-05 14:07
requests-card-end =
    {""}
    { $state ->
        [approved] ✅ <b>Зараховано токенів: { $tokens }</b>
        [rejected] 🚫 <b>Відхилено</b>: { $reason }
        [cancelled] ✖️ <b>Скасовано</b>
       *[expired] ⌛ <b>Строк минув</b>
    } · { $who }, { MOMENT($at) }

# Where: button, up to 37 letters; Requests.card
# $waits: text, such as requisites
requests-card-send = { $waits ->
        [payment] 💸 Надіслати інші реквізити
       *[other] 💸 Надіслати реквізити
    }

# Where: button, up to 17 letters; Requests.card
# $asked: number, such as 10
requests-card-approve = ✅ Схвалити { $asked }

# Where: button, up to 17 letters; Requests.card
requests-card-amount = ✏️ Інша сума

# Where: button, up to 17 letters; Requests.card
requests-card-reject = 🚫 Відхилити

# Where: button, up to 17 letters; Requests.card
requests-card-ask = ❓ Запитати

# Where: button, up to 37 letters; Requests.card
requests-card-owner = 👤 Користувач

# Where: button, up to 37 letters; Requests.card
requests-card-next = Наступна ›

# Where: message; Requests.confirm
# $number: text, such as 12
# $name: text, such as Anna
# $user: text, such as 1001
# $tokens: number, such as 10
# $balance: number, such as 20
# $after: number, such as 30
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
requests-confirm =
    <b>Схвалити заявку № { $number }?</b>

    { $name } · <code>{ $user }</code>
    Зарахувати токенів: <b>{ $tokens }</b>
    Баланс: { $balance } → <b>{ $after }</b>

# Where: message; Requests.confirm
# $asked: number, such as 10
# $sum: number, such as 900.00
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
requests-confirm-other = ⚠️ Просили { $asked } за { $sum } ₽.

# Where: button, up to 37 letters; Requests.confirm
# $tokens: number, such as 10
requests-confirm-yes = Так, зарахувати { $tokens }

# Where: message; Requests.amount
# $number: text, such as 12
# $asked: number, such as 10
# $sum: number, such as 900.00
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
requests-amount =
    <b>Заявка № { $number }</b>

    Просять токенів: { $asked } за { $sum } ₽. Напишіть, скільки зарахувати.

# Where: message; Requests.reject
requests-reject =
    <b>Чому відхиляємо?</b>

    Виберіть причину або напишіть свою, до 200 символів. Людина її прочитає.

# Where: button, up to 37 letters; plain text; Requests.reject
# $preset: text, such as amount
requests-reason = { $preset ->
        [amount] Сума не збігається
        [absent] Переказ не надійшов
        [unreadable] Нечитабельна квитанція
        [used] Квитанцію вже використано
        [stranger] Переказ на інші реквізити
       *[other] Перевірку не пройдено
    }

# Where: message; Requests.refuse
# $number: text, such as 12
# $name: text, such as Anna
# $user: text, such as 1001
# $asked: number, such as 10
# $sum: number, such as 900.00
# $reason: text
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
requests-refuse =
    <b>Відхилити заявку № { $number }?</b>

    { $name } · <code>{ $user }</code>
    { $asked ->
        [one] { $asked } токен
        [few] { $asked } токени
       *[other] { $asked } токенів
    } · { $sum } ₽
    Причина: { $reason }

# Where: button, up to 37 letters; Requests.refuse
requests-refuse-send = Так, відхилити

# Where: message; Requests.question
# $number: text, such as 12
# $name: text, such as Anna
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
requests-question =
    <b>Запитання щодо заявки № { $number }</b>

    { $name } · про що запитати? До 200 символів.

# Where: message; Requests.requisites
# $number: text, such as 12
# $sum: number, such as 900.00
# $name: text, such as Anna
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
requests-requisites =
    <b>Реквізити для заявки № { $number }</b>

    { topup-method-choose } · <b>{ $sum } ₽</b>
    👤 { $name }

    Надішліть номер картки або гаманця; з другого рядка — примітка. Людина отримає їх одразу, а бот запам’ятає для наступних заявок.

# Where: message; Requests.requisites
# $requisite: text, such as 2200 1234
# $note: text, such as Ivan I.
requests-requisites-last =
    {""}
    Минулого разу:
    <code>{ $requisite }</code>
    { $note }

# Where: button, up to 37 letters; Requests.requisites
requests-requisites-send = 💸 Надіслати ті самі

# Notices to admins.
# Where: message; bot/services/payments/manual_transfer/_notices.py
# $number: text
# $name: text
# $asked: number
# $sum: number
# $waits: text, such as requisites, payment, decision, nothing
# $words: text
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
requests-told-new =
    💳 <b>Нова заявка № { $number }</b>

    { $name } · { topup-method-choose }
    Токени: <b>{ $asked }</b> · <b>{ $sum } ₽</b>{ $waits ->
        [requisites] {" "}· потрібні реквізити
       *[other] {""}
    }
    { $words }

# Where: message; bot/services/payments/manual_transfer/_notices.py
# $number: text
# $name: text
# $asked: number
# $sum: number
# $words: text
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
requests-told-receipt =
    🧾 <b>Квитанція для заявки № { $number }</b>

    { $name } · { topup-method-choose }
    Токени: <b>{ $asked }</b> · <b>{ $sum } ₽</b>
    { $words }

# Where: message; bot/services/payments/manual_transfer/_notices.py
# $number: text
# $name: text
# $comment: text
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
requests-told-comment =
    💬 <b>Заявка № { $number }</b>

    { $name }: { $comment }

# Where: message; bot/services/payments/manual_transfer/_notices.py
# $state: value
# $number: text
# $tokens: number
# $reason: value
# $name: text
# $asked: number
# $sum: number
# $who: text
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
requests-told-end =
    { $state ->
        [approved] ✅ <b>Заявку № { $number } схвалено</b>, токени: { $tokens }
        [rejected] 🚫 <b>Заявку № { $number } відхилено</b>: { $reason }
        [cancelled] ✖️ <b>Заявку № { $number } скасовано</b>
       *[expired] ⌛ <b>Строк заявки № { $number } минув</b>
    }

    { $name } · { $asked ->
        [one] { $asked } токен
        [few] { $asked } токени
       *[other] { $asked } токенів
    } · { $sum } ₽
    { $state ->
        [approved] Рішення: { $who }
        [rejected] Рішення: { $who }
        [cancelled] Скасування: { $who }
       *[expired] Рішення не було.
    }

# A notice's button, beside another: at most 17 letters.
# Where: button, up to 37 letters; bot/ui/notice_actions.py
requests-told-send = 💸 Реквізити

# A notice's button: the admin types why the request is rejected.
# Where: button, up to 37 letters; bot/ui/notice_actions.py
requests-told-reason = ✏️ Інша причина

# Where: message; bot/services/payments/manual_transfer/_notices.py
# $numbers: text
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
requests-told-waiting = ⏳ <b>Заявки давно чекають на рішення</b>: № { $numbers }.

# The action's name in the log, and on a button of its filter: keep it short.
# Where: button, up to 37 letters; dialogs/admin/requests/windows.py
requests-action-approved = заявку схвалено

# The action's name in the log, and on a button of its filter: keep it short.
# Where: button, up to 37 letters; dialogs/admin/requests/windows.py
requests-action-rejected = заявку відхилено

# The action's name in the log, and on a button of its filter: keep it short.
# Where: button, up to 37 letters; dialogs/admin/requests/windows.py
requests-action-requisites = надано реквізити

# The action's name in the log, and on a button of its filter: keep it short.
# Where: button, up to 37 letters; dialogs/admin/requests/windows.py
requests-action-asked = уточнення заявки
