"""Screens of admins: promo codes."""
