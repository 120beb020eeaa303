"""The steps of every update, in the order that bot.app sets: money, person, log context."""
