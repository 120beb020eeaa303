"""Rows of services' operations, and their form in answers."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot.services.billing.errors import Erased, NotConnected, NotFound
from bot.services.billing.keys import READ, Key
from models.db.sql import fetch, moment, read_committed

_RECORD = """
INSERT INTO api_operations (key_id, user_id, kind, job, amount, captured, returned, state, reason,
    day, created_at, expires_at, ended_at)
SELECT k.id, u.id, ?, ?, ?, ?, 0, ?, ?, ?, ?, ?, ?
FROM api_keys k JOIN users u ON u.id = ? AND u.banned_at IS NULL AND u.erased_at IS NULL
WHERE k.id = ? AND k.revoked_at IS NULL AND (k.own OR EXISTS (SELECT 1 FROM api_links l
    WHERE l.key_id = k.id AND l.user_id = u.id AND l.state = 'connected'))
RETURNING id"""
_READ = """
SELECT o.*, (SELECT a.balance FROM accounts a
    WHERE a.user_id = o.user_id AND a.purpose = 'wallet') AS balance, u.erased_at
FROM api_operations o JOIN users u ON u.id = o.user_id
WHERE o.id = ? AND o.key_id = ? AND o.kind = ?"""

HOLD, CHARGE, GRANTED = "hold", "charge", "grant"
OPEN, CAPTURED, RELEASED, EXPIRED = "open", "captured", "released", "expired"


@dataclass(frozen=True)
class Hold:
    """Tokens set aside; `captured` and `released` of `amount`. `balance`: the wallet after it."""

    id: int
    user: str
    amount: int
    captured: int
    released: int
    state: str
    reason: str
    created_at: datetime
    expires_at: datetime
    balance: int


@dataclass(frozen=True)
class Charge:
    """Tokens spent in one step, and how many of them were given back."""

    id: int
    user: str
    amount: int
    refunded: int
    reason: str
    created_at: datetime
    balance: int


@dataclass(frozen=True)
class Grant:
    """Tokens given by a service with the authority of the admin who made its key."""

    id: int
    user: str
    amount: int
    reason: str
    created_at: datetime
    balance: int


@dataclass(frozen=True)
class NewOperation:
    """A row to write. `day`: the one whose limits it uses. `expires_at`: of a hold."""

    key_id: int
    user_id: int
    kind: str
    job: str
    amount: int
    reason: str
    day: str
    created_at: datetime
    expires_at: datetime | None = None


async def record(new: NewOperation) -> int:
    """Write the row in the transaction that has locked the wallet; returns its number.

    Raises NotConnected if the key may no longer move this person's tokens.
    """
    is_open = new.kind == HOLD
    rows = await fetch(
        _RECORD,
        *(new.kind, new.job, new.amount, 0 if is_open else new.amount),
        *(OPEN if is_open else CAPTURED, new.reason, new.day, new.created_at, new.expires_at),
        *(None if is_open else new.created_at, new.user_id, new.key_id),
    )
    if not rows:
        raise NotConnected
    return int(rows[0]["id"])


async def one_of(key: Key, row_id: int, kind: str) -> dict[str, Any]:
    """The key's own row, with the balance of the wallet. Raises NotFound, Erased."""
    rows = await read_committed(_READ, row_id, key.id, kind)
    if not rows:
        raise NotFound
    if rows[0]["erased_at"] is not None:
        raise Erased
    return rows[0]


async def read_hold(key: Key, hold_id: int) -> Hold:
    """The key's own hold. Raises NotFound, Erased, ScopeMissing."""
    key.require(READ)
    row = await one_of(key, hold_id, HOLD)
    return hold_of(row, row["balance"])


async def read_charge(key: Key, charge_id: int) -> Charge:
    """The key's own charge. Raises NotFound, Erased, ScopeMissing."""
    key.require(READ)
    row = await one_of(key, charge_id, CHARGE)
    return charge_of(row, row["balance"])


def hold_of(row: dict[str, Any], balance: int) -> Hold:
    """The hold of a row."""
    return Hold(
        id=row["id"],
        user=str(row["user_id"]),
        amount=row["amount"],
        captured=row["captured"],
        released=row["returned"],
        state=row["state"],
        reason=row["reason"],
        created_at=moment(row["created_at"]),
        expires_at=moment(row["expires_at"]),
        balance=balance,
    )


def charge_of(row: dict[str, Any], balance: int) -> Charge:
    """The charge of a row."""
    return Charge(
        id=row["id"],
        user=str(row["user_id"]),
        amount=row["amount"],
        refunded=row["returned"],
        reason=row["reason"],
        created_at=moment(row["created_at"]),
        balance=balance,
    )
