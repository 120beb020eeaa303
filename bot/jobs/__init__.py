"""Background work: what the bot does without being asked."""
