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
    } · { history-kind }{ $reasoned ->
        [yes] : { $reason }
       *[no] {""}
    }
    { MOMENT($at) } · balance { $balance }
# service: the name of another program that moved the tokens, or none. Name and reason are its own words.
history-kind =
    { $service ->
        [none] { $kind ->
            [stars_refund] Stars refunded
            [hold] picture
            [void] tokens for a picture returned
            [adjust] adjusted by an admin
            [promo] promo code
            [gift] first picture free
            [invite] bonus for an invite
            [invite_back] invite bonus taken back
            [forfeit] lost when data was erased
           *[other] { $method ->
                [none] operation
               *[other] { $method }
            }
        }
       *[other] { $service }: { $kind ->
            [void] tokens returned
            [charge_refund] refund, { $reason }
           *[other] { $reason }
        }
    }
history-filter-kind = { $chosen ->
        [yes] ✓{" "}
       *[no] {""}
    }{ history-kind-plural }
history-kind-plural = { $kind ->
        [all] All
        [stars_refund] Stars refunded
        [hold] Set aside
        [void] Tokens back
        [adjust] Adjustments
        [promo] Promo codes
        [gift] Gifts
        [invite] Invites
        [invite_back] Revoked bonuses
        [forfeit] Lost
        [charge] Charges
        [charge_refund] Charges back
        [grant] Grants
       *[other] { $method ->
            [none] Other
           *[other] { $method }
        }
    }
history-operations-csv = 📄 Get as CSV
history-operations-filter = 🔎 { $filtered ->
        [yes] Filter: { $kinds }
       *[no] Filter
    }
history-operations-month = 📈 My month
history-filter =
    <b>Filter</b>

    Which operations should the history show?
history-month =
    <b>My month</b>

    In the last 30 days, in tokens:
    🟢 Received: <b>+{ $received }</b>, of which bought: { $bought }
    🔴 Spent: <b>−{ $spent }</b>

    Balance now: <b>{ $balance }</b>
history-month-no-plots =
    {""}
    📈 Plots are not installed on this server. Its owner can add them: <code>pip install -c constraints.txt ".[pictures]"</code>
history-month-plot = 📈 Show as a plot
history-month-caption = Your last 30 days
history-plot-title = My tokens, 30 days
history-plot-received = Received
history-plot-spent = Spent
history-csv-caption = All your operations. Times are in UTC.
history-csv-number = Number
history-csv-time = Time (UTC)
history-csv-kind = Operation
history-csv-amount = Tokens
history-csv-balance = Balance after
history-csv-ref = Reference
