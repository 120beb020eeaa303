# Notices about payments, which come unasked.
receipts-paid =
    ✅ Paid: +{ $tokens ->
        [one] { $tokens } token
       *[other] { $tokens } tokens
    }. Balance: <b>{ $balance }</b>.
receipts-late = We have your payment, but the tokens are not added yet. They arrive in a few minutes; please do not pay again.
receipts-kept =
    We received your { $stars } ⭐ but found no order that they belong to. We will refund them. Questions: /paysupport
receipts-refunded =
    ↩️ The Stars were refunded. { $tokens ->
        [0] No tokens were taken for this payment.
       *[other] Tokens taken back: { $tokens }.
    } Balance: <b>{ $balance }</b>.
receipts-collected =
    ↩️ A job gave tokens back. They belong to a payment whose Stars were refunded while it ran.
    Tokens taken back: { $tokens }. Balance: <b>{ $balance }</b>.
receipts-odd-payment =
    ⚠️ <b>An odd payment</b>: { $oddity ->
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
