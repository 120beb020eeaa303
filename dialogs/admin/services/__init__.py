"""Screens: keys of services that bill through the API."""
