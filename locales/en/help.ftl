# Help.
# Where: button, up to 37 letters; dialogs/help/windows.py
help-entry = ❓ Help

# Where: message; Help.main
help-main =
    <b>How it works</b>

    Tokens are the bot's own units. You buy them and spend them here; the main menu shows how many you have.

    <b>Commands</b>

# The words are those of Telegram's own list of commands.
# Where: message; Help.main
# $name: text, such as buy
# $label: text, such as Buy tokens
help-main-command = /{ $name } — { $label }

# Where: message; Help.main
# $picture: number, such as 1
help-main-picture =
    {""}
    🎨 /generate and a description — a picture for { $picture ->
        [one] { $picture } token
       *[other] { $picture } tokens
    }. If there is no picture, the tokens come back.
