"""Screens: a person's promo code."""
