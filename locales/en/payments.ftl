# Payments of Stars: for admins.
payments-list =
    <b>Payments</b> · { $name }

    { $shown ->
        [0] No payments yet.
       *[other] Newest first.
    }
payments-list-person = ‹ Card
payments-list-payment = { $state ->
        [credited] 💳
        [refunded] ↩️
       *[other] ⚠️
    } { $stars } ⭐ → { $tokens } · { MOMENT($at) }
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
    }{ $oddity ->
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
    { $oddity }
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
payments-card-refund = ↩️ Refund the Stars
payments-card-refresh = 🔄 Refresh
payments-card-payer = 👤 Person
payments-card-others = 💳 All payments
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
payments-refund-yes = ↩️ Refund
