"""Screens of admins: Telegram's list of Stars beside our books."""
