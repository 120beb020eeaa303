"""Screens of admins: broadcasts that wait, run, or are over."""
