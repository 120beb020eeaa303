"""The Bot API: incoming calls, checked as strictly as Telegram does."""
