"""Screens: pictures for tokens."""
