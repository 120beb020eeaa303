"""Screens: the export of the ledger."""
