"""The processes that do the background work: each tells of itself, `health` counts them."""

from datetime import datetime, timedelta

from tortoise.queryset import QuerySet

from bot.services.clock import Clock
from bot.services.coordination.leases import process_name
from models import WorkerRow

HEARTBEAT_INTERVAL = timedelta(seconds=30)
LOST_AFTER = timedelta(seconds=90)
"""Who has not told of itself for so long is gone: killed, frozen, or cut off."""


class Workers:
    """This process among them."""

    def __init__(self, now: Clock) -> None:
        self.name = process_name()
        self._now = now
        self._told_at: datetime | None = None

    async def tell(self) -> None:
        """We live. Does nothing when that was told within `HEARTBEAT_INTERVAL`."""
        now = self._now()
        if self._told_at and now - self._told_at < HEARTBEAT_INTERVAL:
            return
        row = WorkerRow(name=self.name, started_at=now, seen_at=now)
        await WorkerRow.bulk_create([row], on_conflict=["name"], update_fields=["seen_at"])
        await WorkerRow.filter(seen_at__lt=now - timedelta(days=1)).delete()
        self._told_at = now

    async def leave(self) -> None:
        """We end."""
        await WorkerRow.filter(name=self.name).delete()

    def living(self) -> QuerySet[WorkerRow]:
        """Those who told of themselves lately."""
        return WorkerRow.filter(seen_at__gt=self._now() - LOST_AFTER)
