"""Imported by a forked bot before it starts: it looks at its disk often, and believes it soon."""

from bot.jobs import disk_alerts
from bot.web import health

disk_alerts.LOOK, disk_alerts.CALM, health.FRESH = 0.2, 0.5, 0.1  # seconds
