# Звёзды: список Telegram рядом с нашим учётом.
stars-entry = ⭐ Звёзды
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
stars-main-coin =
    🪙 Crypto Pay, счёт <code>{ $invoice_id }</code> ({ MOMENT($found_at) }): оплачено { $paid } за { $asked }, заказа нет
stars-main-odd = ⚠️ Без объяснения: { $unexplained }
stars-main-check = 🔄 Сверить сейчас
stars-main-all = 📄 Операции
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
stars-rows-filter = { $chosen ->
        [yes] ✓{" "}
       *[no] {""}
    }{ $name ->
        [odd] Без объяснения
        [foreign] Другая база
       *[all] Все
    }
stars-rows-row = { $direction ->
        [in] 🟢 +{ $stars }
       *[out] ↩️ −{ $stars }
    } ⭐ · { MOMENT($at) }{ $state ->
        [unexplained] {" "}⚠️
        [foreign] {" "}🗄
       *[other] {""}
    }
# Уведомления администраторам.
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
stars-told-differences =
    ⚠️ <b>Звёзды: сверка с Telegram нашла расхождения</b>
    Платежей, которые до нас не дошли, зачислено: { $credited }
    Возвратов, сделанных не через бота, списано: { $taken }
    Без объяснения: { $unexplained }
stars-told-refused =
    ⚠️ <b>Telegram отказал в возврате</b>
    Платёж <code>{ $charge }</code>
    Причина: { $words ->
        [refused] не названа
        [BALANCE_TOO_LOW] у бота не хватает звёзд
       *[other] { $words }
    }
    Токены вернулись человеку на баланс.
stars-told-foreign =
    🗄 <b>Звёзды: платежи другой базы данных</b>
    В списке Telegram есть платежи, счета на которые выставила не эта база: { $payments }, всего { $stars } ⭐.
    По ним ничего не зачислено, и людям мы ничего не писали.

    Скорее всего, это прошлое бота: базу потеряли или заменили, или с этим токеном работала другая программа.
    Что можно сделать:
    • ничего: оставить как есть;
    • вернуться к прежней базе, если она цела: DATABASE_URL или <code>python -m bot restore</code>;
    • вернуть отдельные платежи: Звёзды → Операции → Другая база.
stars-told-balance =
    ⚠️ <b>Звёзды: баланс не сходится со списком Telegram</b>
    Расхождение { $difference } ⭐, баланс { $balance } ⭐.
    Возможно, покупатель вернул деньги в магазине, где купил звёзды: такие звёзды Telegram списывает с баланса без записи в списке.
stars-told-balance-right = ✅ <b>Звёзды</b>: баланс снова сходится со списком Telegram, { $balance } ⭐.
