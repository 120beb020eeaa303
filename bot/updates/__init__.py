"""Incoming updates. Money updates are stored before they are acknowledged, and replayed."""
