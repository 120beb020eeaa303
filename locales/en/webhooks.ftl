# Webhooks of services: where a service is told what happens, and what became of each event.
# Where: message; Webhooks.card
# $service: text, such as Photo lab
# $state: text, such as on
# $url: text, such as https://lab.example.org/tokens
# $arrived: text, such as once
# $last: day and time, such as 2026-03-05 14:07
# $since: text, such as none
# $failing: day and time, such as 2026-03-05 14:07
# $waiting: number, such as 2
# $failed: number, such as 1
# $low: number, such as 10
webhooks-card =
    <b>Webhook of { $service }</b>

    { $state ->
        [none] No address yet: the service is told nothing.
        [on] 🟢 On
        [paused] ⏸ Paused. Events wait for three days.
        [failing] ⚠️ Stopped: nothing has arrived for a day. Events wait for three days.
        [gone] ⚠️ Stopped: the address answered 410, it wants no more.
       *[unsigned] ⚠️ Stopped: the bot's token has changed. Make a new secret and give it to the service.
    }{ $state ->
        [none]
            {""}

            An event tells of tokens that came, of a low balance, of holds, links and erased people: ids and amounts, no names.
       *[other]
            {""}

            <code>{ $url }</code>

            Last arrived: { $arrived ->
                [once] { MOMENT($last) }
               *[never] nothing yet
            }{ $since ->
                [known]
                    {""}
                    Fails since { MOMENT($failing) }
               *[none] {""}
            }
            Waiting: { $waiting } · given up: { $failed }
            { $low ->
                [0] Low balances are not told
               *[other] A balance is low below { $low }
            }
    }

# Where: button, up to 17 letters; Webhooks.card
webhooks-card-address = 🔗 Address

# Where: button, up to 17 letters; Webhooks.card
webhooks-card-events = 📨 Events

# Where: button, up to 17 letters; Webhooks.card
webhooks-card-secret = 🔑 New secret

# Where: button, up to 17 letters; Webhooks.card
webhooks-card-low = 📉 Low balance

# Where: button, up to 37 letters; Webhooks.card
webhooks-card-pause = ⏸ Pause

# Where: button, up to 37 letters; Webhooks.card
webhooks-card-resume = ▶️ Resume

# Where: button, up to 37 letters; Webhooks.card
webhooks-card-service = ‹ Service

# Where: message; Webhooks.address
# $service: text, such as Photo lab
webhooks-address =
    <b>Where is { $service } told?</b>

    Send its address, such as https://example.org/tokens. Only https and public addresses are possible.

# Where: message; Webhooks.secret
# $service: text, such as Photo lab
webhooks-secret =
    <b>New secret for the webhook of { $service }?</b>

    From now on events are signed with the new one. Those that the service refuses meanwhile are sent again.

# Where: button, up to 37 letters; Webhooks.secret
webhooks-secret-yes = 🔑 New secret

# Where: message; Webhooks.low
# $low: number, such as 10
webhooks-low =
    <b>When is a balance low?</b>

    The service is told once when a person's balance falls below so many tokens, and again after it has risen. Send a number; 0 means never. Now: { $low }

# Where: button, up to 11 letters; Webhooks.low
# $text: text, such as 10, 100
webhooks-low-preset = { $text }

# Where: message; Webhooks.events
# $service: text, such as Photo lab
# $state: text, such as some
webhooks-events =
    <b>Events for { $service }</b>

    { $state ->
        [none] Nothing in the last days.
       *[some] 🕓 waits · ✅ arrived · ❌ given up. They are kept for a week.
    }

# Where: button, up to 37 letters; Webhooks.events
# $state: text, such as failed
# $kind: text, such as balance.credited
# $at: day and time, such as 2026-03-05 14:07
webhooks-events-one = { $state ->
        [delivered] ✅
        [failed] ❌
       *[pending] 🕓
    } { $kind } · { MOMENT($at) }

# Where: button, up to 37 letters; Webhooks.events
# $failed: number, such as 1
webhooks-events-again = 🔁 Send given up ones again ({ $failed })

# Where: message; Webhooks.event
# $kind: text, such as balance.credited
# $number: text, such as evt_5f0c4b1a9d3e4c7f8a2b6d1e0f9c8b7a
# $at: day and time, such as 2026-03-05 14:07
# $user: text, such as 1001
# $amount: number, such as 50
# $state: text, such as failed
# $due: day and time, such as 2026-03-05 14:07
# $tries: number, such as 10
# $result: text, such as 500
webhooks-event =
    <b>{ $kind }</b>
    <code>{ $number }</code>
    { MOMENT($at) }

    { $user ->
        [none] The person was erased
       *[other] Person: <code>{ $user }</code>
    }{ $amount ->
        [0] {""}
       *[other]
            {""}
            Tokens: { $amount }
    }

    { $state ->
        [delivered] ✅ Arrived
        [failed] ❌ Given up
       *[pending] 🕓 Next try: { MOMENT($due) }
    }
    Tries: { $tries } · { $result ->
        [none] no answer yet
        [address] the address leads to no public one
        [timeout] no answer within ten seconds
        [connection] no connection
        [late] waited for three days
       *[other] answer { $result }
    }

# Where: button, up to 37 letters; Webhooks.event
webhooks-event-resend = 🔁 Send again

# Where: message; dialogs/admin/webhooks/handlers.py
# $secret: text
webhooks-shown =
    <b>The secret of the webhook</b>

    <code>{ $secret }</code>

    It is shown only here and only once: copy it to the service, then close this message. If it is lost, make a new one.

# Where: message; bot/services/billing/deliveries.py
# $service: text
# $why: text
webhooks-told-stopped =
    <b>⚠️ { $service } is told nothing any more</b>

    { $why ->
        [failing] Its webhook has taken no event for a day. Events wait for three days.
        [gone] Its webhook answered 410: it wants no more events.
       *[unsigned] The bot's token has changed, so its webhook's secret can't be made any more. Make a new secret.
    }

# The action's name in the log, and on a button of its filter: keep it short.
# Where: button, up to 37 letters; dialogs/admin/webhooks/windows.py
webhooks-action-address = webhook's address

# The action's name in the log, and on a button of its filter: keep it short.
# Where: button, up to 37 letters; dialogs/admin/webhooks/windows.py
webhooks-action-secret = webhook's new secret

# The action's name in the log, and on a button of its filter: keep it short.
# Where: button, up to 37 letters; dialogs/admin/webhooks/windows.py
webhooks-action-low = webhook's low balance

# The action's name in the log, and on a button of its filter: keep it short.
# Where: button, up to 37 letters; dialogs/admin/webhooks/windows.py
webhooks-action-paused = webhook paused

# The action's name in the log, and on a button of its filter: keep it short.
# Where: button, up to 37 letters; dialogs/admin/webhooks/windows.py
webhooks-action-resumed = webhook resumed

# The action's name in the log, and on a button of its filter: keep it short.
# Where: button, up to 37 letters; dialogs/admin/webhooks/windows.py
webhooks-action-replayed = webhook events sent again
