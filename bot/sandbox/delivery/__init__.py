"""Delivery of updates: by getUpdates and by webhook."""
