"""Screens: the main menu."""
