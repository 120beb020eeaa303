# Платежи звёздами: для администраторов.
payments-list =
    <b>Платежи</b> · { $name }

    { $shown ->
        [0] Платежей ещё нет.
       *[other] Сверху — недавние.
    }
payments-list-person = ‹ Карточка
payments-list-payment = { $state ->
        [credited] 💳
        [refunded] ↩️
       *[other] ⚠️
    } { $stars } ⭐ → { $tokens } · { MOMENT($at) }
payments-card =
    <b>Платёж</b> · { $state ->
        [credited] ✅ зачислен
        [refunded] ↩️ возвращён
        [foreign] 🗄 другой базы, не зачислен
       *[other] ⚠️ нужно вернуть
    }
    <code>{ $charge_id }</code>

    👤 { $payer } · <code>{ $payer_id }</code>
    { $stars } ⭐ → { $tokens ->
        [0] без токенов
        [one] { $tokens } токен
        [few] { $tokens } токена
       *[other] { $tokens } токенов
    }{ $oddity ->
        [none] {""}
        [unknown_order] {""}
    Не подходит ни к одному заказу
        [currency] {""}
    Другая валюта
        [amount] {""}
    Сумма не та, что в заказе
        [foreign_payer] {""}
    Платил не тот, кто заказывал
        [expired] {""}
    Оплачен после срока заказа
        [paid_twice] {""}
    Заказ оплачен дважды
        [paid_before] {""}
    Заказ уже был оплачен раньше
        [other_database] {""}
    Счёт выставила другая база данных
       *[other] {""}
    { $oddity }
    }{ $shortfall ->
        [0] {""}
       *[other] {""}
    Не списано токенов: { $shortfall }
    }{ $refund ->
        [asked] {""}

    ⏳ Возврат уже выполняется.
        [failed] {""}

    ⚠️ Telegram отказал в возврате: { $error ->
            [refused] причина не названа
            [BALANCE_TOO_LOW] у бота не хватает звёзд
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

    Вернуть нельзя: из этих токенов потрачено { $spent }.
            }
        }
    }
payments-card-refund = ↩️ Вернуть звёзды
payments-card-refresh = 🔄 Обновить
payments-card-payer = 👤 Человек
payments-card-others = 💳 Все платежи
payments-refund =
    <b>Вернуть { $stars } ⭐?</b>

    👤 { $payer } (<code>{ $payer_id }</code>) получит { $stars } ⭐ с баланса бота; отменить это в Telegram нельзя.
    { $tokens ->
        [0] Токены за этот платёж не начислялись.
       *[other] { $left ->
            [one] Спишем { $left } токен.
            [few] Спишем { $left } токена.
           *[other] Спишем { $left } токенов.
        }
    }{ $spent ->
        [0] {""}
       *[other] {""}
    ⚠️ Потрачено { $spent }: недостача будет записана.
    }
payments-refund-yes = ↩️ Вернуть
