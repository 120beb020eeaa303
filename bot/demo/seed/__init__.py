"""45 days of a living service, told through the bot's own services with a moved clock."""
