"""Screens: the admins' side of support."""
