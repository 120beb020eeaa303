# Notices about payments, which come unasked.
# Where: message; bot/services/payments/stars/notices.py
# $tokens: number
# $balance: number
receipts-paid =
    ✅ Paid: +{ $tokens ->
        [one] { $tokens } token
       *[other] { $tokens } tokens
    }. Balance: <b>{ $balance }</b>.

# Where: message; plain text; bot/middlewares/outage.py
receipts-late = We have your payment, but the tokens are not added yet. They arrive in a few minutes; please do not pay again.

# Where: message; bot/services/payments/stars/notices.py
# $stars: number
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
receipts-kept =
    We received your { $stars } ⭐ but found no order that they belong to. We will refund them. Questions: /paysupport

# Where: message; bot/services/payments/stars/notices.py
# $tokens: number
# $balance: number
receipts-refunded =
    ↩️ The Stars were refunded. { $tokens ->
        [0] No tokens were taken for this payment.
       *[other] Tokens taken back: { $tokens }.
    } Balance: <b>{ $balance }</b>.

# Where: message; bot/services/ledger/shortfalls.py
# $tokens: number
# $balance: number
receipts-collected =
    ↩️ A job gave tokens back. They belong to a payment whose Stars were refunded while it ran.
    Tokens taken back: { $tokens }. Balance: <b>{ $balance }</b>.

# Where: message; bot/services/payments/stars/notices.py
# $mismatch: text
# $payer: text
# $stars: number
# $tokens: number
# $charge: text
receipts-odd-payment =
    ⚠️ <b>An odd payment</b>: { $mismatch ->
        [foreign_payer] somebody else's invoice was paid; the payer got the tokens
        [expired] an expired order was paid; the tokens were added
        [paid_twice] an order was paid once more; the tokens were added again
        [paid_before] an old invoice was paid once more; the Stars must be refunded
        [amount] the amount differs from the order; the Stars must be refunded
        [currency] the currency differs from the order; the money must be refunded
       *[unknown_order] no such order; the Stars must be refunded
    }.

    Payer: <code>{ $payer }</code>
    Stars: { $stars }, tokens: { $tokens }
    Charge: <code>{ $charge }</code>
