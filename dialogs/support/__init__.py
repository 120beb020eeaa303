"""Screens: whom to write to."""
