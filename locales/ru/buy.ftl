# Покупка токенов за звёзды Telegram.
buy-entry = ⭐ Купить за звёзды
# Как называется операция: строка истории, её фильтр, строка карточки человека.
buy-kind = { $where ->
        [filter] Покупки
        [card] покупка
       *[line] покупка за звёзды
    }
buy-pack =
    <b>Сколько токенов купить?</b>

    Оплата звёздами Telegram. Токены приходят сразу.
buy-pack-choose = { $tokens ->
        [one] { $tokens } токен
        [few] { $tokens } токена
       *[other] { $tokens } токенов
    } — { $stars } ⭐{ $saving ->
        [0] {""}
       *[other] {" "}· −{ $saving } %
    }
buy-confirm =
    <b>{ $tokens ->
        [one] { $tokens } токен
        [few] { $tokens } токена
       *[other] { $tokens } токенов
    }</b> за <b>{ $stars } ⭐</b>

    Нажмите «Оплатить»: Telegram откроет счёт. Новый баланс появится здесь же.

    Оплачивая, вы принимаете условия: /terms
buy-confirm-pay = Оплатить { $stars } ⭐
buy-paid =
    ✅ <b>Оплачено</b>

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

    Токены можно тратить уже сейчас.
# То, что человек хотел нарисовать, когда кончились токены. Описание обрезано до 20 знаков.
buy-paid-draw = 🎨 «{ $prompt }» · { $cost ->
        [one] { $cost } токен
        [few] { $cost } токена
       *[other] { $cost } токенов
    }
buy-paid-more = Купить ещё
# Счёт: название до 32 знаков, описание до 255.
buy-invoice-title = { $tokens ->
        [one] { $tokens } токен
        [few] { $tokens } токена
       *[other] { $tokens } токенов
    }
buy-invoice-description = { $tokens ->
        [one] { $tokens } токен придёт
        [few] { $tokens } токена придут
       *[other] { $tokens } токенов придут
    } на ваш баланс сразу после оплаты.
