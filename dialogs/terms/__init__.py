"""Screens: the terms of use."""
