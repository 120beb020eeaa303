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

    Joined by your link: { $came }, bought: { $bought }
    You have earned: <b>{ $earned }</b>
    { $full ->
        [yes] Your link earns no more bonuses: the limit is { $most ->
            [one] { $most } friend
           *[other] { $most } friends
        }.
       *[no] {""}
    }
    Only people who are new to the bot count. If the purchase is refunded, its bonuses are taken back.
invite-main-share = 📤 Share
invite-main-copy = 🔗 Copy the link
invite-share = Join by my link{ $theirs ->
        [0] !
        [one] : you get { $theirs } extra token with your first purchase.
       *[other] : you get { $theirs } extra tokens with your first purchase.
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
    ↩️ A purchase was refunded, so the bonus for it was taken back: { $tokens ->
        [one] { $tokens } token
       *[other] { $tokens } tokens
    }. Balance: <b>{ $balance }</b>.
