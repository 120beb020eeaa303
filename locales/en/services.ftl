# Services that bill through the API: what admins see, and how a key is made.
# Where: button, up to 37 letters; dialogs/admin/services/windows.py
services-entry = 🔌 Services

# Where: message; Services.list
# $state: text, such as some
services-list = <b>Services</b>{ $state ->
        [none]
            {""}

            None. A service is a site, a bot or a script that charges tokens with a key.
       *[some] {""}
    }

# Where: button, up to 37 letters; Services.list
# $state: text, such as working
# $name: text, such as Photo lab
# $spent: number, such as 340
# $spend_per_day: number, such as 10000
services-list-one = { $state ->
        [working] 🟢
        [over] ⌛️
       *[revoked] ⏹
    } { $name } · { $spent } / { $spend_per_day }

# Where: button, up to 37 letters; Services.list
services-list-new = ➕ New service

# addresses: networks, or the word any
# Where: message; Services.card
# $name: text, such as Photo lab
# $id: number, such as 7
# $purpose: text, such as pictures from your photos
# $state: text, such as working
# $lasting: text, such as until
# $until: day and time, such as 2027-03-05 14:07
# $own: text, such as no
# $spends: text, such as yes
# $spend_per_request: number, such as 100
# $spend_per_user: number, such as 500
# $spend_per_day: number, such as 10000
# $spent: number, such as 340
# $grants: text, such as yes
# $grant_per_request: number, such as 10
# $grant_per_user: number, such as 100
# $grant_per_day: number, such as 1000
# $granted: number, such as 10
# $addresses: text, such as 10.1.2.0/24
# $used: text, such as once
# $used_at: day and time, such as 2026-03-05 14:07
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
        [yes] Our own service: people don't have to connect it
       *[no] Only for people who connected it
    }

    { $spends ->
        [yes]
            Spends at most { $spend_per_request } a request, { $spend_per_user } a day per person, { $spend_per_day } a day in total
            Today: <b>{ $spent }</b>
       *[no] Spends nothing
    }{ $grants ->
        [yes]
            {""}

            Grants at most { $grant_per_request } a request, { $grant_per_user } a day per person, { $grant_per_day } a day in total
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

# Where: button, up to 37 letters; Services.card
services-card-replace = 🔑 New secret

# Where: button, up to 37 letters; Services.card
services-card-revoke = ⏹ Revoke

# Where: button, up to 37 letters; Services.card
services-card-webhook = 📨 Webhook

# Where: message; Services.replace
# $name: text, such as Photo lab
services-replace =
    <b>New secret for { $name }?</b>

    The old secret stops working at once. Links of people stay.

# Where: button, up to 37 letters; Services.replace
services-replace-yes = 🔑 New secret

# Where: message; Services.revoke
# $name: text, such as Photo lab
services-revoke =
    <b>Revoke { $name }?</b>

    Its key stops working at once and for good. What it holds now goes back to people when the holds expire.

# Where: button, up to 37 letters; Services.revoke
services-revoke-stop = ⏹ Revoke

# Where: message; Services.name
services-name =
    <b>New service</b>

    What is it called? People will read this name.

# Where: message; Services.purpose
services-purpose =
    <b>New service</b>

    What does it charge for? One line for people, such as: pictures from your photos.

# Where: message; Services.own
services-own =
    <b>New service</b>

    Whose tokens may it spend?

# Where: button, up to 37 letters; Services.own
services-own-foreign = Of people who connect it

# Where: button, up to 37 letters; Services.own
services-own-mine = Of everybody: it is our own

# Where: message; Services.spend
services-spend =
    <b>What may it spend?</b>

    Send three numbers of tokens: a request, a day per person, a day in total. Or choose.

# Where: button, up to 37 letters; Services.spend
services-spend-nothing = Nothing, only read balances

# Where: message; Services.grant
services-grant =
    <b>May it grant tokens?</b>

    Granting is an adjustment in your name. If it may, send three numbers of tokens: a request, a day per person, a day in total.

# Where: button, up to 37 letters; Services.grant
services-grant-none = No

# Where: message; Services.addresses
services-addresses =
    <b>From which addresses?</b>

    Send IP addresses or networks, such as 203.0.113.7 or 10.0.0.0/24.

# Where: button, up to 37 letters; Services.addresses
services-addresses-any = Any

# Where: message; Services.days
services-days =
    <b>For how many days?</b>

    Choose, or send a number.

# Where: button, up to 37 letters; Services.days
services-days-none = No end date

# Where: button, up to 17 letters; Services.spend, Services.grant, Services.days
# $text: text, such as 100 500 10000, 30, 90
services-preset = { $text }

# Where: message; Services.confirm
# $name: text, such as Photo lab
# $purpose: text, such as pictures from your photos
# $own: text, such as no
# $spend: text, such as 100 500 10000
# $grant: text, such as none
# $addresses: text, such as any
# $days: number, such as 90
services-confirm =
    <b>Is everything right?</b>

    { $name }: { $purpose }
    { $own ->
        [yes] Our own service: people don't have to connect it
       *[no] Only for people who connect it
    }
    Spends at most (a request, a day per person, a day in total): { $spend ->
        [none] nothing
       *[other] { $spend }
    }
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

# Where: button, up to 37 letters; Services.confirm
services-confirm-make = ✅ Make the key

# Where: message; dialogs/admin/services/handlers.py
# $secret: text
services-secret =
    <b>The service's secret</b>

    <code>{ $secret }</code>

    It is shown only here and only once: copy it to the service, then close this message. If it is lost, make a new one.

# The action's name in the log, and on a button of its filter: keep it short.
# Where: button, up to 37 letters; dialogs/admin/services/windows.py
services-action-made = service made

# The action's name in the log, and on a button of its filter: keep it short.
# Where: button, up to 37 letters; dialogs/admin/services/windows.py
services-action-secret = new secret of a service

# The action's name in the log, and on a button of its filter: keep it short.
# Where: button, up to 37 letters; dialogs/admin/services/windows.py
services-action-revoked = service revoked

# The action's name in the log, and on a button of its filter: keep it short.
# Where: button, up to 37 letters; dialogs/admin/services/windows.py
services-action-grant = tokens granted by a service
