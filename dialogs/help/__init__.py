"""Screens: how it all works."""
