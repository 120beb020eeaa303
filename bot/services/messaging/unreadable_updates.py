"""Updates that could not be read: kept as they came, until somebody has looked at them."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

from bot.services.clock import Clock
from models import UnreadUpdate

RETENTION = timedelta(days=30)
"""How long one is kept: it holds names and texts."""


def _no_listener() -> None:
    """Nobody wants to know."""


@dataclass(frozen=True)
class Unreadable:
    """An update as JSON, whom it is about where that is known, and the field that failed."""

    update_id: int | None
    user_id: int | None
    payload: str
    fault: str
    is_money: bool


class Unread:
    """Keeps them, each once. `wake`: somebody looks at what is new; `told`: somebody counts."""

    def __init__(self, now: Clock) -> None:
        self._now = now
        self.wake: Callable[[], None] = _no_listener
        self.told: Callable[[], None] = _no_listener

    async def keep(self, update: Unreadable) -> None:
        """Store it; committed when this returns."""
        digest = hashlib.sha256(update.payload.encode()).hexdigest()
        if await UnreadUpdate.filter(digest=digest).exists():
            return
        row = UnreadUpdate(**vars(update), digest=digest, received_at=self._now())
        await UnreadUpdate.bulk_create([row], ignore_conflicts=True)
        self.told()
        self.wake()

    async def waiting(self) -> tuple[int, bool, int]:
        """Of those nobody has handled: the last row, whether any speaks of money, how many."""
        rows = UnreadUpdate.filter(handled_at=None)
        last = await rows.order_by("-id").first()
        if last is None:
            return 0, False, 0
        return last.id, await rows.filter(is_money=True).exists(), await rows.count()

    async def handled(self, last: int) -> None:
        """All up to this row are handled."""
        await UnreadUpdate.filter(handled_at=None, id__lte=last).update(handled_at=self._now())

    def today(self) -> str:
        """The day, by UTC: admins are told once in it."""
        return self._now().date().isoformat()

    async def forget(self) -> None:
        """Delete what came longer than `RETENTION` ago."""
        await UnreadUpdate.filter(received_at__lt=self._now() - RETENTION).delete()
