"""Screens: the bot's health."""
