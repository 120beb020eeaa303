"""Incoming HTTP: Telegram's webhook, payment and picture callbacks, health. Starts if needed."""
