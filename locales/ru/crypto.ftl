# Покупка токенов за криптовалюту, через Crypto Pay.
crypto-entry = 🪙 Оплатить криптой
crypto-pack =
    <b>Сколько токенов?</b>

    Оплата в @CryptoBot любой монетой, которую он принимает. Токены придут, как только он увидит платёж.
crypto-pack-choose = { $tokens ->
        [one] { $tokens } токен
        [few] { $tokens } токена
       *[other] { $tokens } токенов
    } — { NUMBER($sum, minimumFractionDigits: 2) } ₽
crypto-invoice = { $state ->
        [paid] ✅ <b>Оплачено</b>

        Начислено: <b>{ $tokens ->
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
        }</b> за <b>{ NUMBER($sum, minimumFractionDigits: 2) } ₽</b>

        Оплатите в @CryptoBot до { DATETIME($until, timeStyle: "short") } и возвращайтесь: токены придут сами, обычно в течение минуты.

        Оплачивая, вы принимаете условия: /terms
    }
crypto-invoice-pay = Оплатить { NUMBER($sum, minimumFractionDigits: 2) } ₽
crypto-invoice-check = 🔄 Проверить оплату
crypto-invoice-more = Купить ещё
crypto-told-paid =
    ✅ <b>Платёж получен</b>
    Начислено: <b>{ $tokens ->
        [one] { $tokens } токен
        [few] { $tokens } токена
       *[other] { $tokens } токенов
    }</b>
    Баланс: <b>{ $balance ->
        [one] { $balance } токен
        [few] { $balance } токена
       *[other] { $balance } токенов
    }</b>
# Что написано в счёте @CryptoBot.
crypto-description = { $tokens ->
        [one] { $tokens } токен
        [few] { $tokens } токена
       *[other] { $tokens } токенов
    }
