"""What `python -m bot doctor` looks at: one page about settings and surroundings."""
