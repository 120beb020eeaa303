# Topping up by hand: a transfer, a receipt, an admin's decision.
# Where: button, up to 37 letters; dialogs/topup/windows.py
topup-entry = 💳 Переказом

# What an operation is called: a line of the history, its filter, a line of a person's card.
# Where: plain text; bot/ui/kinds.py
# $where: text, such as line, filter, card
topup-kind = { $where ->
        [filter] Поповнення
        [card] поповнення
       *[line] поповнення переказом
    }

# Where: message; Topup.method
# $open: text, such as yes
topup-method =
    <b>Поповнення переказом</b>

    { $open ->
        [full] Більше заявок зараз не подати: дочекайтеся рішення щодо попередніх або скасуйте одну з них.
        [no] Нові заявки поки не приймаються.
       *[yes] Ви переказуєте гроші й надсилаєте квитанцію, адміністратор перевіряє її та зараховує токени.

        Як платитимете?
    }

# Where: message; Topup.method
# $full: number, such as 0
topup-method-full =
    <b>Поповнення переказом</b>

    { $full ->
        [one] { $full } ваша заявка чекає на рішення
        [few] { $full } ваші заявки чекають на рішення
       *[other] { $full } ваших заявок чекають на рішення
    }, більше поки не можна. Дочекайтеся рішення або скасуйте заявку.

# Where: button, up to 37 letters; Topup.method
# $method: text, such as card_ru, crypto
topup-method-choose = { $method ->
        [card_ru] 💳 Картка банку РФ
        [card_international] 🌍 Міжнародна картка
       *[crypto] 🪙 Криптовалюта
    }

# Where: button, up to 37 letters; Topup.method
topup-method-own = 📋 Мої заявки

# Where: message; Topup.amount
# $price: number, such as 90.00
# $least: number, such as 1
# $most: number, such as 10000
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
topup-amount =
    <b>Скільки токенів?</b>

    Один токен — { $price } ₽. Виберіть або напишіть число від { $least } до { $most }.

# Where: button, up to 37 letters; Topup.amount
# $tokens: number, such as 10
# $sum: number, such as 900.00
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
topup-amount-pack = { $tokens ->
        [one] { $tokens } токен
        [few] { $tokens } токени
       *[other] { $tokens } токенів
    } — { $sum } ₽

# Where: message; Topup.pay
# $sum: number, such as 900.00
# $tokens: number, such as 10
# $requisite: text, such as 2200 1234
# $note: text, such as Ivan I.
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
topup-pay =
    <b>Перекажіть { $sum } ₽</b> за { $tokens ->
        [one] { $tokens } токен
        [few] { $tokens } токени
       *[other] { $tokens } токенів
    }

    { topup-method-choose }
    <code>{ $requisite }</code>
    { $note }

    Кнопки нижче копіюють реквізити й суму. Перекажіть гроші, збережіть квитанцію й натисніть «Переказ зроблено».

# The settings hold no details: an admin will send them in answer to the request.
# Where: message; Topup.pay
# $sum: number, such as 900.00
# $tokens: number, such as 10
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
topup-pay-unknown =
    <b>{ $sum } ₽</b> за { $tokens ->
        [one] { $tokens } токен
        [few] { $tokens } токени
       *[other] { $tokens } токенів
    }

    { topup-method-choose }

    Надішліть заявку — адміністратор надішле реквізити сюди, у чат. Потім перекажіть гроші й додайте квитанцію.

# Where: button, up to 37 letters; dialogs/topup/windows.py
topup-pay-requisite = 📋 Скопіювати реквізити

# Where: button, up to 37 letters; dialogs/topup/windows.py
# $copied_sum: value
topup-pay-sum = 📋 Скопіювати суму: { $copied_sum }

# Where: button, up to 37 letters; Topup.pay, Topup.card
topup-pay-done = Переказ зроблено ›

# Where: message; Topup.receipt, Topup.paid
topup-receipt =
    <b>Надішліть квитанцію</b>

    Підійде фото, файл або текст: наприклад, хеш транзакції.

# Where: button, up to 37 letters; Topup.receipt
topup-receipt-skip = Без квитанції ›

# Where: message; Topup.review
# $tokens: number, such as 10
# $sum: number, such as 900.00
# $kind: text, such as text
# $words: text, such as 5f1c...
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
topup-review =
    <b>Усе правильно?</b>

    Адміністратор побачить заявку такою, як тут.

    { topup-method-choose }
    Токени: <b>{ $tokens }</b>
    Сума: <b>{ $sum } ₽</b>
    Квитанція: { $kind ->
        [photo] фото
        [document] файл
        [text] «{ $words }»
       *[none] немає
    }

# Where: button, up to 37 letters; Topup.pay, Topup.review
topup-review-send = Надіслати

# Where: message; Topup.sent
# $number: text, such as 12
# $waits: text, such as payment
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
topup-sent =
    ✅ <b>Заявку № { $number } надіслано</b>

    { $waits ->
        [requisites] Адміністратор надішле реквізити для оплати. Ми повідомимо, щойно вони з’являться.
       *[other] Її розгляне адміністратор. Ми повідомимо про рішення.
    }

