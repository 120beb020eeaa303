"""Screens of admins: composing a broadcast."""
