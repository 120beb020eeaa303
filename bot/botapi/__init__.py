"""Calls out to Telegram: answers at once, bulk at its pace (docs/decisions/0039)."""
