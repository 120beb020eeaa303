# Подключённые сервисы: другие программы, которым можно тратить токены человека.
# Название и назначение сервис пишет сам.
# Где: кнопка, до 37 знаков; dialogs/connect/windows.py
connect-entry = 🔌 Сервисы

# Где: сообщение; Connect.question
# $name: текст, например Photo lab
# $purpose: текст, например pictures from your photos
# $daily: число, например 100
connect-question =
    <b>Сервис «{ $name }» просит его подключить</b>

    Зачем: { $purpose }

    Он сможет списывать с вашего баланса до { $daily ->
        [one] <b>{ $daily } токена</b>
        [few] <b>{ $daily } токенов</b>
       *[other] <b>{ $daily } токенов</b>
    } в день, больше ни о чём не спрашивая.
    Ему будут видны ваш Telegram id, баланс и его собственные списания.

    Лимит можно изменить, а сервис отключить в любой момент.

# Где: сообщение; Connect.question
# $reference: текст, например customer 5
connect-question-as =
    { "" }
    Ваша учётная запись там: <b>{ $reference }</b>. Если она не ваша, откажитесь: её владелец сможет тратить ваши токены.

# Где: кнопка, до 37 знаков; Connect.question
connect-question-yes = ✅ Подключить

# Где: кнопка, до 37 знаков; Connect.question
connect-question-limit = ✏️ Другой лимит

# Где: кнопка, до 37 знаков; Connect.question
connect-question-no = Отказаться

# Где: сообщение; Connect.limit
# $name: текст, например Photo lab
# $daily: число, например 100
connect-limit =
    <b>{ $name }</b>

    Сколько токенов в день ему можно тратить? Сервис просит { $daily }. Пришлите число.

# Где: сообщение; Connect.list
# $state: текст, например some
connect-list = <b>Подключённые сервисы</b>{ $state ->
        [none]
            {""}

            Пока ни одного. Если сервису понадобится подключение, он пришлёт вам ссылку.
       *[some]
            {""}

            Выберите сервис, чтобы посмотреть или изменить лимит.
    }

# Где: кнопка, до 37 знаков; Connect.list
# $name: текст, например Photo lab
# $today: число, например 20
# $daily: число, например 100
connect-list-service = { $name } · { $today } / { $daily }

# Где: сообщение; Connect.card
# $name: текст, например Photo lab
# $purpose: текст, например pictures from your photos
# $daily: число, например 100
# $today: число, например 20
# $spent: число, например 340
# $held: число, например 10
connect-card =
    <b>{ $name }</b>
    { $purpose }

    Сколько ваших токенов он может тратить:
    Лимит в день: <b>{ $daily }</b>
    Использовано сегодня: { $today }
    Потрачено всего: { $spent }
    Отложено сейчас: { $held }

# Где: кнопка, до 37 знаков; Connect.card
connect-card-change = ✏️ Лимит

# Где: кнопка, до 37 знаков; Connect.card
connect-card-disconnect = 🔌 Отключить

# Где: сообщение; Connect.change
# $name: текст, например Photo lab
# $daily: число, например 100
connect-change =
    <b>{ $name }</b>

    Сколько токенов в день ему можно тратить? Сейчас { $daily }. Пришлите число.

# Где: сообщение; Connect.disconnect
# $name: текст, например Photo lab
# $held: число, например 10
connect-disconnect =
    <b>Отключить «{ $name }»?</b>

    Больше он ничего списать не сможет. { $held ->
        [0] {""}
        [one] { $held } токен, отложенный для начатой работы, он ещё может потратить.
        [few] { $held } токена, отложенные для начатой работы, он ещё может потратить.
       *[other] { $held } токенов, отложенных для начатой работы, он ещё может потратить.
    }

# Где: кнопка, до 37 знаков; Connect.disconnect
connect-disconnect-off = 🔌 Отключить
