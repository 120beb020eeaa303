# Services that bill through the API: what admins see, and how a key is made.
services-entry = 🔌 Services
services-list = <b>Services</b>{ $state ->
        [none]
            {""}

            None. A service is a site, a bot or a script that charges tokens with a key.
       *[some] {""}
    }
services-list-one = { $state ->
        [working] 🟢
        [over] ⌛️
       *[revoked] ⏹
    } { $name } · { $spent } / { $spend_per_day }
services-list-new = ➕ New service
# addresses: networks, or the word any
services-card =
    <b>{ $name }</b> · { $id }
    { $purpose }

    { $state ->
        [working] 🟢 Working
        [over] ⌛️ Expired
       *[revoked] ⏹ Revoked
    }{ $lasting ->
        [ever] {""}
       *[until] {" "}· until { MOMENT($until) }
    }
    { $own ->
        [yes] Our own service: people need not connect it
       *[no] Only for people who connected it
    }

    Spends at most { $spend_per_request } at once, { $spend_per_user } of a person a day, { $spend_per_day } in all a day
    Today: <b>{ $spent }</b>{ $grants ->
        [yes]
            {""}

            Grants at most { $grant_per_request } at once, { $grant_per_user } to a person a day, { $grant_per_day } in all a day
            Today: <b>{ $granted }</b>
       *[no] {""}
    }

    Addresses: { $addresses ->
        [any] any
       *[other] { $addresses }
    }
    Last used: { $used ->
        [once] { MOMENT($used_at) }
       *[never] never
    }
services-card-replace = 🔑 New secret
services-card-revoke = ⏹ Revoke
services-replace =
    <b>New secret for { $name }?</b>

    The old secret stops working at once. Links of people stay.
services-replace-yes = 🔑 New secret
services-revoke =
    <b>Revoke { $name }?</b>

    Its key stops working at once and for good. What it holds now goes back to people when the holds expire.
services-revoke-stop = ⏹ Revoke
services-name =
    <b>New service</b>

    What is it called? People will read this name.
services-purpose =
    <b>New service</b>

    What does it charge for? One line for people, such as: pictures from your photos.
services-own =
    <b>New service</b>

    Whose tokens may it spend?
services-own-foreign = Of people who connect it
services-own-mine = Of everybody: it is our own
services-spend =
    <b>What may it spend?</b>

    Send three numbers of tokens: in one request, of one person a day, in all a day. Or choose.
services-grant =
    <b>May it grant tokens?</b>

    Granting is an adjustment in your name. If it may, send three numbers of tokens: in one request, to one person a day, in all a day.
services-grant-none = No, only spend
services-addresses =
    <b>From which addresses?</b>

    Send IP addresses or networks, such as 203.0.113.7 or 10.0.0.0/24.
services-addresses-any = Any
services-days =
    <b>For how many days?</b>

    Choose, or send a number.
services-days-none = No end date
services-preset = { $text }
services-confirm =
    <b>Is that right?</b>

    { $name }: { $purpose }
    { $own ->
        [yes] Our own service: people need not connect it
       *[no] Only for people who connect it
    }
    Spends at most (at once, of a person a day, in all a day): { $spend }
    Grants at most: { $grant ->
        [none] nothing
       *[other] { $grant }
    }
    Addresses: { $addresses ->
        [any] any
       *[other] { $addresses }
    }
    { $days ->
        [0] No end date
        [one] Works { $days } day
       *[other] Works { $days } days
    }
services-confirm-make = ✅ Make the key
services-secret =
    <b>The service's secret</b>

    <code>{ $secret }</code>

    It is shown only here and only once: copy it to the service, then close this message. If it is lost, make a new one.
