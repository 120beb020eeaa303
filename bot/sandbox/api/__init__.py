"""The Bot API: calls in, checked as strictly as Telegram does."""
