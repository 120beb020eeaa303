# Help.
help-entry = ❓ Help
help-main =
    <b>How it works</b>

    Tokens are the bot's own units. You buy them and spend them here; the main menu shows how many you have.

    <b>Commands</b>
# The words are those of Telegram's own list of commands.
help-main-command = /{ $name } — { $label }
help-main-picture =
    {""}
    🎨 /generate and a description — a picture for { $picture ->
        [one] { $picture } token
       *[other] { $picture } tokens
    }. If there is no picture, the tokens come back.
