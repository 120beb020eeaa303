"""Screens of admins: writing to a person."""
