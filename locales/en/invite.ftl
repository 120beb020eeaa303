# Invites.
invite-entry = 👥 Invite
invite-main =
    <b>Invite a friend</b>

    When they first buy tokens, the bot gives:
    { $mine ->
        [0] {""}
        [one] • you { $mine } token
       *[other] • you { $mine } tokens
    }{ $theirs ->
        [0] {""}
       *[other] {
            $mine ->
                [0] {""}
               *[other] {"\u000A"}
        }• them { $theirs ->
            [one] { $theirs } token
           *[other] { $theirs } tokens
        }
    }

    Your link:
    <code>{ $link }</code>

    Came by it: { $came }, bought: { $bought }
    You have earned: <b>{ $earned }</b>
    { $full ->
        [yes] Your link earns no more: { $most } is the most.
       *[no] {""}
    }
    Only people who are new to the bot count. If the purchase is refunded, its bonuses go back.
invite-main-share = 📤 Share
invite-main-copy = 🔗 Copy the link
invite-share = Come in by my link{ $theirs ->
        [0] !
        [one] : you get { $theirs } token on top of your first purchase.
       *[other] : you get { $theirs } tokens on top of your first purchase.
    }
# Notices of the bonuses.
invite-told-friend =
    🎁 <b>A gift for your first purchase</b>: { $tokens ->
        [one] { $tokens } token
       *[other] { $tokens } tokens
    }. Balance: <b>{ $balance }</b>.
invite-told-inviter =
    🎁 <b>A friend whom you invited has made a purchase</b>. You get { $tokens ->
        [one] { $tokens } token
       *[other] { $tokens } tokens
    }. Balance: <b>{ $balance }</b>.
invite-told-back =
    ↩️ A purchase was refunded, and the bonus for it went back: { $tokens ->
        [one] { $tokens } token
       *[other] { $tokens } tokens
    }. Balance: <b>{ $balance }</b>.
