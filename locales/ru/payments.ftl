# Платежи звёздами: для администраторов.
# Где: сообщение; Payments.list
# $name: текст, например Alice
# $shown: число, например 1
payments-list =
    <b>Платежи</b> · { $name }

    { $shown ->
        [0] Платежей ещё нет.
       *[other] Сверху — недавние.
    }

# Где: кнопка, до 37 знаков; Payments.list
payments-list-person = ‹ Карточка

# Где: кнопка, до 37 знаков; Payments.list
# $state: текст, например credited
# $stars: число, например 450
# $tokens: число, например 10
# $at: день и время, например 2026-03-05 14:07
# Пробелы: между знаком и числом стоит неразрывный, чтобы они не разошлись по строкам.
payments-list-payment = { $state ->
        [credited] 💳
        [refunded] ↩️
       *[other] ⚠️
    } { $stars } ⭐ → { $tokens } · { MOMENT($at) }

# Где: сообщение; Payments.card
# $state: текст, например credited
# $charge_id: текст, например stx7Xk
# $payer: текст, например Alice
# $payer_id: текст, например 1001
# $stars: число, например 450
# $tokens: число, например 10
# $mismatch: текст, например none
# $shortfall: число, например 0
# $refund: текст, например none
# $error: текст
# $may: текст, например yes
# $spent: число, например 0
# Пробелы: между знаком и числом стоит неразрывный, чтобы они не разошлись по строкам.
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
    }{ $mismatch ->
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
    { $mismatch }
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

# Где: кнопка, до 37 знаков; Payments.card
payments-card-refund = ↩️ Вернуть звёзды

# Где: кнопка, до 37 знаков; Payments.card
payments-card-refresh = 🔄 Обновить

# Где: кнопка, до 17 знаков; Payments.card
payments-card-payer = 👤 Пользователь

# Где: кнопка, до 17 знаков; Payments.card
payments-card-others = 💳 Все платежи

# Где: сообщение; Payments.refund
# $stars: число, например 450
# $payer: текст, например Alice
# $payer_id: текст, например 1001
# $tokens: число, например 10
# $left: число, например 10
# $spent: число, например 0
# Пробелы: между знаком и числом стоит неразрывный, чтобы они не разошлись по строкам.
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

# Где: кнопка, до 37 знаков; Payments.refund
payments-refund-yes = ↩️ Вернуть

# Название действия в журнале и на кнопке его фильтра: коротко.
# Где: кнопка, до 37 знаков; dialogs/admin/payments/windows.py
payments-action-refund = возврат звёзд
