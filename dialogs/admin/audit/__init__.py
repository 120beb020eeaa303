"""Screens of admins: what admins did."""
