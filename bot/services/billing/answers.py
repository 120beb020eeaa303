"""Idempotency: the answer to a write is stored in its transaction; a repetition gets it again."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any, Protocol

import orjson

from bot.services.billing.errors import Erased, IdempotencyKeyReused
from bot.services.clock import Clock
from models.db.sql import fetch, read_committed
from models.db.transactions import quick_transaction

_EARLIER = """
SELECT digest, status, body FROM api_answers WHERE key_id = ? AND idempotency_key = ?"""
_STORE = """
INSERT INTO api_answers (key_id, idempotency_key, user_id, digest, status, body, created_at)
VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (key_id, idempotency_key) DO NOTHING RETURNING id"""


@dataclass(frozen=True)
class Write:
    """A writing request: whose key, its idempotency key, and the digest of what it asks for.

    `status`: of HTTP, if it succeeds.
    """

    key_id: int
    idempotency_key: str
    digest: str
    status: int

    @property
    def job(self) -> str:
        """The ledger's job of what this request begins; the keys of its transfers begin with it."""
        return f"api:{self.key_id}:{self.idempotency_key}"


@dataclass(frozen=True)
class Answered:
    """The answer: status and JSON. `repeated`: an earlier request got the same answer."""

    status: int
    body: bytes
    repeated: bool = False


class Result(Protocol):
    """What a write made: a dataclass whose JSON is the answer."""

    @property
    def user(self) -> str | None:
        """The Telegram id of the person it concerns; None if there is none yet."""


class _StoredByAnother(Exception):
    """Another request with the same idempotency key was stored first."""


class Answers:
    """Stores answers forever, as the ledger stores its keys."""

    def __init__(self, now: Clock) -> None:
        self._now = now

    async def once(self, write: Write, work: Callable[[], Awaitable[Result]]) -> Answered:
        """The answer of `work`, which is called in a transaction that stores the answer with it.

        A repetition gets the first answer. The answer to a declined request is not stored. Raises
        IdempotencyKeyReused, Erased, and what `work` raises.
        """
        try:
            return await quick_transaction(self._first, write, work)
        except Exception:
            # The cause may be that a copy of this request was carried out first.
            if earlier := await _earlier(write):
                return earlier
            raise

    async def _first(self, write: Write, work: Callable[[], Awaitable[Result]]) -> Answered:
        result = await work()
        body = as_json(result)
        user = int(result.user) if result.user else None
        values = (user, write.digest, write.status, body.decode(), self._now())
        if not await fetch(_STORE, write.key_id, write.idempotency_key, *values):
            raise _StoredByAnother
        return Answered(write.status, body)


def as_json(result: Any) -> bytes:
    """A dataclass as the API shows it: moments in UTC, RFC 3339."""
    return orjson.dumps(result, option=orjson.OPT_UTC_Z)


async def _earlier(write: Write) -> Answered | None:
    rows = await read_committed(_EARLIER, write.key_id, write.idempotency_key)
    if not rows:
        return None
    first = rows[0]
    if first["digest"] != write.digest:
        raise IdempotencyKeyReused
    if not first["body"]:
        raise Erased
    return Answered(first["status"], first["body"].encode(), repeated=True)
