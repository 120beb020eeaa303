"""Screens: the prices of tokens."""
