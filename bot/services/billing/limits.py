"""Limits: how many tokens a key may move in a request and in a day.

The rows of `api_usage` change in the transaction that moves the tokens. The row that counts all
people changes last, so concurrent requests wait only there. A request that exceeds a limit is
rolled back.
"""

from dataclasses import dataclass
from datetime import datetime, tzinfo

from bot.services.billing.errors import LimitExceeded
from models.db.sql import fetch

EVERYBODY = 0
"""The `user_id` of the row that counts all people together."""

_COUNT = """
INSERT INTO api_usage (key_id, user_id, day, scope, tokens)
VALUES (?, ?, ?, ?, ?), (?, ?, ?, ?, ?)
ON CONFLICT (key_id, user_id, day, scope) DO UPDATE SET tokens = api_usage.tokens + excluded.tokens
RETURNING user_id, tokens"""
_RETURN = """
UPDATE api_usage SET tokens = tokens - ?
WHERE key_id = ? AND user_id IN (?, ?) AND day = ? AND scope = 'spend'"""


@dataclass(frozen=True)
class Limits:
    """Tokens: in one request, of one person a day, of all people a day."""

    per_request: int
    per_user: int
    per_day: int


@dataclass(frozen=True)
class Bounds:
    """The limits for one person's tokens: the key's, and the person's own, if any."""

    key: Limits
    person: int | None

    def check(self, amount: int, used: int, used_by_all: int) -> None:
        """Raises LimitExceeded if `amount` more tokens would exceed a limit."""
        _check("per_request", self.key.per_request, 0, amount)
        if self.person is not None:
            _check("person_per_day", self.person, used, amount)
        _check("user_per_day", self.key.per_user, used, amount)
        _check("key_per_day", self.key.per_day, used_by_all, amount)

    def left(self, used: int, used_by_all: int) -> int:
        """Tokens of this person that are left today."""
        return max(0, min(self.per_day - used, self.key.per_day - used_by_all))

    @property
    def per_day(self) -> int:
        """The lower of the key's and the person's daily limit."""
        return self.key.per_user if self.person is None else min(self.person, self.key.per_user)


def _check(limit: str, allowed: int, used: int, amount: int) -> None:
    if used + amount > allowed:
        raise LimitExceeded(limit=limit, allowed=allowed, left=max(0, allowed - used))


def day_of(now: datetime, zone: tzinfo) -> str:
    """The operator's day of a moment, such as 2026-11-29."""
    return now.astimezone(zone).date().isoformat()


async def count(
    key_id: int, user_id: int, day: str, scope: str, amount: int, bounds: Bounds
) -> None:
    """Count tokens as used, in the caller's transaction. LimitExceeded rolls it back."""
    mine, all_ = (key_id, user_id, day, scope, amount), (key_id, EVERYBODY, day, scope, amount)
    used = {row["user_id"]: row["tokens"] for row in await fetch(_COUNT, *mine, *all_)}
    bounds.check(amount, used[user_id] - amount, used[EVERYBODY] - amount)


async def give_back(key_id: int, user_id: int, day: str, amount: int) -> None:
    """Subtract released or refunded tokens from the day on which they were counted."""
    await fetch(_RETURN, amount, key_id, user_id, EVERYBODY, day)
