"""Screens: a service's webhook, its events and their deliveries."""
