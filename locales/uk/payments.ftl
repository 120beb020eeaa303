# Payments of Stars: for admins.
# Where: message; Payments.list
# $name: text, such as Alice
# $shown: number, such as 1
payments-list =
    <b>Платежі</b> · { $name }

    { $shown ->
        [0] Платежів іще не було.
       *[other] Угорі — найновіші.
    }

# Where: button, up to 37 letters; Payments.list
payments-list-person = ‹ Картка

# Where: button, up to 37 letters; Payments.list
# $state: text, such as credited
# $stars: number, such as 450
# $tokens: number, such as 10
# $at: day and time, such as 2026-03-05 14:07
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
payments-list-payment = { $state ->
        [credited] 💳
        [refunded] ↩️
       *[other] ⚠️
    } { $stars } ⭐ → { $tokens } · { MOMENT($at) }

# Where: message; Payments.card
# $state: text, such as credited
# $charge_id: text, such as stx7Xk
# $payer: text, such as Alice
# $payer_id: text, such as 1001
# $stars: number, such as 450
# $tokens: number, such as 10
# $mismatch: text, such as none
# $shortfall: number, such as 0
# $refund: text, such as none
# $error: text
# $may: text, such as yes
# $spent: number, such as 0
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
payments-card =
    <b>Платіж</b> · { $state ->
        [credited] ✅ зараховано
        [refunded] ↩️ повернуто
        [foreign] 🗄 з іншої бази, не зараховано
       *[other] ⚠️ потрібно повернути
    }
    <code>{ $charge_id }</code>

    👤 { $payer } · <code>{ $payer_id }</code>
    { $stars } ⭐ → { $tokens ->
        [0] без токенів
        [one] { $tokens } токен
        [few] { $tokens } токени
       *[other] { $tokens } токенів
    }{ $mismatch ->
        [none] {""}
        [unknown_order] {""}
    Не відповідає жодному замовленню
        [currency] {""}
    Інша валюта
        [amount] {""}
    Сума не та, що в замовленні
        [foreign_payer] {""}
    Платив не той, хто замовляв
        [expired] {""}
    Сплачено після строку замовлення
        [paid_twice] {""}
    Замовлення сплачено двічі
        [paid_before] {""}
    Замовлення вже було сплачено раніше
        [other_database] {""}
    Рахунок виставила інша база даних
       *[other] {""}
    { $mismatch }
    }{ $shortfall ->
        [0] {""}
       *[other] {""}
    Не списано токенів: { $shortfall }
    }{ $refund ->
        [asked] {""}

    ⏳ Повернення вже виконується.
        [failed] {""}

    ⚠️ Telegram відмовив у поверненні: { $error ->
            [refused] причину не названо
            [BALANCE_TOO_LOW] у бота бракує зірок
           *[other] { $error }
        }
       *[other] {""}
    }{ $may ->
        [yes] {""}
       *[other] { $state ->
            [refunded] {""}
           *[other] { $refund ->
                [asked] {""}
               *[other] {""}

    Повернути не можна: із цих токенів витрачено { $spent }.
            }
        }
    }

# Where: button, up to 37 letters; Payments.card
payments-card-refund = ↩️ Повернути зірки

# Where: button, up to 37 letters; Payments.card
payments-card-refresh = 🔄 Оновити

# Where: button, up to 17 letters; Payments.card
payments-card-payer = 👤 Користувач

# Where: button, up to 17 letters; Payments.card
payments-card-others = 💳 Усі платежі

# Where: message; Payments.refund
# $stars: number, such as 450
# $payer: text, such as Alice
# $payer_id: text, such as 1001
# $tokens: number, such as 10
# $left: number, such as 10
# $spent: number, such as 0
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
payments-refund =
    <b>Повернути { $stars } ⭐?</b>

    👤 { $payer } (<code>{ $payer_id }</code>) отримає { $stars } ⭐ з балансу бота; скасувати це в Telegram не можна.
    { $tokens ->
        [0] Токени за цей платіж не нараховували.
       *[other] { $left ->
            [one] Спишемо { $left } токен.
            [few] Спишемо { $left } токени.
           *[other] Спишемо { $left } токенів.
        }
    }{ $spent ->
        [0] {""}
       *[other] {""}
    ⚠️ Витрачено { $spent }: нестачу буде записано.
    }

# Where: button, up to 37 letters; Payments.refund
payments-refund-yes = ↩️ Повернути

# The action's name in the log, and on a button of its filter: keep it short.
# Where: button, up to 37 letters; dialogs/admin/payments/windows.py
payments-action-refund = повернення зірок
