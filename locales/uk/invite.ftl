# Invites.
# Where: button, up to 37 letters; dialogs/invite/windows.py
invite-entry = 👥 Запросити

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
    <b>Запросіть друзів</b>

    Коли запрошена людина вперше купить токени, бот подарує:
    { $mine ->
        [0] {""}
        [one] • вам — { $mine } токен
        [few] • вам — { $mine } токени
       *[other] • вам — { $mine } токенів
    }{ $theirs ->
        [0] {""}
       *[other] {
            $mine ->
                [0] {""}
               *[other] {"\u000A"}
        }• їй — { $theirs ->
            [one] { $theirs } токен
            [few] { $theirs } токени
           *[other] { $theirs } токенів
        }
    }

    Ваше посилання:
    <code>{ $link }</code>

    Прийшли за ним: { $came }, купили: { $bought }
    Ви заробили: <b>{ $earned }</b>
    { $full ->
        [yes] Більше бонусів за посиланням не буде: ліміт — { $most ->
            [one] { $most } людина
            [few] { $most } людини
           *[other] { $most } людей
        }.
       *[no] {""}
    }
    Враховуються лише ті, кого в боті ще не було. Якщо за покупку повернуть зірки, бонуси за неї буде списано.

# Where: button, up to 37 letters; Invite.main
invite-main-share = 📤 Поділитися

# Where: button, up to 37 letters; Invite.main
invite-main-copy = 🔗 Скопіювати посилання

# Where: plain text; dialogs/invite/getters.py
# $theirs: number
invite-share = Приєднуйся за моїм посиланням{ $theirs ->
        [0] !
        [one] : до першої покупки подарують { $theirs } токен.
        [few] : до першої покупки подарують { $theirs } токени.
       *[other] : до першої покупки подарують { $theirs } токенів.
    }

# Notices of the bonuses.
# Where: message; bot/services/growth/referrals.py
# $tokens: number
# $balance: number
invite-told-friend =
    🎁 <b>Подарунок за першу покупку</b>: { $tokens ->
        [one] { $tokens } токен
        [few] { $tokens } токени
       *[other] { $tokens } токенів
    }. Баланс: <b>{ $balance }</b>.

# Where: message; bot/services/growth/referrals.py
# $tokens: number
# $balance: number
invite-told-inviter =
    🎁 <b>За вашим запрошенням зроблено першу покупку</b>. Вам { $tokens ->
        [one] { $tokens } токен
        [few] { $tokens } токени
       *[other] { $tokens } токенів
    }. Баланс: <b>{ $balance }</b>.

# Where: message; bot/services/growth/referrals.py
# $tokens: number
# $balance: number
invite-told-back =
    ↩️ Зірки за покупку повернуто, тому бонус за неї списано: { $tokens ->
        [one] { $tokens } токен
        [few] { $tokens } токени
       *[other] { $tokens } токенів
    }. Баланс: <b>{ $balance }</b>.
