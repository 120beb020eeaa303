"""The demo: the bot with a Telegram in miniature and an invented past, on one machine."""
