"""Screens: the admin panel."""
