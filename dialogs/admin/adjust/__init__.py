"""Screens of admins: changing a person's balance."""
