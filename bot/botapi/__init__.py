"""Calls out to Telegram: one pace for all of them, whoever makes them (docs/decisions/0011)."""
