"""What a service may read about a person: balance, held tokens, limits, entries.

An ordinary service sees only what it did itself; the operator's own service sees all.
"""

from dataclasses import dataclass
from datetime import datetime, tzinfo
from typing import Any

from bot.services.billing._consent import allowance
from bot.services.billing.keys import READ, SPEND, Key
from bot.services.billing.limits import day_of
from bot.services.clock import Clock
from bot.services.ledger.ledger import Ledger
from models.db.sql import fetch, moment

_HELD = """
SELECT CAST(coalesce(sum(amount - captured - returned), 0) AS BIGINT) AS tokens
FROM api_operations WHERE user_id = ? AND key_id = ? AND state = 'open'"""
_ENTRIES = """
SELECT e.version AS id, t.created_at AS at, t.kind, e.amount, e.balance_after, t.reason,
    o.id AS row_id, o.kind AS row_kind
FROM accounts a JOIN entries e ON e.account_id = a.id JOIN transfers t ON t.id = e.transfer_id
    LEFT JOIN api_operations o ON o.job = t.ref AND o.key_id = ?
WHERE a.user_id = ? AND a.purpose = 'wallet' AND e.version < ? {own}
ORDER BY e.version DESC LIMIT ?"""
_ONLY_OWN = "AND o.id IS NOT NULL"
_NEWEST = 2**62


@dataclass(frozen=True)
class AccountLimits:
    """Tokens that the service may spend of the person."""

    per_request: int
    per_day: int
    left_today: int


@dataclass(frozen=True)
class Account:
    """`balance`: tokens to spend. `held`: by this service; for the operator's own one, by all."""

    user: str
    balance: int
    held: int
    limits: AccountLimits


@dataclass(frozen=True)
class Entry:
    """A change of the wallet. `hold`, `charge`, `grant`: the service's operation behind it."""

    id: int
    at: datetime
    kind: str
    amount: int
    reason: str
    hold: int | None
    charge: int | None
    grant: int | None
    balance_after: int | None


@dataclass(frozen=True)
class EntryPage:
    """`next_cursor`: where the next page begins; None after the last."""

    items: list[Entry]
    next_cursor: str | None


class Accounts:
    """Reads accounts. `zone`: where the days of limits begin."""

    def __init__(self, ledger: Ledger, zone: tzinfo, now: Clock) -> None:
        self._ledger = ledger
        self._zone = zone
        self._now = now

    async def read(self, key: Key, user: str) -> Account:
        """The account now. Raises what `allowance` raises, ScopeMissing."""
        key.require(READ)
        who = await allowance(key, user, SPEND, day_of(self._now(), self._zone))
        limits = AccountLimits(key.spend.per_request, who.bounds.per_day, who.left)
        balance = await self._ledger.balance(who.user_id)
        return Account(str(who.user_id), balance, await self._held(key, who.user_id), limits)

    async def _held(self, key: Key, user_id: int) -> int:
        if key.own:
            return await self._ledger.held(user_id)
        [row] = await fetch(_HELD, user_id, key.id)
        return int(row["tokens"])

    async def entries(self, key: Key, user: str, cursor: str | None, size: int) -> EntryPage:
        """A page of entries, newest first. `cursor`: a `next_cursor`, digits only."""
        key.require(READ)
        who = await allowance(key, user, SPEND, day_of(self._now(), self._zone))
        sql = _ENTRIES.format(own="" if key.own else _ONLY_OWN)
        before = int(cursor) if cursor else _NEWEST
        rows = await fetch(sql, key.id, who.user_id, before, size + 1)
        items = [_entry(row, own=key.own) for row in rows[:size]]
        return EntryPage(items, str(items[-1].id) if len(rows) > size else None)


def _entry(row: dict[str, Any], *, own: bool) -> Entry:
    def of(kind: str) -> int | None:
        return row["row_id"] if row["row_kind"] == kind else None

    return Entry(
        id=row["id"],
        at=moment(row["at"]),
        kind=row["kind"],
        amount=row["amount"],
        reason=row["reason"],
        hold=of("hold"),
        charge=of("charge"),
        grant=of("grant"),
        balance_after=row["balance_after"] if own else None,
    )
