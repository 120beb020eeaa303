"""Screens: support, and a person's own threads."""
