"""Commands that an operator runs once; the bot imports none of them."""
