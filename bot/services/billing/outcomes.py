"""Outcomes of holds and charges: capture, release, expiry, refund."""

from functools import partial
from typing import Any

from bot.services.billing import limits
from bot.services.billing.answers import Answered, Answers, Write
from bot.services.billing.errors import AmountExceedsCharge, AmountExceedsHold, HoldNotOpen
from bot.services.billing.events import Events
from bot.services.billing.keys import SPEND, Key
from bot.services.billing.records import (
    CHARGE,
    EXPIRED,
    HOLD,
    OPEN,
    RELEASED,
    Charge,
    Hold,
    charge_of,
    hold_of,
    one_of,
)
from bot.services.clock import Clock
from bot.services.ledger.ledger import Kind, Ledger, Purpose, system, wallet
from models.db.sql import fetch, moment
from models.db.transactions import transactional

_CAPTURE_ALL = """
UPDATE api_operations SET captured = amount - returned, state = 'captured', ended_at = ?
WHERE id = ? AND key_id = ? AND state = 'open' AND expires_at > ?
RETURNING *, (SELECT a.balance FROM accounts a
    WHERE a.user_id = api_operations.user_id AND a.purpose = 'wallet') AS balance"""
_CAPTURE_PART = """
UPDATE api_operations SET captured = captured + ?,
    state = CASE WHEN captured + returned + ? = amount THEN 'captured' ELSE state END,
    ended_at = CASE WHEN captured + returned + ? = amount THEN ? ELSE ended_at END
WHERE id = ? AND key_id = ? AND state = 'open' AND expires_at > ?
    AND captured + returned + ? <= amount
RETURNING *, (SELECT a.balance FROM accounts a
    WHERE a.user_id = api_operations.user_id AND a.purpose = 'wallet') AS balance"""
_END = """
UPDATE api_operations SET returned = amount - captured, state = ?, ended_at = ?
WHERE id = ? AND state = 'open' RETURNING *"""
_REFUND = """
UPDATE api_operations SET captured = captured - ?, returned = returned + ?
WHERE id = ? AND kind = 'charge' AND captured >= ? RETURNING *"""
_DUE = """
SELECT id FROM api_operations WHERE state = 'open' AND expires_at <= ?
ORDER BY expires_at, id LIMIT 100"""
_OPEN_OF = """
SELECT id, amount - captured - returned AS remaining FROM api_operations
WHERE user_id = ? AND state = 'open' ORDER BY id"""


class Outcomes:
    """Ends holds and refunds charges.

    Each method of a service raises what `Answers.once` raises, and ScopeMissing.
    """

    def __init__(self, ledger: Ledger, answers: Answers, events: Events, now: Clock) -> None:
        self._ledger = ledger
        self._answers = answers
        self._events = events
        self._now = now

    async def capture(self, key: Key, write: Write, hold_id: int, amount: int | None) -> Answered:
        """Spend `amount` of the held tokens, or all that are left.

        Raises NotFound, Erased, HoldNotOpen, AmountExceedsHold.
        """
        key.require(SPEND)
        return await self._answers.once(write, partial(self._capture, key, write, hold_id, amount))

    async def _capture(self, key: Key, write: Write, hold_id: int, amount: int | None) -> Hold:
        row = await self._captured(key, hold_id, amount)
        if row is None:
            raise await self._why_not(key, hold_id)
        if amount is None:
            await self._ledger.capture(row["job"], key=f"{write.job}:capture")
        else:
            await self._ledger.capture_part(row["job"], amount, key=f"{write.job}:capture")
        return hold_of(row, row["balance"])

    async def _captured(self, key: Key, hold_id: int, amount: int | None) -> dict[str, Any] | None:
        now = self._now()
        whose = (hold_id, key.id)
        if amount is None:
            return await _changed(_CAPTURE_ALL, now, *whose, now)
        return await _changed(_CAPTURE_PART, amount, amount, amount, now, *whose, now, amount)

    async def _why_not(self, key: Key, hold_id: int) -> HoldNotOpen | AmountExceedsHold:
        row = await one_of(key, hold_id, HOLD)
        if row["state"] != OPEN:
            return HoldNotOpen(state=row["state"])
        if moment(row["expires_at"]) <= self._now():
            return HoldNotOpen(state=EXPIRED)
        return AmountExceedsHold(left=row["amount"] - row["captured"] - row["returned"])

    async def release(self, key: Key, write: Write, hold_id: int) -> Answered:
        """Give back what is left of a hold. Raises NotFound, Erased, HoldNotOpen."""
        key.require(SPEND)
        return await self._answers.once(write, partial(self._release, key, write, hold_id))

    async def _release(self, key: Key, write: Write, hold_id: int) -> Hold:
        await one_of(key, hold_id, HOLD)
        row = await self._end(hold_id, RELEASED, f"{write.job}:void")
        after = await one_of(key, hold_id, HOLD)
        if row is None:
            raise HoldNotOpen(state=after["state"])
        return hold_of(row, after["balance"])

    async def _end(self, hold_id: int, state: str, key: str | None = None) -> dict[str, Any] | None:
        """End an open hold, in the caller's transaction; None if it has ended.

        `key`: of its transfer; by default it is made from the job.
        """
        row = await _changed(_END, state, self._now(), hold_id)
        if row is not None:
            await self._ledger.void(row["job"], key=key)
            await limits.give_back(row["key_id"], row["user_id"], row["day"], row["returned"])
        return row

    async def refund(self, key: Key, write: Write, charge_id: int, amount: int | None) -> Answered:
        """Give back `amount` tokens of a charge, or all that are left.

        Raises NotFound, Erased, AmountExceedsCharge.
        """
        key.require(SPEND)
        return await self._answers.once(write, partial(self._refund, key, write, charge_id, amount))

    async def _refund(self, key: Key, write: Write, charge_id: int, amount: int | None) -> Charge:
        found = await one_of(key, charge_id, CHARGE)
        tokens = amount or found["captured"]
        row = await _changed(_REFUND, tokens, tokens, charge_id, tokens) if tokens else None
        if row is None:
            raise AmountExceedsCharge(left=(await one_of(key, charge_id, CHARGE))["captured"])
        posted = await self._ledger.transfer(
            source=system(Purpose.SPENT),
            target=wallet(row["user_id"]),
            amount=tokens,
            kind=Kind.CHARGE_REFUND,
            key=f"{write.job}:refund",
            reason=row["reason"],
            ref=row["job"],
        )
        await limits.give_back(row["key_id"], row["user_id"], row["day"], tokens)
        return charge_of(row, posted.target_balance)

    async def expire(self) -> None:
        """Give back what is left of expired holds, each in its own transaction."""
        while rows := await fetch(_DUE, self._now()):
            for row in rows:
                await self._expire(row["id"])

    @transactional
    async def _expire(self, hold_id: int) -> None:
        row = await self._end(hold_id, EXPIRED)
        if row is not None:
            tokens = int(row["returned"])
            await self._events.hold_expired(row["key_id"], row["user_id"], hold_id, tokens)

    async def held_of(self, user_id: int) -> int:
        """Tokens of a person that services hold now."""
        return sum(row["remaining"] for row in await fetch(_OPEN_OF, user_id))

    async def release_all(self, user_id: int) -> None:
        """Give back what services hold of a person, who is erased in this transaction."""
        for row in await fetch(_OPEN_OF, user_id):
            await self._end(row["id"], RELEASED)


async def _changed(sql: str, *values: Any) -> dict[str, Any] | None:
    """The row that the statement changed, or None."""
    rows = await fetch(sql, *values)
    return rows[0] if rows else None
