"""Engines, connections, transactions, batching."""
