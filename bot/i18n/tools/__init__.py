"""`python -m bot texts ...`: commands for translators. They need no database."""
