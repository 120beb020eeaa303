"""Background work: what the bot does without an update."""
