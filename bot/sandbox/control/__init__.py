"""The control API: people act, tests look and break things."""
