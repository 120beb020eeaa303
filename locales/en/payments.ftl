# Payments of Stars: for admins.
# Where: message; Payments.list
# $name: text, such as Alice
# $shown: number, such as 1
payments-list =
    <b>Payments</b> · { $name }

    { $shown ->
        [0] No payments yet.
       *[other] Newest first.
    }

# Where: button, up to 37 letters; Payments.list
payments-list-person = ‹ Card

# Where: button, up to 37 letters; Payments.list
# $state: text, such as credited
# $stars: number, such as 450
# $tokens: number, such as 10
# $at: day and time, such as 2026-03-05 14:07
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
payments-list-payment = { $state ->
        [credited] 💳
        [refunded] ↩️
       *[other] ⚠️
    } { $stars } ⭐ → { $tokens } · { MOMENT($at) }

# Where: message; Payments.card
# $state: text, such as credited
# $charge_id: text, such as stx7Xk
# $payer: text, such as Alice
# $payer_id: text, such as 1001
# $stars: number, such as 450
# $tokens: number, such as 10
# $mismatch: text, such as none
# $shortfall: number, such as 0
# $refund: text, such as none
# $error: text
# $may: text, such as yes
# $spent: number, such as 0
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
payments-card =
    <b>Payment</b> · { $state ->
        [credited] ✅ credited
        [refunded] ↩️ refunded
        [foreign] 🗄 of another database, not credited
       *[other] ⚠️ to be refunded
    }
    <code>{ $charge_id }</code>

    👤 { $payer } · <code>{ $payer_id }</code>
    { $stars } ⭐ → { $tokens ->
        [0] no tokens
        [one] { $tokens } token
       *[other] { $tokens } tokens
    }{ $mismatch ->
        [none] {""}
        [unknown_order] {""}
    It matches no order
        [currency] {""}
    Another currency
        [amount] {""}
    The amount differs from the order
        [foreign_payer] {""}
    Paid by someone other than the buyer
        [expired] {""}
    Paid after the order had expired
        [paid_twice] {""}
    The order was paid twice
        [paid_before] {""}
    The order had been paid before
        [other_database] {""}
    Its invoice was made by another database
       *[other] {""}
    { $mismatch }
    }{ $shortfall ->
        [0] {""}
       *[other] {""}
    Tokens not taken back: { $shortfall }
    }{ $refund ->
        [asked] {""}

    ⏳ A refund is on its way.
        [failed] {""}

    ⚠️ Telegram refused the last refund: { $error ->
            [refused] no reason given
            [BALANCE_TOO_LOW] the bot has too few Stars
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

    No refund: tokens already spent: { $spent }.
            }
        }
    }

# Where: button, up to 37 letters; Payments.card
payments-card-refund = ↩️ Refund the Stars

# Where: button, up to 37 letters; Payments.card
payments-card-refresh = 🔄 Refresh

# Where: button, up to 17 letters; Payments.card
payments-card-payer = 👤 User

# Where: button, up to 17 letters; Payments.card
payments-card-others = 💳 All payments

# Where: message; Payments.refund
# $stars: number, such as 450
# $payer: text, such as Alice
# $payer_id: text, such as 1001
# $tokens: number, such as 10
# $left: number, such as 10
# $spent: number, such as 0
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
payments-refund =
    <b>Refund { $stars } ⭐?</b>

    👤 { $payer } (<code>{ $payer_id }</code>) gets { $stars } ⭐ from the bot's balance; this can't be undone in Telegram.
    { $tokens ->
        [0] No tokens were credited for it.
       *[other] { $left ->
            [one] { $left } token is taken back now.
           *[other] { $left } tokens are taken back now.
        }
    }{ $spent ->
        [0] {""}
       *[other] {""}
    ⚠️ Already spent: { $spent }; the shortfall will be recorded.
    }

# Where: button, up to 37 letters; Payments.refund
payments-refund-yes = ↩️ Refund

# The action's name in the log, and on a button of its filter: keep it short.
# Where: button, up to 37 letters; dialogs/admin/payments/windows.py
payments-action-refund = Stars refund
