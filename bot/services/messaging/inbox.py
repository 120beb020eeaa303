"""The inbox: money updates, stored before they are acknowledged to Telegram."""

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
TEST_WRITE_CHARS = 16_384
RETENTION = timedelta(days=30)
"""How long a finished update is stored: it contains names. Telegram repeats it for a day."""
_STORE = """
INSERT INTO inbox (update_id, digest, kind, payload, received_at, attempts)
VALUES (?, ?, ?, ?, ?, 0) ON CONFLICT DO NOTHING RETURNING id"""
"""One statement without a transaction: the pre-checkout handler waits only a second for it."""


@dataclass(frozen=True)
class StoredUpdate:
    """One update of the inbox: its row id, and the update as Telegram's JSON."""

    id: int
    payload: str


class Inbox:
    """Stores updates until they are done. An update that is delivered again has the same row."""

    def __init__(self, now: Clock) -> None:
        self._now = now

    async def keep(self, update_id: int, kind: str, payload: str) -> None:
        """Store the update and commit it. `payload`: its JSON, the same text at each delivery.

        Telegram may restart update ids after a week without updates, so a row is identified by id
        and content.
        """
        await fetch(_STORE, update_id, _digest(payload), kind, payload, self._now())

    @transactional
    async def test_write(self) -> None:
        """Write a row as large as an update and delete it. Raises what `keep` would raise."""
        payload = "." * TEST_WRITE_CHARS
        digest = _digest(uuid4().hex)  # several processes may do this at one moment
        row = await InboxUpdate.create(
            update_id=0, kind="test", payload=payload, digest=digest, received_at=self._now()
        )
        await row.delete()

    async def is_done(self, update_id: int, payload: str) -> bool:
        """Whether the update was handled. Telegram may still deliver it again."""
        same = InboxUpdate.filter(update_id=update_id, digest=_digest(payload))
        return await same.exclude(done_at=None).exists()

    async def holds(self, words: str) -> bool:
        """Whether an unfinished update contains these words, such as a charge id."""
        return await InboxUpdate.filter(done_at=None, payload__contains=words).exists()

    async def done(self, update_id: int, payload: str) -> bool:
        """Mark the update as done, so it is not replayed. False if it was marked before."""
        return bool(await self._row(update_id, payload).update(done_at=self._now(), error=None))

    async def failed(self, update_id: int, payload: str, error: str) -> None:
        """Count a failed attempt; the update stays unfinished. `error` says what went wrong."""
        await self._row(update_id, payload).update(attempts=F("attempts") + 1, error=error[:500])

    async def undone(self, older_than: float = 0.0, after: int = 0) -> list[StoredUpdate]:
        """A page of unfinished updates that arrived over `older_than` seconds ago, oldest first.

        `after`: the last row id of the page before. Empty if there are no more.
        """
        before = self._now() - timedelta(seconds=older_than)
        waiting = InboxUpdate.filter(done_at=None, received_at__lte=before, id__gt=after)
        rows = await waiting.order_by("id").limit(PAGE_ROWS)
        return [StoredUpdate(row.id, row.payload) for row in rows]

    async def forget(self) -> None:
        """Delete updates that were done longer than `RETENTION` ago."""
        await InboxUpdate.filter(done_at__lt=self._now() - RETENTION).delete()

    def _row(self, update_id: int, payload: str) -> QuerySet[InboxUpdate]:
        return InboxUpdate.filter(update_id=update_id, digest=_digest(payload), done_at=None)


def _digest(payload: str) -> str:
    return hashlib.sha256(payload.encode()).hexdigest()
