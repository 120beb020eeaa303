"""Screens: the services that may spend a person's tokens."""
