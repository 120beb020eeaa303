"""Screens: a person's operations."""
