# Invites.
# Where: button, up to 37 letters; dialogs/invite/windows.py
invite-entry = 👥 Undang

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
    <b>Undang teman</b>

    Saat mereka pertama kali membeli token, bot memberi:
    { $mine ->
        [0] { "" }
       *[other] • Anda { $mine } token
    }{ $theirs ->
        [0] { "" }
       *[other]
            { $mine ->
                [0] { "" }
               *[other] { "\u000A" }
            }• mereka { $theirs } token
    }

    Tautan Anda:
    <code>{ $link }</code>

    Datang lewat tautan Anda: { $came }, membeli: { $bought }
    Yang Anda peroleh: <b>{ $earned }</b>
    { $full ->
        [yes] Tautan Anda tidak memberi bonus lagi: batasnya { $most } teman.
       *[no] { "" }
    }
    Hanya orang yang baru di bot ini yang dihitung. Jika pembelian dikembalikan, bonusnya ditarik kembali.

# Where: button, up to 37 letters; Invite.main
invite-main-share = 📤 Bagikan

# Where: button, up to 37 letters; Invite.main
invite-main-copy = 🔗 Salin tautan

# Where: plain text; dialogs/invite/getters.py
# $theirs: number
invite-share =
    Gabung lewat tautan saya{ $theirs ->
        [0] !
       *[other] : dapatkan { $theirs } token tambahan pada pembelian pertama.
    }

# Notices of the bonuses.
# Where: message; bot/services/growth/referrals.py
# $tokens: number
# $balance: number
invite-told-friend =
    🎁 <b>Hadiah untuk pembelian pertama Anda</b>: { $tokens } token. Saldo: <b>{ $balance }</b>.

# Where: message; bot/services/growth/referrals.py
# $tokens: number
# $balance: number
invite-told-inviter =
    🎁 <b>Teman yang Anda undang sudah membeli</b>. Anda mendapat { $tokens } token. Saldo: <b>{ $balance }</b>.

# Where: message; bot/services/growth/referrals.py
# $tokens: number
# $balance: number
invite-told-back =
    ↩️ Sebuah pembelian dikembalikan, jadi bonusnya ditarik kembali: { $tokens } token. Saldo: <b>{ $balance }</b>.
