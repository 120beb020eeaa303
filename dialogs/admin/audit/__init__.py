"""Screens of admins: the audit log."""
