# Приглашения.
invite-entry = 👥 Пригласить
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
invite-main-share = 📤 Поделиться
invite-main-copy = 🔗 Скопировать ссылку
invite-share = Заходи по моей ссылке{ $theirs ->
        [0] !
        [one] : к первой покупке подарят { $theirs } токен.
        [few] : к первой покупке подарят { $theirs } токена.
       *[other] : к первой покупке подарят { $theirs } токенов.
    }
# Уведомления о бонусах.
invite-told-friend =
    🎁 <b>Подарок за первую покупку</b>: { $tokens ->
        [one] { $tokens } токен
        [few] { $tokens } токена
       *[other] { $tokens } токенов
    }. Баланс: <b>{ $balance }</b>.
invite-told-inviter =
    🎁 <b>Приглашённый вами друг сделал первую покупку</b>. Вам { $tokens ->
        [one] { $tokens } токен
        [few] { $tokens } токена
       *[other] { $tokens } токенов
    }. Баланс: <b>{ $balance }</b>.
invite-told-back =
    ↩️ Покупку вернули, и бонус за неё списан: { $tokens ->
        [one] { $tokens } токен
        [few] { $tokens } токена
       *[other] { $tokens } токенов
    }. Баланс: <b>{ $balance }</b>.
