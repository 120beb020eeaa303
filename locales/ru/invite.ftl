# Приглашения.
# Где: кнопка, до 37 знаков; dialogs/invite/windows.py
invite-entry = 👥 Пригласить

# Где: сообщение; Invite.main
# $mine: число, например 5
# $theirs: число, например 3
# $link: текст, например https://t.me/bot?start=ref_Nf3kXw9Qz1A
# $came: число, например 4
# $bought: число, например 2
# $earned: число, например 10
# $full: текст, например no
# $most: число, например 50
invite-main =
    <b>Пригласите друга</b>

    Когда он впервые купит токены, бот подарит:
    { $mine ->
        [0] {""}
        [one] • вам — { $mine } токен
        [few] • вам — { $mine } токена
       *[other] • вам — { $mine } токенов
    }{ $theirs ->
        [0] {""}
       *[other] {
            $mine ->
                [0] {""}
               *[other] {"\u000A"}
        }• ему — { $theirs ->
            [one] { $theirs } токен
            [few] { $theirs } токена
           *[other] { $theirs } токенов
        }
    }

    Ваша ссылка:
    <code>{ $link }</code>

    Пришли по ней: { $came }, купили: { $bought }
    Вы заработали: <b>{ $earned }</b>
    { $full ->
        [yes] Больше бонусов по ссылке не будет: предел — { $most ->
            [one] { $most } друг
            [few] { $most } друга
           *[other] { $most } друзей
        }.
       *[no] {""}
    }
    Засчитываются только те, кого в боте ещё не было. Если за покупку вернут звёзды, бонусы за неё спишутся.

# Где: кнопка, до 37 знаков; Invite.main
invite-main-share = 📤 Поделиться

# Где: кнопка, до 37 знаков; Invite.main
invite-main-copy = 🔗 Скопировать ссылку

# Где: простой текст без тегов; dialogs/invite/getters.py
# $theirs: число
invite-share = Заходи по моей ссылке{ $theirs ->
        [0] !
        [one] : к первой покупке подарят { $theirs } токен.
        [few] : к первой покупке подарят { $theirs } токена.
       *[other] : к первой покупке подарят { $theirs } токенов.
    }

# Уведомления о бонусах.
# Где: сообщение; bot/services/growth/referrals.py
# $tokens: число
# $balance: число
invite-told-friend =
    🎁 <b>Подарок за первую покупку</b>: { $tokens ->
        [one] { $tokens } токен
        [few] { $tokens } токена
       *[other] { $tokens } токенов
    }. Баланс: <b>{ $balance }</b>.

# Где: сообщение; bot/services/growth/referrals.py
# $tokens: число
# $balance: число
invite-told-inviter =
    🎁 <b>Приглашённый вами друг сделал первую покупку</b>. Вам { $tokens ->
        [one] { $tokens } токен
        [few] { $tokens } токена
       *[other] { $tokens } токенов
    }. Баланс: <b>{ $balance }</b>.

# Где: сообщение; bot/services/growth/referrals.py
# $tokens: число
# $balance: число
invite-told-back =
    ↩️ За покупку вернули звёзды, поэтому бонус за неё списан: { $tokens ->
        [one] { $tokens } токен
        [few] { $tokens } токена
       *[other] { $tokens } токенов
    }. Баланс: <b>{ $balance }</b>.
