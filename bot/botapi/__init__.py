"""Calls to Telegram: answers go out at once, bulk at an even rate (docs/decisions/0039)."""
