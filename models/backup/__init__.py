"""Backups of both engines."""
