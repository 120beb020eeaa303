"""docs/operating.md on a clean Debian, block by block: python -m tests.e2e.clean_root."""
