"""The inbox: updates about money, stored before Telegram is told that they arrived."""

import hashlib
from dataclasses import dataclass
from datetime import timedelta
from uuid import uuid4

from tortoise.expressions import F
from tortoise.queryset import QuerySet

from bot.services.clock import Clock
from models import InboxUpdate
from models.db.sql import fetch
from models.db.transactions import transactional

PAGE_ROWS = 100
REHEARSAL_CHARS = 16_384  # characters
RETENTION = timedelta(days=30)
"""How long a done update is kept: it holds names. Telegram repeats one for a day at most."""
_STORE = """
INSERT INTO inbox (update_id, digest, kind, payload, received_at, attempts)
VALUES (?, ?, ?, ?, ?, 0) ON CONFLICT DO NOTHING RETURNING id"""
"""One statement, no transaction: whoever keeps a checkout gives up waiting after a second."""


@dataclass(frozen=True)
class StoredUpdate:
    """One update of the inbox: its row, and the update as Telegram's JSON."""

    id: int
    payload: str


class Inbox:
    """Keeps updates until they are done. An update delivered again is the same row."""

    def __init__(self, now: Clock) -> None:
        self._now = now

    async def keep(self, update_id: int, kind: str, payload: str) -> None:
        """Store the update; committed when this returns. `payload`: its JSON, always the same text.

        Update ids may begin anew after a week of silence (Telegram's documentation of Update),
        so a row is known by id and content.
        """
        await fetch(_STORE, update_id, _digest(payload), kind, payload, self._now())

    @transactional
    async def rehearse(self) -> None:
        """Keep something as large as an update, and take it back. Raises what keeping one would."""
        payload = "." * REHEARSAL_CHARS
        digest = _digest(uuid4().hex)  # several processes may rehearse at one moment
        row = await InboxUpdate.create(
            update_id=0, kind="rehearsal", payload=payload, digest=digest, received_at=self._now()
        )
        await row.delete()

    async def is_done(self, update_id: int, payload: str) -> bool:
        """Whether the update has had its effect: Telegram may deliver it again all the same."""
        same = InboxUpdate.filter(update_id=update_id, digest=_digest(payload))
        return await same.exclude(done_at=None).exists()

    async def holds(self, words: str) -> bool:
        """Whether an update that is still to be done says so (of a payment: its charge id)."""
        return await InboxUpdate.filter(done_at=None, payload__contains=words).exists()

    async def done(self, update_id: int, payload: str) -> bool:
        """The update has had its effect and will not be replayed. Whether nobody said so before."""
        return bool(await self._row(update_id, payload).update(done_at=self._now(), error=None))

    async def failed(self, update_id: int, payload: str, error: str) -> None:
        """The update is still to be done; `error` says what went wrong this time."""
        await self._row(update_id, payload).update(attempts=F("attempts") + 1, error=error[:500])

    async def undone(self, older_than: float = 0.0, after: int = 0) -> list[StoredUpdate]:
        """Updates without effect that came over `older_than` seconds ago: a page, oldest first.

        `after`: the last row of the page before. Empty when there are no more.
        """
        before = self._now() - timedelta(seconds=older_than)
        waiting = InboxUpdate.filter(done_at=None, received_at__lte=before, id__gt=after)
        rows = await waiting.order_by("id").limit(PAGE_ROWS)
        return [StoredUpdate(row.id, row.payload) for row in rows]

    async def forget(self) -> None:
        """Delete what was done longer than `RETENTION` ago."""
        await InboxUpdate.filter(done_at__lt=self._now() - RETENTION).delete()

    def _row(self, update_id: int, payload: str) -> QuerySet[InboxUpdate]:
        return InboxUpdate.filter(update_id=update_id, digest=_digest(payload), done_at=None)


def _digest(payload: str) -> str:
    return hashlib.sha256(payload.encode()).hexdigest()
