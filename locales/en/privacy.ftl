# Privacy.
privacy-entry = 🔒 Privacy
privacy-main =
    <b>Privacy</b>

    { $operator ->
        [none] The owner of the bot keeps the data.
       *[other] The data are kept by { $operator }.
    }

    <b>What is kept</b>: your Telegram id, name, username and language; your orders, payments and operations with tokens; what you write to support.

    <b>Why</b>: to show your balance, to add what you paid for, to give money back.

    <b>Who else sees it</b>: nobody. The bot never sees card details: Telegram makes the payment.

    Questions, and requests to erase: /support
