# Help.
help-entry = ❓ Help
help-main =
    <b>How it works</b>

    Tokens are the bot's own currency. You buy them with Telegram Stars; the main menu shows how many you have.

    /buy — buy tokens
    /history — every operation, and a CSV file
    /pricing — prices
    /language — language
    /paysupport — questions about a payment
    /start — the main menu, should you lose it
help-main-picture =
    {""}
    🎨 /generate and a description — a picture for { $picture ->
        [one] { $picture } token
       *[other] { $picture } tokens
    }. If there is no picture, the tokens come back.
