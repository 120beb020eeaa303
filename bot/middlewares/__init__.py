"""What every update passes through, in the order that bot.app sets: money, person, log context."""
