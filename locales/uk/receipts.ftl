# Notices about payments, which come unasked.
# Where: message; bot/services/payments/stars/notices.py
# $tokens: number
# $balance: number
receipts-paid =
    ✅ Оплату отримано: +{ $tokens ->
        [one] { $tokens } токен
        [few] { $tokens } токени
       *[other] { $tokens } токенів
    }. Баланс: <b>{ $balance }</b>.

# Where: message; plain text; bot/middlewares/outage.py
receipts-late = Оплату отримано, але токени ще не зараховано. Вони надійдуть через кілька хвилин. Платити ще раз не потрібно.

# Where: message; bot/services/payments/stars/notices.py
# $stars: number
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
receipts-kept =
    Ми отримали ваші { $stars } ⭐, але не знайшли замовлення, якого вони стосуються. Зірки ми повернемо. Запитання: /paysupport

# Where: message; bot/services/payments/stars/notices.py
# $tokens: number
# $balance: number
receipts-refunded =
    ↩️ Зірки повернуто. { $tokens ->
        [0] Токенів за цим платежем не списано.
       *[other] Списано токенів: { $tokens }.
    } Баланс: <b>{ $balance }</b>.

# Where: message; bot/services/ledger/shortfalls.py
# $tokens: number
# $balance: number
receipts-collected =
    ↩️ Завдання повернуло токени. Вони з платежу, зірки за який повернули, поки воно виконувалося.
    Списано токенів: { $tokens }. Баланс: <b>{ $balance }</b>.

# Where: message; bot/services/payments/stars/notices.py
# $mismatch: text
# $payer: text
# $stars: number
# $tokens: number
# $charge: text
receipts-odd-payment =
    ⚠️ <b>Незвичний платіж</b>: { $mismatch ->
        [foreign_payer] сплачено чужий рахунок, токени отримав платник
        [expired] сплачено прострочене замовлення, токени зараховано
        [paid_twice] замовлення сплачено ще раз, токени зараховано знову
        [paid_before] старий рахунок сплачено ще раз; потрібно повернути зірки
        [amount] сума не та, що в замовленні; потрібно повернути зірки
        [currency] валюта не та, що в замовленні; потрібно повернути гроші
       *[unknown_order] замовлення не знайдено; потрібно повернути зірки
    }.

    Платник: <code>{ $payer }</code>
    Зірки: { $stars }, токени: { $tokens }
    Платіж: <code>{ $charge }</code>