# Where: button, up to 37 letters; Topup.sent
topup-sent-card = Відкрити заявку

# Where: message; Topup.own
# $total: number, such as 9
topup-own = { $total ->
    [0]
        <b>Мої заявки</b>

        Поки жодної.
   *[other]
        <b>Мої заявки</b>

        Угорі — найновіші. Виберіть заявку, щоб відкрити її.
    }

# Where: button, up to 37 letters; Topup.own
# $state: text, such as pending
# $waits: text, such as payment
# $number: text, such as 12
# $tokens: number, such as 10
# $sum: number, such as 900.00
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
topup-own-request = { $state ->
        [pending] { $waits ->
            [payment] 💸
           *[other] ⏳
        }
        [approved] ✅
        [rejected] 🚫
        [cancelled] ❌
       *[expired] ⌛
    } № { $number } · { $tokens ->
        [one] { $tokens } токен
        [few] { $tokens } токени
       *[other] { $tokens } токенів
    } · { $sum } ₽

# Where: caption; Topup.card
# $number: text, such as 12
# $state: text, such as pending
# $waits: text, such as payment
# $tokens: number, such as 10
# $asked: number, such as 10
# $sum: number, such as 900.00
# $kind: text, such as photo
# $created: day and time, such as 2026-03-05 14:07
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
topup-card =
    <b>Заявка № { $number }</b>
    { $state ->
        [pending] { $waits ->
            [requisites] ⏳ Чекає на реквізити
            [payment] 💸 Чекає на вашу оплату й квитанцію
           *[other] ⏳ На розгляді
        }
        [approved] ✅ Схвалено, зараховано токенів: { $tokens }
        [rejected] 🚫 Відхилено
        [cancelled] ❌ Скасовано вами
       *[expired] ⌛ Строк минув, рішення немає. Якщо ви заплатили, напишіть: /paysupport
    }

    { topup-method-choose }
    Токени: { $asked }
    Сума: { $sum } ₽
    Квитанція: { $kind ->
        [photo] фото
        [document] файл
        [text] текст
       *[none] немає
    }
    Створено: { MOMENT($created) }

# Where: caption; Topup.card
# $sum: number, such as 900.00
# $requisite: text, such as 2200 1234
# $note: text, such as Ivan I.
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
topup-card-pay =
    {""}
    <b>Перекажіть { $sum } ₽</b>
    <code>{ $requisite }</code>
    { $note }

# Where: caption; Topup.card
# $reason: text
topup-card-reason =
    {""}
    Причина: { $reason }

# Where: caption; Topup.card
# $question: text, such as ?
topup-card-question =
    {""}
    ❓ Запитання адміністратора: <b>{ $question }</b>

# Where: caption; Topup.card
# $comment: text, such as !
topup-card-said =
    {""}
    💬 Ви написали: { $comment }

# Where: button, up to 17 letters; Topup.card
# $answering: text, such as yes
topup-card-comment = { $answering ->
        [yes] ✍️ Відповісти
       *[no] 💬 Написати
    }

# Where: button, up to 17 letters; Topup.card
topup-card-cancel = ❌ Скасувати

# Where: message; Topup.cancel
# $number: text, such as 12
# $sum: number, such as 900.00
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
topup-cancel =
    <b>Скасувати заявку № { $number }?</b>

    Якщо ви вже переказали { $sum } ₽, не скасовуйте: дочекайтеся рішення.

# Where: button, up to 37 letters; Topup.cancel
topup-cancel-yes = Так, скасувати

# Where: message; Topup.comment
# $number: text, such as 12
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
topup-comment =
    <b>Заявка № { $number }</b>

    Напишіть адміністратору: до 200 символів. Адміністратори бачать ваше останнє повідомлення.

# Where: message; Topup.comment
# $question: text, such as ?
topup-comment-question = ❓ <b>{ $question }</b>

# Notices that come unasked.
# Where: message; bot/services/payments/manual_transfer/_notices.py
# $number: text
# $question: text
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
topup-told-question =
    ❓ <b>Запитання щодо заявки № { $number }</b>

    { $question }

    Відповісти можна в самій заявці.

# Where: message; bot/services/payments/manual_transfer/_notices.py
# $number: text
# $sum: number
# $requisite: text
# $note: text
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
topup-told-requisites =
    💸 <b>Реквізити для заявки № { $number }</b>

    Перекажіть <b>{ $sum } ₽</b>
    { topup-method-choose }
    <code>{ $requisite }</code>
    { $note }

    Потім відкрийте заявку й додайте квитанцію.

# Where: message; bot/services/payments/manual_transfer/_notices.py
# $state: value
# $number: text
# $tokens: number
# $balance: number
# $reason: value
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
topup-told-end =
    { $state ->
        [approved] ✅ <b>Заявку № { $number } схвалено</b>
        [rejected] 🚫 <b>Заявку № { $number } відхилено</b>
       *[expired] ⌛ <b>Строк заявки № { $number } минув, рішення немає</b>
    }

    { $state ->
        [approved] Зараховано токенів: <b>{ $tokens }</b>. Баланс: <b>{ $balance }</b>.
        [rejected] Причина: { $reason }
       *[expired] Якщо ви заплатили, напишіть нам: /paysupport
    }
