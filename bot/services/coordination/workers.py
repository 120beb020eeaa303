"""Worker processes. Each stores heartbeats, and `health` counts those with a recent one."""

from datetime import datetime, timedelta

from tortoise.queryset import QuerySet

from bot.services.clock import Clock
from bot.services.coordination.leases import process_name
from models import WorkerRow

HEARTBEAT_INTERVAL = timedelta(seconds=30)
LOST_AFTER = timedelta(seconds=90)
"""A worker without a heartbeat for this time counts as gone: killed, frozen, or cut off."""


class Workers:
    """The workers, and this process as one of them."""

    def __init__(self, now: Clock) -> None:
        self.name = process_name()
        self._now = now
        self._recorded_at: datetime | None = None

    async def heartbeat(self) -> None:
        """Record that this process is alive, at most once in `HEARTBEAT_INTERVAL`."""
        now = self._now()
        if self._recorded_at and now - self._recorded_at < HEARTBEAT_INTERVAL:
            return
        row = WorkerRow(name=self.name, started_at=now, seen_at=now)
        await WorkerRow.bulk_create([row], on_conflict=["name"], update_fields=["seen_at"])
        await WorkerRow.filter(seen_at__lt=now - timedelta(days=1)).delete()
        self._recorded_at = now

    async def leave(self) -> None:
        """Record that this process ends."""
        await WorkerRow.filter(name=self.name).delete()

    def alive(self) -> QuerySet[WorkerRow]:
        """Workers with a recent heartbeat."""
        return WorkerRow.filter(seen_at__gt=self._now() - LOST_AFTER)
