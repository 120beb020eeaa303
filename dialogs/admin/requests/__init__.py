"""Screens: top-up requests, for admins."""
