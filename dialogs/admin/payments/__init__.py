"""Screens of admins: payments of Stars and their refunds."""
