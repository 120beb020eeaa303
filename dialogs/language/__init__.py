"""Screens: choosing a language."""
