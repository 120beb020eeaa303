# Privacy: what is kept, one's own file, having it erased.
# Where: button, up to 37 letters; dialogs/privacy/windows.py
privacy-entry = 🔒 Privacy

# Where: message; Privacy.main
# $operator: text, such as Example Ltd
# $painter: text, such as outside
# $coins: text, such as on
privacy-main =
    <b>Privacy</b>

    { $operator ->
        [none] The data is kept by the owner of the bot.
       *[other] The data is kept by { $operator }.
    }

    <b>What is kept</b>: your Telegram id, names, username, language, the dates of your first and last visit; orders, payments, top-up requests with their receipts and token operations; descriptions of pictures and the pictures; your conversation with support; promo codes and invites; which broadcasts you got; connected services and what they charged; admins' notes and actions.

    <b>What for</b>: to show your balance, to credit what is paid, to give money back and to answer you.

    <b>Who else gets it</b>: { $painter ->
        [outside] the description of a picture goes to the service that draws it
       *[own] nobody
    }. Only services that you connect see your id and your balance, and are told when tokens come, when few are left and when you erase your data. The bot never sees card data{ $coins ->
        [on] : Telegram takes Stars, @CryptoBot takes crypto
       *[off] : Telegram takes Stars
    }.

    <b>For how long</b>: until you erase it. Then your name, words and files go. What stays are the operations, under a random number instead of yours, and an irreversible fingerprint of your id: so that gifts for newcomers are not given twice. Services that you connected are told of it; for that your id is kept until they know, ten days at most.

# Where: button, up to 37 letters; Privacy.main
privacy-main-files = 📥 My data as files

# Where: button, up to 37 letters; Privacy.main
privacy-main-erase = 🗑 Erase my data

# Where: plain text; dialogs/privacy/handlers.py
privacy-json-caption = Everything the bot keeps about you, except admins' internal notes. Times are in UTC.

# Where: plain text; dialogs/privacy/handlers.py
privacy-csv-caption = Your operations as a table. Times are in UTC.

# Where: message; Privacy.erase
# $balance: number, such as 130
privacy-erase =
    <b>Erase my data?</b>

    Your name, receipts, conversation with support, descriptions of pictures and your link for friends will go. They can't be brought back.

    { $balance ->
        [0] Your balance is empty: you lose no tokens.
        [one] ⚠️ There is <b>{ $balance } token</b> on your balance. It will be lost.
       *[other] ⚠️ There are <b>{ $balance } tokens</b> on your balance. They will be lost.
    }
    After that, Stars you paid earlier can't be refunded through the bot either. If you want a refund, write first: /paysupport

    The operations stay, under a random number. Older promo codes and gifts for newcomers won't work for you any more.

# Where: button, up to 37 letters; Privacy.erase
privacy-erase-next = Next ›

# Where: message; Privacy.sure
# $balance: number, such as 130
privacy-sure =
    <b>Really erase it?</b>

    { $balance ->
        [0] This can't be undone.
        [one] { $balance } token will be lost. This can't be undone.
       *[other] { $balance } tokens will be lost. This can't be undone.
    }

# Where: button, up to 37 letters; Privacy.sure
privacy-sure-yes = 🗑 Yes, erase

# Where: message; dialogs/privacy/handlers.py
privacy-gone =
    <b>Your data is erased</b>

    The messages of this chat are kept by Telegram: delete the chat if you don't need them.
    If you write or press anything again, the bot will treat you as a new user.
