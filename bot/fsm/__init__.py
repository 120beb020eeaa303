"""Storages of people's open screens, and locks that handle one update of a person at a time."""
