"""What runs jobs: registry, wake-ups, scheduler."""
