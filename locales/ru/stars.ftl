# Звёзды: список Telegram рядом с нашим учётом.
# Где: кнопка, до 37 знаков; dialogs/admin/stars/windows.py
stars-entry = ⭐ Звёзды

# Где: сообщение; Stars.main
# $state: текст, например odd
# $balance: число, например 12400
# $checked_at: день и время, например 2026-03-05 14:07
# $came_today: число, например 900
# $went_today: число, например 450
# $rows: число, например 321
# $unexplained: число, например 1
# $difference: число, например 0
# $foreign: число, например 2
# $refunds_due: число, например 1
# Пробелы: между знаком и числом стоит неразрывный, чтобы они не разошлись по строкам.
stars-main = <b>Звёзды</b>

    { $state ->
        [never] С Telegram ещё не сверялись.
       *[other] Баланс в Telegram: <b>{ $balance } ⭐</b> ({ MOMENT($checked_at) })
        Сегодня: +{ $came_today } / −{ $went_today }
        Операций: { $rows }
        {""}
        { $state ->
            [even] ✅ Всё сходится с нашим учётом.
           *[odd] ⚠️ { $unexplained ->
                [0] {""}
               *[other] Операций без объяснения: { $unexplained }.{" "}
            }{ $difference ->
                [0] {""}
               *[other] Баланс расходится со списком Telegram на { $difference } ⭐.
            }
        }
    }{ $foreign ->
        [0] {""}
       *[other] {""}
    🗄 Операций другой базы: { $foreign }
    }{ $refunds_due ->
        [0] {""}
       *[other] {""}
    ↩️ Нужно вернуть платежей: { $refunds_due }
    }

# Где: сообщение; Stars.main
# $invoice_id: текст, например 701
# $found_at: день и время, например 2026-03-05 14:07
# $paid: текст, например 10.5 USDT
# $asked: текст, например 900.00 RUB
stars-main-coin =
    🪙 Crypto Pay, счёт <code>{ $invoice_id }</code> ({ MOMENT($found_at) }): оплачено { $paid } за { $asked }, заказа нет

# Где: кнопка, до 37 знаков; Stars.main
# $unexplained: число, например 1
stars-main-odd = ⚠️ Без объяснения: { $unexplained }

# Где: кнопка, до 17 знаков; Stars.main
stars-main-check = 🔄 Сверить

# Где: кнопка, до 17 знаков; Stars.main
stars-main-all = 📄 Операции

# Где: сообщение; Stars.rows
# $only: текст, например all
# $shown: число, например 1
stars-rows =
    <b>{ $only ->
        [odd] Операции без объяснения
        [foreign] Платежи другой базы
       *[all] Операции
    }</b>{ $shown ->
        [0] {""}

    Здесь пусто.
       *[other] {""}
    }
    {""}

# Где: сообщение; Stars.rows
# $direction: текст, например in
# $stars: число, например 450
# $at: день и время, например 2026-03-05 14:07
# $partner: текст, например user
# $state: текст, например known
# Пробелы: между знаком и числом стоит неразрывный, чтобы они не разошлись по строкам.
stars-rows-line = { $direction ->
        [in] 🟢 +{ $stars }
       *[out] 🔴 −{ $stars }
    } ⭐ · { MOMENT($at) } · { $partner ->
        [user] { $direction ->
            [in] платёж
           *[out] возврат
        }
        [fragment] вывод
        [telegram_ads] Telegram Ads
        [telegram_api] платная рассылка
        [affiliate_program] партнёрская программа
        [chat] чат
       *[other] { $partner }
    }{ $state ->
        [credited] {" "}· зачислено сверкой
        [taken_back] {" "}· списано сверкой
        [unexplained] {" "}· ⚠️ без объяснения
        [foreign] {" "}· 🗄 другая база
       *[other] {""}
    }

# Где: кнопка, до 17 знаков; Stars.rows
# $chosen: текст, например yes, no
# $name: текст, например all, odd, foreign
stars-rows-filter = { $chosen ->
        [yes] ✓{" "}
       *[no] {""}
    }{ $name ->
        [odd] Без объяснения
        [foreign] Другая база
       *[all] Все
    }

