# Privacy: what is kept, one's own file, having it erased.
# Where: button, up to 37 letters; dialogs/privacy/windows.py
privacy-entry = 🔒 Приватність

# Where: message; Privacy.main
# $operator: text, such as Example Ltd
# $painter: text, such as outside
# $coins: text, such as on
privacy-main =
    <b>Приватність</b>

    { $operator ->
        [none] Дані зберігає власник бота.
       *[other] Дані зберігає: { $operator }.
    }

    <b>Що зберігається</b>: ваш id у Telegram, ім’я, ім’я користувача, мова, дати першого й останнього візиту; замовлення, платежі, заявки з квитанціями й операції з токенами; описи картинок і самі картинки; листування з підтримкою; промокоди й запрошення; які розсилки вам надіслано; підключені сервіси та їхні списання; нотатки й дії адміністраторів.

    <b>Навіщо</b>: щоб показувати баланс, зараховувати оплачене, повертати гроші й відповідати вам.

    <b>Кому передається</b>: { $painter ->
        [outside] опис картинки — сервісу, який її малює. Більше нічого й нікому
       *[own] нікому
    }. Даних карток бот не бачить{ $coins ->
        [on] : зірки приймає Telegram, криптовалюту — @CryptoBot
       *[off] : зірки приймає Telegram
    }.

    <b>Як довго</b>: доки ви їх не видалите. Після видалення ім’я, слова й файли стираються. Залишаються операції під випадковим номером замість вашого та незворотний відбиток вашого id: щоб подарунки новачкам не видавалися двічі.

# Where: button, up to 37 letters; Privacy.main
privacy-main-files = 📥 Мої дані файлами

# Where: button, up to 37 letters; Privacy.main
privacy-main-erase = 🗑 Видалити мої дані

# Where: plain text; dialogs/privacy/handlers.py
privacy-json-caption = Усе, що бот зберігає про вас, крім службових нотаток адміністраторів. Час указано за UTC.

# Where: plain text; dialogs/privacy/handlers.py
privacy-csv-caption = Ваші операції таблицею. Час указано за UTC.

# Where: message; Privacy.erase
# $balance: number, such as 130
privacy-erase =
    <b>Видалити мої дані?</b>

    Зникнуть ім’я, квитанції, листування з підтримкою, описи картинок і ваше посилання для друзів. Відновити їх буде неможливо.

    { $balance ->
        [0] Баланс порожній, токенів ви не втратите.
        [one] ⚠️ На балансі <b>{ $balance } токен</b>. Він згорить.
        [few] ⚠️ На балансі <b>{ $balance } токени</b>. Вони згорять.
       *[other] ⚠️ На балансі <b>{ $balance } токенів</b>. Вони згорять.
    }
    Повернути зірки за колишні покупки через бот теж не вийде. Якщо потрібне повернення, спершу напишіть: /paysupport

    Залишаться операції під випадковим номером. Старі промокоди й подарунки новачкам для вас більше не діятимуть.

# Where: button, up to 37 letters; Privacy.erase
privacy-erase-next = Далі ›

# Where: message; Privacy.sure
# $balance: number, such as 130
privacy-sure =
    <b>Точно видалити?</b>

    { $balance ->
        [0] Скасувати це неможливо.
        [one] { $balance } токен згорить. Скасувати це неможливо.
        [few] { $balance } токени згорять. Скасувати це неможливо.
       *[other] { $balance } токенів згорять. Скасувати це неможливо.
    }

# Where: button, up to 37 letters; Privacy.sure
privacy-sure-yes = 🗑 Так, видалити

# Where: message; dialogs/privacy/handlers.py
privacy-gone =
    <b>Ваші дані видалено</b>

    Повідомлення в цьому чаті зберігає Telegram: видаліть чат, якщо вони вам не потрібні.
    Якщо ви знову щось напишете чи натиснете, бот зустріне вас як нову людину.
