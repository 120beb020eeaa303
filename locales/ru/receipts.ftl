# Уведомления о платежах, которые приходят сами.
# Где: сообщение; bot/services/payments/stars/notices.py
# $tokens: число
# $balance: число
receipts-paid =
    ✅ Оплата прошла: +{ $tokens ->
        [one] { $tokens } токен
        [few] { $tokens } токена
       *[other] { $tokens } токенов
    }. Баланс: <b>{ $balance }</b>.

# Где: сообщение; простой текст без тегов; bot/middlewares/outage.py
receipts-late = Оплата получена, но токены ещё не зачислены. Они придут через несколько минут. Платить ещё раз не нужно.

# Где: сообщение; bot/services/payments/stars/notices.py
# $stars: число
# Пробелы: между знаком и числом стоит неразрывный, чтобы они не разошлись по строкам.
receipts-kept =
    Мы получили ваши { $stars } ⭐, но не нашли заказ, к которому они относятся. Звёзды мы вернём. Вопросы: /paysupport

# Где: сообщение; bot/services/payments/stars/notices.py
# $tokens: число
# $balance: число
receipts-refunded =
    ↩️ Звёзды возвращены. { $tokens ->
        [0] Токены по этому платежу не списаны.
       *[other] Списано токенов: { $tokens }.
    } Баланс: <b>{ $balance }</b>.

# Где: сообщение; bot/services/ledger/shortfalls.py
# $tokens: число
# $balance: число
receipts-collected =
    ↩️ Задание вернуло токены. Они относятся к платежу, звёзды за который вернули, пока оно шло.
    Списано токенов: { $tokens }. Баланс: <b>{ $balance }</b>.

# Где: сообщение; bot/services/payments/stars/notices.py
# $mismatch: текст
# $payer: текст
# $stars: число
# $tokens: число
# $charge: текст
receipts-odd-payment =
    ⚠️ <b>Необычный платёж</b>: { $mismatch ->
        [foreign_payer] чужой счёт оплачен, токены получил плательщик
        [expired] оплачен просроченный заказ, токены зачислены
        [paid_twice] заказ оплачен ещё раз, токены зачислены снова
        [paid_before] старый счёт оплачен ещё раз; нужно вернуть звёзды
        [amount] сумма не та, что в заказе; нужно вернуть звёзды
        [currency] валюта не та, что в заказе; нужно вернуть деньги
       *[unknown_order] заказ не найден; нужно вернуть звёзды
    }.

    Плательщик: <code>{ $payer }</code>
    Звёзды: { $stars }, токены: { $tokens }
    Платёж: <code>{ $charge }</code>
