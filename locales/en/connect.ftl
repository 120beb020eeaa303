# Connected services: other programs that may spend the person's tokens.
# The name and the purpose are the service's own words.
connect-entry = 🔌 Services
connect-question =
    <b>{ $name } wants to be connected</b>

    What for: { $purpose }

    It may then spend up to { $daily ->
        [one] <b>{ $daily } token</b>
       *[other] <b>{ $daily } tokens</b>
    } a day from your balance, without asking again.
    It will see your Telegram id, your balance and what it has charged itself.

    You can change the limit or disconnect it at any time.
connect-question-yes = ✅ Connect
connect-question-limit = ✏️ Another limit
connect-question-no = Decline
connect-limit =
    <b>{ $name }</b>

    How many tokens a day may it spend at most? It asks for { $daily }. Send a number.
connect-list = <b>Connected services</b>{ $state ->
        [none]
            {""}

            None. A service sends you a link when it needs to be connected.
       *[some]
            {""}

            Choose one to see or change what it may spend.
    }
connect-list-service = { $name } · { $today } / { $daily }
connect-card =
    <b>{ $name }</b>
    { $purpose }

    Tokens that it may spend of yours:
    Limit a day: <b>{ $daily }</b>
    Used today: { $today }
    Spent in all: { $spent }
    Set aside now: { $held }
connect-card-change = ✏️ Limit
connect-card-disconnect = 🔌 Disconnect
connect-change =
    <b>{ $name }</b>

    How many tokens a day may it spend at most? Now { $daily }. Send a number.
connect-disconnect =
    <b>Disconnect { $name }?</b>

    It will be able to take nothing more. { $held ->
        [0] {""}
        [one] It may still spend { $held } token that is set aside for work it has begun.
       *[other] It may still spend { $held } tokens that are set aside for work it has begun.
    }
connect-disconnect-off = 🔌 Disconnect
