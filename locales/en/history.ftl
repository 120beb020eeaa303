# The history of operations.
history-entry = 📜 History
# The empty line at the end parts the title from the first operation.
history-operations = { $total ->
    [0]
        <b>History</b>

        Nothing yet. Your first purchase will appear here.
   *[other]
        <b>History</b>
        {""}
    }
history-operations-line =
    { $direction ->
        [in] 🟢 <b>+{ $amount }</b>
       *[out] 🔴 <b>−{ $amount }</b>
    } · { history-kind }
    { MOMENT($at) } · balance { $balance }
history-kind =
    { $kind ->
        [stars_refund] Stars refunded
        [hold] picture
        [void] tokens for a picture returned
        [adjust] adjusted by an admin
        [promo] promo code
        [invite] bonus for an invite
        [invite_back] invite bonus taken back
        [forfeit] lost when data was erased
       *[other] { $method ->
            [none] operation
           *[other] { $method }
        }
    }
history-operations-kind = { $chosen ->
        [yes] ✓{" "}
       *[no] {""}
    }{ $kind ->
        [all] All
        [stars_refund] Stars refunded
        [hold] Pictures
        [void] Tokens back
        [adjust] Adjustments
        [promo] Promo codes
        [invite] Invites
        [invite_back] Revoked bonuses
        [forfeit] Lost
       *[other] { $method ->
            [none] Other
           *[other] { $method }
        }
    }
history-operations-csv = 📄 Get as CSV
history-csv-caption = All your operations. Times are in UTC.
history-csv-number = Number
history-csv-time = Time (UTC)
history-csv-kind = Operation
history-csv-amount = Tokens
history-csv-balance = Balance after
history-csv-ref = Reference
