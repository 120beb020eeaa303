"""`python -m bot doctor`: checks of settings, Telegram, database and host, as one page."""
