"""Screens: topping up by hand."""
