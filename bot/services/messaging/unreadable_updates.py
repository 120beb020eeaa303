"""Unreadable updates are stored unchanged, and admins are notified."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

from bot.services.clock import Clock
from models import UnreadUpdate

RETENTION = timedelta(days=30)
"""How long an update is stored. It contains names and texts."""


def _no_listener() -> None:
    """No listener is set."""


@dataclass(frozen=True)
class UnreadableUpdate:
    """An update as JSON, its person if known, and the field that failed."""

    update_id: int | None
    user_id: int | None
    payload: str
    fault: str
    is_money: bool


class UnreadableUpdates:
    """Stores each of them once. `wake` starts the job that notifies; `count` counts it."""

    def __init__(self, now: Clock) -> None:
        self._now = now
        self.wake: Callable[[], None] = _no_listener
        self.count: Callable[[], None] = _no_listener

    async def keep(self, update: UnreadableUpdate) -> None:
        """Store and commit it."""
        digest = hashlib.sha256(update.payload.encode()).hexdigest()
        if await UnreadUpdate.filter(digest=digest).exists():
            return
        row = UnreadUpdate(**vars(update), digest=digest, received_at=self._now())
        await UnreadUpdate.bulk_create([row], ignore_conflicts=True)
        self.count()
        self.wake()

    async def waiting(self) -> tuple[int, bool, int]:
        """Unhandled updates: the last row id, whether one is about money, how many."""
        rows = UnreadUpdate.filter(handled_at=None)
        last = await rows.order_by("-id").first()
        if last is None:
            return 0, False, 0
        return last.id, await rows.filter(is_money=True).exists(), await rows.count()

    async def handled(self, last: int) -> None:
        """Mark all up to this row as handled."""
        await UnreadUpdate.filter(handled_at=None, id__lte=last).update(handled_at=self._now())

    def today(self) -> str:
        """The UTC day; admins are notified once a day."""
        return self._now().date().isoformat()

    async def forget(self) -> None:
        """Delete updates that arrived longer than `RETENTION` ago."""
        await UnreadUpdate.filter(received_at__lt=self._now() - RETENTION).delete()
