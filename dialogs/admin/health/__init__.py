"""Screens: how the bot is."""
