"""A Python driver of the sandbox for tests."""
