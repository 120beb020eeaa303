"""Audiences: rules that select the people who get a broadcast.

    all             everybody
    language:ru     people who read the bot in Russian
    payers          people who paid by any method and were not refunded
    balance         people who have tokens
    inactive        people who were not seen for 30 days

People who are banned or have blocked the bot are in none of them.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from bot.services.clock import Clock
from bot.services.errors import Gone
from bot.services.payments.methods import METHODS
from models.db.sql import fetch

INACTIVE_AFTER = timedelta(days=30)
_LANGUAGE = "language:"

_CONDITIONS = {
    "all": "TRUE",
    "payers": f"u.id IN ({' UNION ALL '.join(method.payers for method in METHODS)})",
    "balance": "u.id IN (SELECT user_id FROM accounts WHERE purpose = 'wallet' AND balance > 0)",
    "inactive": "u.seen_at < ?",
}
_REACHABLE = "u.blocked_at IS NULL AND u.banned_at IS NULL"


@dataclass(frozen=True)
class AudienceCondition:
    """An SQL condition on the row `u` of users with ``?`` placeholders, and their values."""

    condition: str
    values: tuple[Any, ...] = ()


class Audiences:
    """The audiences of a bot with these languages."""

    def __init__(self, languages: Collection[str], now: Clock) -> None:
        self.names = ("all", *(_LANGUAGE + one for one in sorted(languages)), *_of_conditions())
        self._now = now

    async def count(self, audience: str) -> int:
        """How many people would get it now. Raises Gone for an unknown audience."""
        reach = self.reach(audience)
        rows = await fetch(
            f"SELECT count(*) AS people FROM users u WHERE {reach.condition}",  # noqa: S608
            *reach.values,
        )
        return int(rows[0]["people"])

    def reach(self, audience: str) -> AudienceCondition:
        """The audience as SQL. Raises Gone for an unknown one."""
        if audience not in self.names:
            raise Gone
        if audience.startswith(_LANGUAGE):
            language = audience.removeprefix(_LANGUAGE)
            return AudienceCondition(f"{_REACHABLE} AND u.language = ?", (language,))
        values = (self._now() - INACTIVE_AFTER,) if audience == "inactive" else ()
        return AudienceCondition(f"{_REACHABLE} AND {_CONDITIONS[audience]}", values)


def _of_conditions() -> tuple[str, ...]:
    return tuple(name for name in _CONDITIONS if name != "all")
