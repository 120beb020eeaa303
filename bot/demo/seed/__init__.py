"""The demo's past: 45 days of a busy bot, made by the bot's own services with a moved clock."""
