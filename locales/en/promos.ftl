# Promo codes: what admins see, and how new ones are made.
promos-entry = 🎁 Promo codes
promos-list = <b>Promo codes</b>{ $state ->
        [none] . None yet.
       *[some] {""}
    }
promos-list-offer = { $state ->
        [running] 🟢
        [used] ⚪️
        [over] ⌛️
       *[ended] ⏹
    } { $codes ->
        [1] { $code }
       *[other] { $codes } codes
    } · +{ $tokens } · { $used } / { $most }
promos-list-new = ➕ New
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
promos-card-link = 🔗 Copy the link
promos-card-csv = 📄 Codes as CSV
promos-card-end = ⏹ Switch off
promos-end =
    <b>Switch off?</b>

    { $codes ->
        [1] The code { $code } will stop working.
       *[other] These { $codes } codes will stop working.
    } What was given stays with people. It can't be switched on again.
promos-end-stop = ⏹ Switch off
promos-kind =
    <b>New promo code</b>

    One word is easy to say aloud, and may be guessed. Random codes can't be guessed.
promos-kind-one = One word
promos-kind-many = Random codes
promos-code =
    <b>New promo code</b>

    Send the word: { $shortest } to { $longest } Latin letters and digits.
promos-codes =
    <b>New promo codes</b>

    How many codes? Choose, or type a number.
promos-tokens =
    <b>{ $kind ->
        [one] { $code }
       *[many] Codes: { $codes }
    }</b>

    How many tokens does { $kind ->
        [one] the code
       *[many] each code
    } give? Choose, or type a number.
promos-uses =
    <b>{ $kind ->
        [one] { $code }
       *[many] Codes: { $codes }
    }</b>

    How often may { $kind ->
        [one] the code
       *[many] each code
    } be used in all, by everybody together? Choose, or type a number.
promos-person =
    <b>{ $kind ->
        [one] { $code }
       *[many] Codes: { $codes }
    }</b>

    How often may one person use { $kind ->
        [one] the code
       *[many] any of these codes
    }? Choose, or type a number.
promos-days =
    <b>{ $kind ->
        [one] { $code }
       *[many] Codes: { $codes }
    }</b>

    For how many days? Choose, or type a number.
promos-days-none = No end date
promos-preset = { $number }
promos-confirm =
    <b>Is that right?</b>

    { $kind ->
        [one] Code: <code>{ $code }</code>
       *[many] Random codes: { $codes }
    }
    Gives: { $tokens ->
        [one] { $tokens } token
       *[other] { $tokens } tokens
    }
    Uses { $kind ->
        [one] in all
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
promos-confirm-yes = ✅ Create
promos-csv-caption = Codes and links. Whoever knows a code gets its tokens: don't publish the whole file.
promos-csv-code = Code
promos-csv-link = Link
promos-csv-used = Used
promos-csv-left = Left
