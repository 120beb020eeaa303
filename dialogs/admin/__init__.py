"""The dialogs of admins; DIALOGS in dialogs/__init__.py lists them with the others."""
