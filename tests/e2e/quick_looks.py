"""Imported by a forked bot before it starts: it looks at its disk often, and believes it soon."""

from bot.tasks import disk
from bot.web import health

disk.LOOK, disk.CALM, health.FRESH = 0.2, 0.5, 0.1  # seconds
