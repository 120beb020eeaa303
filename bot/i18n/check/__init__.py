"""The check of the translators' files: a list of rules; findings with a place and a remedy.

Start at `check.py`. `rules.py` lists the rules in the order of the documentation.
"""
