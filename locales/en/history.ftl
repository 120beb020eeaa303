# The history of operations.
# Where: button, up to 37 letters; dialogs/history/windows.py
history-entry = 📜 History

# The empty line at the end parts the title from the first operation.
# Where: message; History.operations
# $total: number, such as 9
history-operations = { $total ->
    [0]
        <b>History</b>

        Nothing yet. Your first purchase will appear here.
   *[other]
        <b>History</b>
        {""}
    }

# Where: message; History.operations
# $direction: text, such as in
# $amount: number, such as 10
# $reasoned: text, such as yes
# $reason: text, such as gift
# $at: day and time, such as 2026-03-05 14:07
# $balance: number, such as 130
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
# Where: plain text; bot/flows/statement_file.py
# $service: text, such as none
# $kind: value
# $method: text, such as none
# $reason: text
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

# Where: button, up to 17 letters; History.filter
# $chosen: text, such as yes, no
history-filter-kind = { $chosen ->
        [yes] ✓{" "}
       *[no] {""}
    }{ history-kind-plural }

# Where: plain text; dialogs/history/getters.py
# $kind: value
# $method: value
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
        [charge_refund] Refunds
        [grant] Grants
       *[other] { $method ->
            [none] Other
           *[other] { $method }
        }
    }

# Where: button, up to 37 letters; History.operations
history-operations-csv = 📄 Get as CSV

# Where: button, up to 37 letters; History.operations
# $filtered: text, such as yes
# $kinds: text, such as Adjustments
history-operations-filter = 🔎 { $filtered ->
        [yes] Filter: { $kinds }
       *[no] Filter
    }

# Where: button, up to 37 letters; History.operations
history-operations-month = 📈 My month

# Where: message; History.filter
history-filter =
    <b>Filter</b>

    Which operations should the history show?

# Where: message; History.month
# $received: number, such as 60
# $bought: number, such as 50
# $spent: number, such as 12
# $balance: number, such as 48
history-month =
    <b>My month</b>

    In the last 30 days, in tokens:
    🟢 Received: <b>+{ $received }</b>, of which bought: { $bought }
    🔴 Spent: <b>−{ $spent }</b>

    Balance now: <b>{ $balance }</b>

# Where: message; History.month
history-month-no-plots =
    {""}
    📈 Plots are not installed on this server. Its owner can add them: <code>pip install -c constraints.txt ".[pictures]"</code>

# Where: button, up to 37 letters; History.month
history-month-plot = 📈 Show as a plot

# Where: caption; dialogs/history/handlers.py
history-month-caption = Your last 30 days

# Where: plain text; dialogs/history/handlers.py
history-plot-title = My tokens, 30 days

# Where: plain text; dialogs/history/handlers.py
history-plot-received = Received

# Where: plain text; dialogs/history/handlers.py
history-plot-spent = Spent

# Where: plain text; dialogs/history/handlers.py
history-csv-caption = All your operations. Times are in UTC.

# Where: plain text; bot/flows/statement_file.py
history-csv-number = Number

# Where: plain text; bot/flows/statement_file.py
history-csv-time = Time (UTC)

# Where: plain text; bot/flows/statement_file.py
history-csv-kind = Operation

# Where: plain text; bot/flows/statement_file.py
history-csv-amount = Tokens

# Where: plain text; bot/flows/statement_file.py
history-csv-balance = Balance after

# Where: plain text; bot/flows/statement_file.py
history-csv-ref = Reference
