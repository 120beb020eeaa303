"""Screens: statistics."""
