# Stars: Telegram's list beside our ledger.
# Where: button, up to 37 letters; dialogs/admin/stars/windows.py
stars-entry = ⭐ Stars

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
stars-main = <b>Stars</b>

    { $state ->
        [never] Not compared with Telegram yet.
       *[other] Balance at Telegram: <b>{ $balance } ⭐</b> ({ MOMENT($checked_at) })
        Today: +{ $came_today } / −{ $went_today }
        Transactions: { $rows }
        {""}
        { $state ->
            [even] ✅ Everything matches our ledger.
           *[odd] ⚠️ { $unexplained ->
                [0] {""}
                [one] { $unexplained } transaction that we can't explain.{" "}
               *[other] { $unexplained } transactions that we can't explain.{" "}
            }{ $difference ->
                [0] {""}
               *[other] The balance differs from Telegram's own list by { $difference } ⭐.
            }
        }
    }{ $foreign ->
        [0] {""}
        [one] {""}
    🗄 { $foreign } row of another database
       *[other] {""}
    🗄 { $foreign } rows of another database
    }{ $refunds_due ->
        [0] {""}
        [one] {""}
    ↩️ { $refunds_due } payment must be refunded
       *[other] {""}
    ↩️ { $refunds_due } payments must be refunded
    }

# Where: message; Stars.main
# $invoice_id: text, such as 701
# $found_at: day and time, such as 2026-03-05 14:07
# $paid: text, such as 10.5 USDT
# $asked: text, such as 900.00 RUB
stars-main-coin =
    🪙 Crypto Pay, invoice <code>{ $invoice_id }</code> of { MOMENT($found_at) }: paid { $paid } for { $asked }, matches no order

# Where: button, up to 37 letters; Stars.main
# $unexplained: number, such as 1
stars-main-odd = ⚠️ Unexplained: { $unexplained }

# Where: button, up to 17 letters; Stars.main
stars-main-check = 🔄 Compare now

# Where: button, up to 17 letters; Stars.main
stars-main-all = 📄 Transactions

# Where: message; Stars.rows
# $only: text, such as all
# $shown: number, such as 1
stars-rows =
    <b>{ $only ->
        [odd] Unexplained transactions
        [foreign] Another database's payments
       *[all] Transactions
    }</b>{ $shown ->
        [0] {""}

    Nothing here.
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
            [in] payment
           *[out] refund
        }
        [fragment] withdrawal
        [telegram_ads] Telegram Ads
        [telegram_api] paid broadcast
        [affiliate_program] affiliate programme
        [chat] a chat
       *[other] { $partner }
    }{ $state ->
        [credited] {" "}· credited by the comparison
        [taken_back] {" "}· taken back by the comparison
        [unexplained] {" "}· ⚠️ unexplained
        [foreign] {" "}· 🗄 another database
       *[other] {""}
    }

# Where: button, up to 17 letters; Stars.rows
# $chosen: text, such as yes, no
# $name: text, such as all, odd, foreign
stars-rows-filter = { $chosen ->
        [yes] ✓{" "}
       *[no] {""}
    }{ $name ->
        [odd] Unexplained
        [foreign] Not ours
       *[all] All
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
        [no] ⚠️ <b>Stars</b>: Telegram did not give its list. Please try again in a few minutes.
       *[yes] { $unexplained ->
            [0] ✅
           *[other] ⚠️
        } <b>Stars compared</b>
        New transactions: { $new }
        Credited: { $credited }, taken back: { $taken }, unexplained: { $unexplained }
        Difference of the balance: { $difference } ⭐
    }

# Where: message; bot/jobs/stars.py
# $credited: number
# $taken: number
# $unexplained: number
stars-told-differences =
    ⚠️ <b>Stars: the comparison with Telegram found differences</b>
    Payments that had not reached us, now credited: { $credited }
    Refunds made outside, now taken back: { $taken }
    Unexplained: { $unexplained }

# Where: message; bot/jobs/stars.py
# $charge: text
# $words: text
stars-told-refused =
    ⚠️ <b>Telegram refused a refund</b>
    Payment <code>{ $charge }</code>
    Reason: { $words ->
        [refused] not given
        [BALANCE_TOO_LOW] the bot has too few Stars
       *[other] { $words }
    }
    The tokens are back on the person's balance.

# Where: message; bot/services/payments/stars/list_cursor.py
# $payments: value
# $stars: number
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
stars-told-foreign =
    🗄 <b>Stars: payments of another database</b>
    Telegram lists payments that this database did not ask for: { $payments }, { $stars } ⭐ in all.
    Nothing was credited for them, and nobody was told.

    They are probably from before: the database was lost or replaced, or another program used this bot's token.
    You can:
    • do nothing and leave them as they are;
    • go back to the old database, if it still exists: DATABASE_URL, or <code>python -m bot restore</code>;
    • refund some of them: Stars → Transactions → Not ours.

# Where: message; bot/services/payments/stars/list_cursor.py
# $difference: number
# $balance: number
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
stars-told-balance =
    ⚠️ <b>Stars: the balance does not match Telegram's own list</b>
    It differs by { $difference } ⭐, the balance is { $balance } ⭐.
    A buyer may have got the money back from the shop that sold them the Stars: Telegram takes such Stars from the balance without a transaction.

# Where: message; bot/services/payments/stars/list_cursor.py
# $balance: number
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
stars-told-balance-right = ✅ <b>Stars</b>: the balance matches Telegram's list again, { $balance } ⭐.
