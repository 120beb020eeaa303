"""Invariants of the data, and `verify`, which checks them all."""
