# The terms of use.
# Where: button, up to 37 letters; dialogs/terms/windows.py
terms-entry = 📄 Terms

# Where: message; Terms.main
# $operator: text, such as Example Ltd
terms-main =
    <b>Terms</b>

    { $operator ->
        [none] The bot is provided as is.
       *[other] The service is provided by { $operator }.
    }

    1. Tokens are the bot's internal units. They are not money and mean nothing outside the bot.
    2. Tokens are added as soon as you have paid with Telegram Stars.
    3. If tokens did not arrive or were added wrongly, write to /paysupport. Unused tokens can be returned; the Stars go back to whoever paid.
    4. Telegram's own support does not handle purchases in this bot.
    5. Tokens from promo codes and invites are gifts: they are not exchanged for Stars. If a friend's purchase is refunded, its bonuses are taken back.
    6. If you erase your data, the tokens on your balance are lost: /privacy
