"""People: registration, search, directory."""
