"""Screens: what is kept about people."""
