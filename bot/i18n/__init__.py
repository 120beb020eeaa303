"""Fluent: the catalog of texts, text widgets, and the check of texts."""
