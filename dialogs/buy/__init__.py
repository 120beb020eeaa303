"""Screens: buying a pack with Stars."""
