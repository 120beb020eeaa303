# Connected services: other programs that may spend the person's tokens.
# The name and the purpose are the service's own words.
# Where: button, up to 37 letters; dialogs/connect/windows.py
connect-entry = 🔌 Services

# Where: message; Connect.question
# $name: text, such as Photo lab
# $purpose: text, such as pictures from your photos
# $daily: number, such as 100
# $spends: text, such as yes
connect-question =
    <b>{ $name } wants to be connected</b>

    What for: { $purpose }

    { $spends ->
        [no] It will see your Telegram id and your balance. It can't spend your tokens.
       *[yes] It may then spend up to { $daily ->
            [one] <b>{ $daily } token</b>
           *[other] <b>{ $daily } tokens</b>
        } a day from your balance, without asking again.
            It will see your Telegram id, your balance and what it has charged itself.
    }

    { $spends ->
        [no] You can disconnect it at any time.
       *[yes] You can change the limit or disconnect it at any time.
    }

# Where: message; Connect.question
# $reference: text, such as customer 5
# $spends: text, such as yes
connect-question-as =
    { "" }
    Your account there: <b>{ $reference }</b>. { $spends ->
        [no] If it is not yours, decline: its owner could see your balance.
       *[yes] If it is not yours, decline: its owner could spend your tokens.
    }

# Where: button, up to 37 letters; Connect.question
connect-question-yes = ✅ Connect

# Where: button, up to 37 letters; Connect.question
connect-question-limit = ✏️ Another limit

# Where: button, up to 37 letters; Connect.question
connect-question-no = Decline

# Where: message; Connect.limit
# $name: text, such as Photo lab
# $daily: number, such as 100
connect-limit =
    <b>{ $name }</b>

    How many tokens a day may it spend at most? It asks for { $daily }. Send a number.

# Where: message; Connect.list
# $state: text, such as some
connect-list = <b>Connected services</b>{ $state ->
        [none]
            {""}

            None. A service sends you a link when it needs to be connected.
       *[some]
            {""}

            Choose one to see or change what it may spend.
    }

# Where: button, up to 37 letters; Connect.list
# $name: text, such as Photo lab
# $today: number, such as 20
# $daily: number, such as 100
# $spends: text, such as yes
connect-list-service = { $name }{ $spends ->
    [no] {""}
   *[yes] { " " }· { $today } / { $daily }
}

# Where: message; Connect.card
# $name: text, such as Photo lab
# $purpose: text, such as pictures from your photos
# $daily: number, such as 100
# $today: number, such as 20
# $spent: number, such as 340
# $held: number, such as 10
# $spends: text, such as yes
connect-card =
    <b>{ $name }</b>
    { $purpose }

    { $spends ->
        [no] It can see your balance. It can't spend your tokens.
       *[yes] How many of your tokens it may spend:
            Daily limit: <b>{ $daily }</b>
            Used today: { $today }
            Spent in total: { $spent }
            Set aside now: { $held }
    }

# Where: button, up to 37 letters; Connect.card
connect-card-change = ✏️ Limit

# Where: button, up to 37 letters; Connect.card
connect-card-disconnect = 🔌 Disconnect

# Where: message; Connect.change
# $name: text, such as Photo lab
# $daily: number, such as 100
connect-change =
    <b>{ $name }</b>

    How many tokens a day may it spend at most? Now { $daily }. Send a number.

# Where: message; Connect.disconnect
# $name: text, such as Photo lab
# $held: number, such as 10
# $spends: text, such as yes
connect-disconnect =
    <b>Disconnect { $name }?</b>

    { $spends ->
        [no] It won't see your balance any more.
       *[yes] It won't be able to take any more. { $held ->
            [0] {""}
            [one] It may still spend { $held } token that is set aside for work it has begun.
           *[other] It may still spend { $held } tokens that are set aside for work it has begun.
        }
    }

# Where: button, up to 37 letters; Connect.disconnect
connect-disconnect-off = 🔌 Disconnect
