"""Fluent: catalogs of texts, text widgets, and what checks them."""
