# A letter to a person.
# Where: button, up to 37 letters; Letter.compose, Letter.preview, Letter.done
letter-card = ‹ Card

# Where: message; Letter.compose
# $name: text, such as Alice
letter-compose =
    <b>Message to { $name }</b>

    Send text, a photo, a file, anything. Its formatting is kept. You will see it first, just as they will.

# Where: message; Letter.preview
# $name: text, such as Alice
# $id: text, such as 1001
letter-preview =
    <b>Message to { $name } · <code>{ $id }</code></b>

    Below is what they will get. Send it?

# Where: button, up to 17 letters; Letter.preview
letter-preview-again = ✏️ Replace

# Where: button, up to 17 letters; Letter.preview
letter-preview-send = ✉️ Send

# Where: message; Letter.done
# $outcome: text, such as sent
# $name: text, such as Alice
letter-done = { $outcome ->
        [sent] ✅ Sent: { $name }
        [blocked] ❌ Not sent: { $name } does not accept messages from the bot.
       *[failed] ❌ Not sent: Telegram did not accept the message. Please try again.
    }

# The action's name in the log, and on a button of its filter: keep it short.
# Where: button, up to 37 letters; dialogs/admin/letter/windows.py
letter-action-message = message