# Где: кнопка, до 37 знаков; Stars.rows
# $direction: текст, например in
# $stars: число, например 450
# $at: день и время, например 2026-03-05 14:07
# $state: текст, например known
# Пробелы: между знаком и числом стоит неразрывный, чтобы они не разошлись по строкам.
stars-rows-row = { $direction ->
        [in] 🟢 +{ $stars }
       *[out] ↩️ −{ $stars }
    } ⭐ · { MOMENT($at) }{ $state ->
        [unexplained] {" "}⚠️
        [foreign] {" "}🗄
       *[other] {""}
    }

# Уведомления администраторам.
# Где: сообщение; dialogs/admin/stars/handlers.py
# $answered: текст, например yes
# $unexplained: число
# $new: число
# $credited: число
# $taken: число
# $difference: число
# Пробелы: между знаком и числом стоит неразрывный, чтобы они не разошлись по строкам.
stars-checked = { $answered ->
        [no] ⚠️ <b>Звёзды</b>: Telegram не отдал список. Попробуйте ещё раз через несколько минут.
       *[yes] { $unexplained ->
            [0] ✅
           *[other] ⚠️
        } <b>Звёзды сверены</b>
        Новых операций: { $new }
        Зачислено: { $credited }, списано: { $taken }, без объяснения: { $unexplained }
        Расхождение баланса: { $difference } ⭐
    }

# Где: сообщение; bot/jobs/stars.py
# $credited: число
# $taken: число
# $unexplained: число
stars-told-differences =
    ⚠️ <b>Звёзды: сверка с Telegram нашла расхождения</b>
    Платежей, которые до нас не дошли, зачислено: { $credited }
    Возвратов, сделанных не через бота, списано: { $taken }
    Без объяснения: { $unexplained }

# Где: сообщение; bot/jobs/stars.py
# $charge: текст
# $words: текст
stars-told-refused =
    ⚠️ <b>Telegram отказал в возврате</b>
    Платёж <code>{ $charge }</code>
    Причина: { $words ->
        [refused] не названа
        [BALANCE_TOO_LOW] у бота не хватает звёзд
       *[other] { $words }
    }
    Токены вернулись человеку на баланс.

# Где: сообщение; bot/services/payments/stars/list_cursor.py
# $payments: значение
# $stars: число
# Пробелы: между знаком и числом стоит неразрывный, чтобы они не разошлись по строкам.
stars-told-foreign =
    🗄 <b>Звёзды: платежи другой базы данных</b>
    В списке Telegram есть платежи, счета на которые выставила не эта база: { $payments }, всего { $stars } ⭐.
    По ним ничего не зачислено, и людям мы ничего не писали.

    Скорее всего, это прошлое бота: базу потеряли или заменили, или с этим токеном работала другая программа.
    Что можно сделать:
    • ничего: оставить как есть;
    • вернуться к прежней базе, если она цела: DATABASE_URL или <code>python -m bot restore</code>;
    • вернуть отдельные платежи: Звёзды → Операции → Другая база.

# Где: сообщение; bot/services/payments/stars/list_cursor.py
# $difference: число
# $balance: число
# Пробелы: между знаком и числом стоит неразрывный, чтобы они не разошлись по строкам.
stars-told-balance =
    ⚠️ <b>Звёзды: баланс не сходится со списком Telegram</b>
    Расхождение { $difference } ⭐, баланс { $balance } ⭐.
    Возможно, покупателю вернули деньги в магазине, где куплены звёзды: такие звёзды Telegram списывает с баланса без записи в списке.

# Где: сообщение; bot/services/payments/stars/list_cursor.py
# $balance: число
# Пробелы: между знаком и числом стоит неразрывный, чтобы они не разошлись по строкам.
stars-told-balance-right = ✅ <b>Звёзды</b>: баланс снова сходится со списком Telegram, { $balance } ⭐.
