"""Screens: inviting friends."""
