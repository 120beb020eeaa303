"""Screens: what tokens cost."""
