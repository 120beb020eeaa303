"""HTTP in: Telegram's webhook, payment and picture callbacks, health. It starts where needed."""
