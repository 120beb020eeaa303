# A letter to a person.
letter-card = ‹ Card
letter-compose =
    <b>Message to { $name }</b>

    Send text, a photo, a file, anything. Its formatting is kept. You will see it as they will before it goes out.
letter-preview =
    <b>Message to { $name } · <code>{ $id }</code></b>

    Below is what they will get. Send it?
letter-preview-again = ✏️ Replace
letter-preview-send = ✉️ Send
letter-done = { $outcome ->
        [sent] ✅ Sent: { $name }
        [blocked] ❌ Not sent: { $name } does not accept messages from the bot.
       *[failed] ❌ Not sent: Telegram did not accept the message. Please try again.
    }
