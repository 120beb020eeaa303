"""Screens of admins: scheduled, running and finished broadcasts."""
