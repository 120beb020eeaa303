# Покупка токенов за криптовалюту, через Crypto Pay.
crypto-entry = 🪙 Купить за криптовалюту
# Как называется операция: строка истории, её фильтр, строка карточки человека.
crypto-kind = { $where ->
        [filter] Криптовалюта
        [card] криптовалюта
       *[line] покупка за криптовалюту
    }
crypto-pack =
    <b>Сколько токенов?</b>

    Оплата в @CryptoBot любой монетой, которую он принимает. Токены придут, как только он увидит платёж.
crypto-pack-choose = { $tokens ->
        [one] { $tokens } токен
        [few] { $tokens } токена
       *[other] { $tokens } токенов
    } — { $sum } ₽
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
crypto-invoice-pay = Оплатить { $sum } ₽
crypto-invoice-check = 🔄 Проверить оплату
crypto-invoice-more = Купить ещё
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
crypto-told-odd =
    ⚠️ <b>Оплаченный счёт Crypto Pay не подходит ни к одному заказу</b>: ничего не зачислено.

    Счёт: <code>{ $invoice }</code>
    Запрошено: { $asked }, оплачено: { $paid }

    Найдите его в @CryptoBot. Если платёж предназначался этому боту, зачислите токены командой /adjust.
# Что написано в счёте @CryptoBot.
crypto-description = { $tokens ->
        [one] { $tokens } токен
        [few] { $tokens } токена
       *[other] { $tokens } токенов
    }
