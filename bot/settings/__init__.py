"""The settings of .env: which there are, how each is read."""
