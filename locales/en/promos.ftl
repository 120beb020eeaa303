# Promo codes: what admins see, and how new ones are made.
# Where: button, up to 37 letters; dialogs/admin/promos/windows.py
promos-entry = 🎁 Promo codes

# Where: message; Promos.list
# $state: text, such as some
promos-list = <b>Promo codes</b>{ $state ->
        [none] . None yet.
       *[some] {""}
    }

# Where: button, up to 37 letters; Promos.list
# $state: text, such as running
# $codes: number, such as 1
# $code: text, such as SPRING
# $tokens: number, such as 10
# $used: number, such as 3
# $most: number, such as 100
promos-list-offer = { $state ->
        [running] 🟢
        [used] ⚪️
        [over] ⌛️
       *[ended] ⏹
    } { $codes ->
        [1] { $code }
       *[other] { $codes } codes
    } · +{ $tokens } · { $used } / { $most }

# Where: button, up to 37 letters; Promos.list
promos-list-new = ➕ New

# Where: message; Promos.card
# $codes: number, such as 1
# $code: text, such as SPRING
# $tokens: number, such as 10
# $used: number, such as 3
# $most: number, such as 100
# $uses: number, such as 100
# $per_person: number, such as 1
# $created: day and time, such as 2026-03-01 14:07
# $lasting: text, such as until
# $until: day and time, such as 2026-03-05 14:07
# $state: text, such as running
promos-card =
    <b>{ $codes ->
        [1] Promo code <code>{ $code }</code>
       *[other] { $codes } promo codes, such as <code>{ $code }</code>
    }</b>

    Gives: { $tokens ->
        [one] { $tokens } token
       *[other] { $tokens } tokens
    }
    Used: <b>{ $used }</b> of { $most }{ $codes ->
        [1] {""}
       *[other] {" "}(each code up to { $uses ->
            [one] { $uses } time
           *[other] { $uses } times
        })
    }
    Per person: { $per_person }
    Created: { MOMENT($created) }
    { $lasting ->
        [ever] No end date
       *[until] Works until { MOMENT($until) }
    }
    { $state ->
        [running] 🟢 Running
        [used] ⚪️ Used up
        [over] ⌛️ Expired
       *[ended] ⏹ Switched off
    }

# Where: button, up to 37 letters; Promos.card
promos-card-link = 🔗 Copy the link

# Where: button, up to 37 letters; Promos.card
promos-card-csv = 📄 Codes as CSV

# Where: button, up to 37 letters; Promos.card
promos-card-end = ⏹ Switch off

# Where: message; Promos.end
# $codes: number, such as 1
# $code: text, such as SPRING
promos-end =
    <b>Switch off?</b>

    { $codes ->
        [1] The code { $code } will stop working.
       *[other] These { $codes } codes will stop working.
    } What was given stays with people. It can't be switched on again.

# Where: button, up to 37 letters; Promos.end
promos-end-stop = ⏹ Switch off

# Where: message; Promos.kind
promos-kind =
    <b>New promo code</b>

    One word is easy to say aloud, and may be guessed. Random codes can't be guessed.

# Where: button, up to 37 letters; Promos.kind
promos-kind-one = One word

# Where: button, up to 37 letters; Promos.kind
promos-kind-many = Random codes

# Where: message; Promos.code
# $shortest: number, such as 4
# $longest: number, such as 32
promos-code =
    <b>New promo code</b>

    Send the word: { $shortest } to { $longest } Latin letters and digits.

# Where: message; Promos.codes
promos-codes =
    <b>New promo codes</b>

    How many codes? Choose, or type a number.

# Where: message; Promos.tokens
# $kind: text, such as many
# $code: text
# $codes: number, such as 50
promos-tokens =
    <b>{ $kind ->
        [one] { $code }
       *[many] Codes: { $codes }
    }</b>

    How many tokens does { $kind ->
        [one] the code
       *[many] each code
    } give? Choose, or type a number.

# Where: message; Promos.uses
# $kind: text, such as many
# $code: text
# $codes: number, such as 50
promos-uses =
    <b>{ $kind ->
        [one] { $code }
       *[many] Codes: { $codes }
    }</b>

    How many times can { $kind ->
        [one] the code
       *[many] each code
    } be used in total? Choose, or type a number.

# Where: message; Promos.person
# $kind: text, such as many
# $code: text
# $codes: number, such as 50
promos-person =
    <b>{ $kind ->
        [one] { $code }
       *[many] Codes: { $codes }
    }</b>

    How many times can one person use { $kind ->
        [one] the code
       *[many] any of these codes
    }? Choose, or type a number.

# Where: message; Promos.days
# $kind: text, such as many
# $code: text
# $codes: number, such as 50
promos-days =
    <b>{ $kind ->
        [one] { $code }
       *[many] Codes: { $codes }
    }</b>

    For how many days? Choose, or type a number.

# Where: button, up to 37 letters; Promos.days
promos-days-none = No end date

# Where: button, up to 11 letters; Promos.codes, Promos.tokens, Promos.uses, Promos.person
# $number: number, such as 10, 50
promos-preset = { $number }

# Where: message; Promos.confirm
# $kind: text, such as many
# $code: text
# $codes: number, such as 50
# $tokens: number, such as 10
# $uses: number, such as 1
# $per_person: number, such as 1
# $days: number, such as 30
promos-confirm =
    <b>Is everything right?</b>

    { $kind ->
        [one] Code: <code>{ $code }</code>
       *[many] Random codes: { $codes }
    }
    Gives: { $tokens ->
        [one] { $tokens } token
       *[other] { $tokens } tokens
    }
    Uses { $kind ->
        [one] in total
       *[many] of each code
    }: { $uses }
    Per person: { $per_person }
    { $days ->
        [0] No end date
       *[other] Lasts { $days ->
            [one] { $days } day
           *[other] { $days } days
        }
    }

# Where: button, up to 37 letters; Promos.confirm
promos-confirm-yes = ✅ Create

# Where: plain text; dialogs/admin/promos/handlers.py
promos-csv-caption = Codes and links. Whoever knows a code gets its tokens: don't publish the whole file.

# Where: plain text; dialogs/admin/promos/handlers.py
promos-csv-code = Code

# Where: plain text; dialogs/admin/promos/handlers.py
promos-csv-link = Link

# Where: plain text; dialogs/admin/promos/handlers.py
promos-csv-used = Used

# Where: plain text; dialogs/admin/promos/handlers.py
promos-csv-left = Left

# The action's name in the log, and on a button of its filter: keep it short.
# Where: button, up to 37 letters; dialogs/admin/promos/windows.py
promos-action-created = promo codes created

# The action's name in the log, and on a button of its filter: keep it short.
# Where: button, up to 37 letters; dialogs/admin/promos/windows.py
promos-action-ended = promo codes off

# The action's name in the log, and on a button of its filter: keep it short.
# Where: button, up to 37 letters; dialogs/admin/promos/windows.py
promos-action-codes = promo codes as a file
