"""Commands that an operator runs once. The bot does not import them."""
