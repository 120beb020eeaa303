"""Screens of admins: Telegram's list of Stars compared with our ledger."""
