"""Imported by a forked bot before it starts: it checks its disk often and reacts soon."""

from bot.jobs import disk_alerts
from bot.web import health

disk_alerts.POLL_INTERVAL_S, disk_alerts.CALM_S, health.CACHE_S = 0.2, 0.5, 0.1  # seconds
