# A letter to a person.
letter-card = ‹ Card
letter-compose =
    <b>Letter</b>: { $name }

    Send text, a photo, a file, anything. Its formatting is kept. You will see it first as they will.
letter-preview =
    <b>Letter</b>: { $name }

    Below is what they will get. Send it?
letter-preview-again = Another
letter-preview-send = ✉️ Send
letter-done = { $outcome ->
        [sent] ✅ Sent: { $name }
        [blocked] ❌ Not sent: { $name } takes no messages from the bot.
       *[failed] ❌ Not sent: Telegram did not take the message. Please try again.
    }
