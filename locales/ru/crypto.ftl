# Покупка токенов за криптовалюту, через Crypto Pay.
# Где: кнопка, до 37 знаков; dialogs/crypto/windows.py
crypto-entry = 🪙 Купить за криптовалюту

# Как называется операция: строка истории, её фильтр, строка карточки человека.
# Где: простой текст без тегов; bot/ui/kinds.py
# $where: текст, например line, filter, card
crypto-kind = { $where ->
        [filter] Криптовалюта
        [card] криптовалюта
       *[line] покупка за криптовалюту
    }

# Где: сообщение; Crypto.pack
crypto-pack =
    <b>Сколько токенов?</b>

    Оплата в @CryptoBot любой монетой, которую он принимает. Токены придут, как только он увидит платёж.

# Где: кнопка, до 37 знаков; Crypto.pack
# $tokens: число, например 10
# $sum: число, например 900
# Пробелы: между знаком и числом стоит неразрывный, чтобы они не разошлись по строкам.
crypto-pack-choose = { $tokens ->
        [one] { $tokens } токен
        [few] { $tokens } токена
       *[other] { $tokens } токенов
    } — { $sum } ₽

# Где: сообщение; Crypto.invoice
# $state: текст, например open
# $tokens: число, например 10
# $balance: число, например 130
# $sum: число, например 900
# $until: день и время, например 2026-03-05 14:07
# Пробелы: между знаком и числом стоит неразрывный, чтобы они не разошлись по строкам.
crypto-invoice = { $state ->
        [paid] ✅ <b>Оплачено</b>

        Зачислено: <b>{ $tokens ->
            [one] { $tokens } токен
            [few] { $tokens } токена
           *[other] { $tokens } токенов
        }</b>
        Баланс: <b>{ $balance ->
            [one] { $balance } токен
            [few] { $balance } токена
           *[other] { $balance } токенов
        }</b>
        [expired] ⌛️ <b>Срок счёта истёк</b>

        Если вы успели оплатить, нажмите «Проверить оплату»: токены всё равно придут. Если нет — выберите набор снова.
       *[open] <b>{ $tokens ->
            [one] { $tokens } токен
            [few] { $tokens } токена
           *[other] { $tokens } токенов
        }</b> за <b>{ $sum } ₽</b>

        Оплатите в @CryptoBot до { DATETIME($until, timeStyle: "short") } и возвращайтесь: токены придут сами, обычно в течение минуты.

        Оплачивая, вы принимаете условия: /terms
    }

# Где: кнопка, до 37 знаков; Crypto.invoice
# $sum: число, например 900
# Пробелы: между знаком и числом стоит неразрывный, чтобы они не разошлись по строкам.
crypto-invoice-pay = Оплатить { $sum } ₽

# Где: кнопка, до 37 знаков; Crypto.invoice
crypto-invoice-check = 🔄 Проверить оплату

# Где: кнопка, до 37 знаков; Crypto.invoice
crypto-invoice-more = Купить ещё

# Где: сообщение; bot/services/payments/crypto_pay/orders.py
# $tokens: число
# $balance: число
crypto-told-paid =
    ✅ <b>Платёж получен</b>
    Зачислено: <b>{ $tokens ->
        [one] { $tokens } токен
        [few] { $tokens } токена
       *[other] { $tokens } токенов
    }</b>
    Баланс: <b>{ $balance ->
        [one] { $balance } токен
        [few] { $balance } токена
       *[other] { $balance } токенов
    }</b>

# Администраторам.
# Где: сообщение; bot/services/payments/crypto_pay/_unmatched.py
# $invoice: текст
# $asked: текст, например —
# $paid: текст, например —
crypto-told-odd =
    ⚠️ <b>Оплаченный счёт Crypto Pay не подходит ни к одному заказу</b>: ничего не зачислено.

    Счёт: <code>{ $invoice }</code>
    Запрошено: { $asked }, оплачено: { $paid }

    Найдите его в @CryptoBot. Если платёж предназначался этому боту, зачислите токены командой /adjust.

# Что написано в счёте @CryptoBot.
# Где: простой текст без тегов; dialogs/crypto/handlers.py
# $tokens: число
crypto-description = { $tokens ->
        [one] { $tokens } токен
        [few] { $tokens } токена
       *[other] { $tokens } токенов
    }
