"""Screens: data about people."""
