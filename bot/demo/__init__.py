"""The demo: the bot against a Telegram in miniature, with a past, on one machine."""
