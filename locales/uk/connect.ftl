# Connected services: other programs that may spend the person's tokens.
# The name and the purpose are the service's own words.
# Where: button, up to 37 letters; dialogs/connect/windows.py
connect-entry = 🔌 Сервіси

# Where: message; Connect.question
# $name: text, such as Photo lab
# $purpose: text, such as pictures from your photos
# $daily: number, such as 100
# $spends: text, such as yes
connect-question =
    <b>Сервіс «{ $name }» просить його підключити</b>

    Навіщо: { $purpose }

    { $spends ->
        [no] Він бачитиме ваш Telegram id і баланс. Витрачати ваші токени він не зможе.
       *[yes] Він зможе списувати з вашого балансу до { $daily ->
            [one] <b>{ $daily } токена</b>
            [few] <b>{ $daily } токенів</b>
           *[other] <b>{ $daily } токенів</b>
        } на день без додаткових запитань.
            Він бачитиме ваш Telegram id, баланс і власні списання.
    }

    { $spends ->
        [no] Будь-коли можна відключити сервіс.
       *[yes] Будь-коли можна змінити ліміт або відключити сервіс.
    }

# Where: message; Connect.question
# $reference: text, such as customer 5
# $spends: text, such as yes
connect-question-as =
    { "" }
    Ваш обліковий запис там: <b>{ $reference }</b>. { $spends ->
        [no] Якщо він не ваш, відмовтеся: його власник зможе бачити ваш баланс.
       *[yes] Якщо він не ваш, відмовтеся: його власник зможе витрачати ваші токени.
    }

# Where: button, up to 37 letters; Connect.question
connect-question-yes = ✅ Підключити

# Where: button, up to 37 letters; Connect.question
connect-question-limit = ✏️ Інший ліміт

# Where: button, up to 37 letters; Connect.question
connect-question-no = Відхилити

# Where: message; Connect.limit
# $name: text, such as Photo lab
# $daily: number, such as 100
connect-limit =
    <b>{ $name }</b>

    Скільки токенів на день він може витрачати? Сервіс просить { $daily }. Надішліть число.

# Where: message; Connect.list
# $state: text, such as some
connect-list = <b>Підключені сервіси</b>{ $state ->
        [none]
            {""}

            Поки жодного. Якщо сервісу знадобиться підключення, він надішле вам посилання.
       *[some]
            {""}

            Виберіть сервіс, щоб переглянути або змінити ліміт.
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
        [no] Він бачить ваш баланс. Витрачати ваші токени він не може.
       *[yes] Скільки ваших токенів він може витрачати:
            Ліміт на день: <b>{ $daily }</b>
            Використано сьогодні: { $today }
            Усього витрачено: { $spent }
            Зарезервовано зараз: { $held }
    }

# Where: button, up to 37 letters; Connect.card
connect-card-change = ✏️ Ліміт

# Where: button, up to 37 letters; Connect.card
connect-card-disconnect = 🔌 Відключити

# Where: message; Connect.change
# $name: text, such as Photo lab
# $daily: number, such as 100
connect-change =
    <b>{ $name }</b>

    Скільки токенів на день він може витрачати? Зараз { $daily }. Надішліть число.

# Where: message; Connect.disconnect
# $name: text, such as Photo lab
# $held: number, such as 10
# $spends: text, such as yes
connect-disconnect =
    <b>Відключити «{ $name }»?</b>

    { $spends ->
        [no] Він більше не бачитиме ваш баланс.
       *[yes] Більше він нічого списати не зможе. { $held ->
            [0] {""}
            [one] { $held } токен, зарезервований для розпочатої роботи, він ще може витратити.
            [few] { $held } токени, зарезервовані для розпочатої роботи, він ще може витратити.
           *[other] { $held } токенів, зарезервованих для розпочатої роботи, він ще може витратити.
        }
    }

# Where: button, up to 37 letters; Connect.disconnect
connect-disconnect-off = 🔌 Відключити
