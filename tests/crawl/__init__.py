"""Every button that can be reached is pressed, as a user and as an admin."""
