"""Screens: texts that admins change."""
