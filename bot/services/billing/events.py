"""Events for services' webhooks: rows, written in the transaction of the change they report.

Credits and low balances are written by a trigger on the wallets' entries (models/migrations/4),
all others here. A service gets only events of people who have connected it; the
operator's own service gets those of all people.
"""

import secrets
from collections.abc import Callable
from typing import Any

from bot.services.clock import Clock
from models import EventKind
from models.db.sql import fetch
from models.db.transactions import on_commit

_LIVE = """w.state <> 'gone' AND k.revoked_at IS NULL
    AND (k.expires_at IS NULL OR k.expires_at > ?)"""
_OF_KEY = f"""
SELECT w.id FROM webhooks w JOIN api_keys k ON k.id = w.key_id
WHERE w.key_id = ? AND {_LIVE}"""  # noqa: S608 - our own constants
_KNOWING = f"""
SELECT w.id, l.id AS link_id FROM webhooks w JOIN api_keys k ON k.id = w.key_id
    LEFT JOIN api_links l ON l.key_id = k.id AND l.user_id = ? AND l.state = 'connected'
WHERE (k.own OR l.id IS NOT NULL) AND {_LIVE} ORDER BY w.id"""  # noqa: S608
_PUT = """
INSERT INTO webhook_events (event_id, webhook_id, kind, user_id, erased_id, link_id, hold_id,
    amount, state, tries, result, due_at, created_at)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'pending', 0, '', ?, ?)"""


class Events:
    """Writes events in the caller's transaction. The application sets `wake`,
    which is called after the commit.
    """

    def __init__(self, now: Clock) -> None:
        self._now = now
        self.wake: Callable[[], None] = _no_listener

    async def link(self, kind: EventKind, key_id: int, user_id: int, link_id: str) -> None:
        """A person has connected the service, or is no longer connected."""
        for webhook_id in await self._of_key(key_id):
            await self._put(webhook_id, kind, user_id=user_id, link_id=link_id)

    async def hold_expired(self, key_id: int, user_id: int, hold_id: int, tokens: int) -> None:
        """What was left of a hold went back to the person."""
        for webhook_id in await self._of_key(key_id):
            about = {"user_id": user_id, "hold_id": hold_id, "amount": tokens}
            await self._put(webhook_id, EventKind.HOLD_EXPIRED, **about)

    async def user_erased(self, user_id: int) -> None:
        """Write it for all services that know the person, while their links are still connected."""
        for row in await fetch(_KNOWING, user_id, self._now()):
            about = {"erased_id": user_id, "link_id": row["link_id"]}
            await self._put(row["id"], EventKind.USER_ERASED, **about)

    async def _of_key(self, key_id: int) -> list[int]:
        """The service's webhook, if it gets events."""
        return [row["id"] for row in await fetch(_OF_KEY, key_id, self._now())]

    async def _put(self, webhook_id: int, kind: EventKind, **about: Any) -> None:
        event_id, now = f"evt_{secrets.token_hex(16)}", self._now()
        columns = ("user_id", "erased_id", "link_id", "hold_id", "amount")
        values = (about.get(name) for name in columns)
        await fetch(_PUT, event_id, webhook_id, kind.value, *values, now, now)
        on_commit(self.wake)


def _no_listener() -> None:
    """Without an application the rows wait to be sent."""
