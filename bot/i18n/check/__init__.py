"""Checks the translators' files: rules as a list, findings with a place and a remedy.

Start at `check.py`. The rules stand in `rules.py`, in the order of their names in the documents.
"""
