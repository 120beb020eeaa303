"""What `python -m bot texts ...` does for translators. Only Python is needed, no database."""
