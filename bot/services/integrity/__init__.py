"""Invariants of the books, and verify, which checks them all."""
