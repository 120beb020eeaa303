# Payments of Stars: for admins.
payments-list =
    <b>Payments</b> · { $name }

    { $shown ->
        [0] No payments yet.
       *[other] Newest first.
    }
payments-list-payment = { $state ->
        [credited] 💳
        [refunded] ↩️
       *[other] ⚠️
    } { $stars } ⭐ → { $tokens } · { DATETIME($at, dateStyle: "short", timeStyle: "short") }
payments-card =
    <b>Payment</b> · { $state ->
        [credited] ✅ credited
        [refunded] ↩️ given back
       *[other] ⚠️ to be given back
    }
    <code>{ $charge_id }</code>

    👤 { $payer } · <code>{ $payer_id }</code>
    { $stars } ⭐ → { $tokens ->
        [0] no tokens
        [one] { $tokens } token
       *[other] { $tokens } tokens
    }{ $oddity ->
        [none] {""}
        [unknown_order] {""}
    It fits no order of ours
        [currency] {""}
    Another currency
        [amount] {""}
    Another sum than the order's
        [foreign_payer] {""}
    Somebody else paid than ordered
        [expired] {""}
    Paid after the order had expired
        [paid_twice] {""}
    The order was paid twice
       *[other] {""}
    { $oddity }
    }{ $shortfall ->
        [0] {""}
       *[other] {""}
    Spent before the refund: { $shortfall }
    }{ $refund ->
        [asked] {""}

    ⏳ A refund is on its way.
        [failed] {""}

    ⚠️ Telegram refused the last refund: { $error }
       *[other] {""}
    }{ $may ->
        [yes] {""}
       *[other] { $state ->
            [refunded] {""}
           *[other] { $refund ->
                [asked] {""}
               *[other] {""}

    No refund: { $spent } of the tokens are spent.
            }
        }
    }
payments-card-refund = ↩️ Give the Stars back
payments-card-refresh = 🔄 Refresh
payments-card-payer = 👤 Person
payments-card-others = 💳 All payments
payments-refund =
    <b>Give back { $stars } ⭐?</b>

    👤 { $payer } gets { $stars } Stars from the bot's balance; Telegram can't undo this.
    { $tokens ->
        [0] No tokens were credited for it.
       *[other] { $left ->
            [one] { $left } token is taken back now.
           *[other] { $left } tokens are taken back now.
        }
    }{ $spent ->
        [0] {""}
       *[other] {""}
    ⚠️ { $spent } are spent already: they stay written down as missing.
    }
payments-refund-yes = ↩️ Give back
