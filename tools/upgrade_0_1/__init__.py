"""Upgrades a database of version 0.1, whose migrations were replaced by one initial migration."""
