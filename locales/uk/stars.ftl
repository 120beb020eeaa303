# Stars: Telegram's list beside our ledger.
# Where: button, up to 37 letters; dialogs/admin/stars/windows.py
stars-entry = ⭐ Зірки

# Where: message; Stars.main
# $state: text, such as odd
# $balance: number, such as 12400
# $checked_at: day and time, such as 2026-03-05 14:07
# $came_today: number, such as 900
# $went_today: number, such as 450
# $rows: number, such as 321
# $unexplained: number, such as 1
# $difference: number, such as 0
# $foreign: number, such as 2
# $refunds_due: number, such as 1
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
stars-main = <b>Зірки</b>

    { $state ->
        [never] Із Telegram ще не звіряли.
       *[other] Баланс у Telegram: <b>{ $balance } ⭐</b> ({ MOMENT($checked_at) })
        Сьогодні: +{ $came_today } / −{ $went_today }
        Операцій: { $rows }
        {""}
        { $state ->
            [even] ✅ Усе збігається з нашим обліком.
           *[odd] ⚠️ { $unexplained ->
                [0] {""}
               *[other] Операцій без пояснення: { $unexplained }.{" "}
            }{ $difference ->
                [0] {""}
               *[other] Баланс розходиться зі списком Telegram на { $difference } ⭐.
            }
        }
    }{ $foreign ->
        [0] {""}
       *[other] {""}
    🗄 Операцій іншої бази: { $foreign }
    }{ $refunds_due ->
        [0] {""}
       *[other] {""}
    ↩️ Потрібно повернути платежів: { $refunds_due }
    }

# Where: message; Stars.main
# $invoice_id: text, such as 701
# $found_at: day and time, such as 2026-03-05 14:07
# $paid: text, such as 10.5 USDT
# $asked: text, such as 900.00 RUB
stars-main-coin =
    🪙 Crypto Pay, рахунок <code>{ $invoice_id }</code> ({ MOMENT($found_at) }): сплачено { $paid } за { $asked }, замовлення немає

# Where: button, up to 37 letters; Stars.main
# $unexplained: number, such as 1
stars-main-odd = ⚠️ Без пояснення: { $unexplained }

# Where: button, up to 17 letters; Stars.main
stars-main-check = 🔄 Звірити

# Where: button, up to 17 letters; Stars.main
stars-main-all = 📄 Операції

# Where: message; Stars.rows
# $only: text, such as all
# $shown: number, such as 1
stars-rows =
    <b>{ $only ->
        [odd] Операції без пояснення
        [foreign] Платежі іншої бази
       *[all] Операції
    }</b>{ $shown ->
        [0] {""}

    Тут порожньо.
       *[other] {""}
    }
    {""}

# Where: message; Stars.rows
# $direction: text, such as in
# $stars: number, such as 450
# $at: day and time, such as 2026-03-05 14:07
# $partner: text, such as user
# $state: text, such as known
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
stars-rows-line = { $direction ->
        [in] 🟢 +{ $stars }
       *[out] 🔴 −{ $stars }
    } ⭐ · { MOMENT($at) } · { $partner ->
        [user] { $direction ->
            [in] платіж
           *[out] повернення
        }
        [fragment] виведення
        [telegram_ads] Telegram Ads
        [telegram_api] платна розсилка
        [affiliate_program] партнерська програма
        [chat] чат
       *[other] { $partner }
    }{ $state ->
        [credited] {" "}· зараховано під час звірки
        [taken_back] {" "}· списано під час звірки
        [unexplained] {" "}· ⚠️ без пояснення
        [foreign] {" "}· 🗄 інша база
       *[other] {""}
    }

# Where: button, up to 17 letters; Stars.rows
# $chosen: text, such as yes, no
# $name: text, such as all, odd, foreign
stars-rows-filter = { $chosen ->
        [yes] ✓{" "}
       *[no] {""}
    }{ $name ->
        [odd] Без пояснення
        [foreign] Інша база
       *[all] Усі
    }

# Where: button, up to 37 letters; Stars.rows
# $direction: text, such as in
# $stars: number, such as 450
# $at: day and time, such as 2026-03-05 14:07
# $state: text, such as known
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
stars-rows-row = { $direction ->
        [in] 🟢 +{ $stars }
       *[out] ↩️ −{ $stars }
    } ⭐ · { MOMENT($at) }{ $state ->
        [unexplained] {" "}⚠️
        [foreign] {" "}🗄
       *[other] {""}
    }

# Notices to admins.
# Where: message; dialogs/admin/stars/handlers.py
# $answered: text, such as yes
# $unexplained: number
# $new: number
# $credited: number
# $taken: number
# $difference: number
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
stars-checked = { $answered ->
        [no] ⚠️ <b>Зірки</b>: Telegram не надав списку. Спробуйте ще раз через кілька хвилин.
       *[yes] { $unexplained ->
            [0] ✅
           *[other] ⚠️
        } <b>Зірки звірено</b>
        Нових операцій: { $new }
        Зараховано: { $credited }, списано: { $taken }, без пояснення: { $unexplained }
        Розбіжність балансу: { $difference } ⭐
    }

# Where: message; bot/jobs/stars.py
# $credited: number
# $taken: number
# $unexplained: number
stars-told-differences =
    ⚠️ <b>Зірки: звірка з Telegram виявила розбіжності</b>
    Платежів, які до нас не дійшли, зараховано: { $credited }
    Повернень, зроблених не через бота, списано: { $taken }
    Без пояснення: { $unexplained }

# Where: message; bot/jobs/stars.py
# $charge: text
# $words: text
stars-told-refused =
    ⚠️ <b>Telegram відмовив у поверненні</b>
    Платіж <code>{ $charge }</code>
    Причина: { $words ->
        [refused] не названо
        [BALANCE_TOO_LOW] у бота бракує зірок
       *[other] { $words }
    }
    Токени повернуто людині на баланс.

# Where: message; bot/services/payments/stars/list_cursor.py
# $payments: value
# $stars: number
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
stars-told-foreign =
    🗄 <b>Зірки: платежі іншої бази даних</b>
    У списку Telegram є платежі, рахунки за якими виставила не ця база: { $payments }, усього { $stars } ⭐.
    За ними нічого не зараховано, і людям ми нічого не писали.

    Найімовірніше, це минуле бота: базу втрачено чи замінено або з цим токеном працювала інша програма.
    Що можна зробити:
    • нічого: залишити як є;
    • повернутися до попередньої бази, якщо вона ціла: DATABASE_URL або <code>python -m bot restore</code>;
    • повернути окремі платежі: Зірки → Операції → Інша база.

# Where: message; bot/services/payments/stars/list_cursor.py
# $difference: number
# $balance: number
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
stars-told-balance =
    ⚠️ <b>Зірки: баланс не збігається зі списком Telegram</b>
    Розбіжність { $difference } ⭐, баланс { $balance } ⭐.
    Можливо, покупцеві повернули гроші в магазині, де придбано зірки: такі зірки Telegram списує з балансу без запису в списку.

# Where: message; bot/services/payments/stars/list_cursor.py
# $balance: number
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
stars-told-balance-right = ✅ <b>Зірки</b>: баланс знову збігається зі списком Telegram, { $balance } ⭐.
