"""Upgrade a database of version 0.1: its migrations have become one initial migration."""
