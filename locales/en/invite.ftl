# Invites.
# Where: button, up to 37 letters; dialogs/invite/windows.py
invite-entry = 👥 Invite

# Where: message; Invite.main
# $mine: number, such as 5
# $theirs: number, such as 3
# $link: text, such as https://t.me/bot?start=ref_Nf3kXw9Qz1A
# $came: number, such as 4
# $bought: number, such as 2
# $earned: number, such as 10
# $full: text, such as no
# $most: number, such as 50
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

    Joined via your link: { $came }, bought: { $bought }
    You have earned: <b>{ $earned }</b>
    { $full ->
        [yes] Your link earns no more bonuses: the limit is { $most ->
            [one] { $most } friend
           *[other] { $most } friends
        }.
       *[no] {""}
    }
    Only people who are new to the bot count. If the purchase is refunded, its bonuses are taken back.

# Where: button, up to 37 letters; Invite.main
invite-main-share = 📤 Share

# Where: button, up to 37 letters; Invite.main
invite-main-copy = 🔗 Copy the link

# Where: plain text; dialogs/invite/getters.py
# $theirs: number
invite-share = Join using my link{ $theirs ->
        [0] !
        [one] : you get { $theirs } extra token with your first purchase.
       *[other] : you get { $theirs } extra tokens with your first purchase.
    }

# Notices of the bonuses.
# Where: message; bot/services/growth/referrals.py
# $tokens: number
# $balance: number
invite-told-friend =
    🎁 <b>A gift for your first purchase</b>: { $tokens ->
        [one] { $tokens } token
       *[other] { $tokens } tokens
    }. Balance: <b>{ $balance }</b>.

# Where: message; bot/services/growth/referrals.py
# $tokens: number
# $balance: number
invite-told-inviter =
    🎁 <b>A friend whom you invited has made a purchase</b>. You get { $tokens ->
        [one] { $tokens } token
       *[other] { $tokens } tokens
    }. Balance: <b>{ $balance }</b>.

# Where: message; bot/services/growth/referrals.py
# $tokens: number
# $balance: number
invite-told-back =
    ↩️ A purchase was refunded, so the bonus for it was taken back: { $tokens ->
        [one] { $tokens } token
       *[other] { $tokens } tokens
    }. Balance: <b>{ $balance }</b>.
