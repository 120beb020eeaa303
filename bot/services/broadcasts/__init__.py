"""Broadcasts: audiences, schedules, deliveries."""
