"""Writes a transfer (its row, two balances and two entries) as a whole or not at all.

PostgreSQL does it in a function, SQLite in one visit to its thread (docs/decisions/0029). The
service decides what may be transferred and finds out why a transfer was not written.
"""

import hashlib
import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

import orjson
from tortoise.context import require_context

from models.accounts import USER_PURPOSES, Kind, Purpose
from models.db.clock import utc_now
from models.db.transactions import autocommit

MAX_TOKENS = 10**12
"""Most tokens in one transfer: far above any use, far below what a column holds."""

MAX_KEY_CHARS, MAX_REF_CHARS = 300, 120

_CONTENT = (
    *("source_user", "source_purpose", "target_user", "target_purpose"),
    *("amount", "kind", "key", "reason", "actor_id", "ref"),
)
"""What a transfer says, by the names of SQLite's placeholders and of `CONTENT_ROWS`."""

CONTENT_ROWS = """
SELECT t.id, coalesce(d.digest, t.digest) AS digest, t.amount, t.kind, t.key, t.reason,
    t.actor_id, t.ref,
    s.user_id AS source_user, s.purpose AS source_purpose,
    g.user_id AS target_user, g.purpose AS target_purpose
FROM transfers t JOIN accounts s ON s.id = t.source_id JOIN accounts g ON g.id = t.target_id
    LEFT JOIN transfer_digests d ON d.transfer_id = t.id"""
"""Transfers with their digest, which `content_digest` of the row must give again."""


@dataclass(frozen=True)
class Owner:
    """The owner of an account: a user's wallet or held tokens, or one of the system's."""

    purpose: Purpose
    user_id: int | None = None

    def __post_init__(self) -> None:
        if (self.user_id is not None) != (self.purpose in USER_PURPOSES):
            raise ValueError(f"no account {self.purpose.value!r} of user {self.user_id}")


@dataclass(frozen=True)
class TransferRequest:
    """A requested transfer. Raises ValueError if it can never be valid."""

    source: Owner
    target: Owner
    amount: int
    kind: Kind
    key: str
    reason: str = ""
    actor_id: int | None = None
    ref: str = ""

    def __post_init__(self) -> None:
        if type(self.amount) is not int or not 0 < self.amount <= MAX_TOKENS:
            raise ValueError(f"an amount is a whole number from 1 to {MAX_TOKENS}: {self.amount!r}")
        if not 0 < len(self.key) <= MAX_KEY_CHARS or len(self.ref) > MAX_REF_CHARS:
            raise ValueError(f"key or ref too long or empty: {self.key!r}, {self.ref!r}")
        if self.source == self.target:
            raise ValueError(f"a transfer needs two accounts: {self.source}")

    def content(self) -> dict[str, Any]:
        """The content of the transfer, by the names in `_CONTENT` and in their order."""
        return {
            "source_user": self.source.user_id,
            "source_purpose": self.source.purpose,
            "target_user": self.target.user_id,
            "target_purpose": self.target.purpose,
            "amount": self.amount,
            "kind": self.kind,
            "key": self.key,
            "reason": self.reason,
            "actor_id": self.actor_id,
            "ref": self.ref,
        }


@dataclass(frozen=True)
class TransferResult:
    """A transfer that is in the ledger, and both balances right after it.

    `repeated`: an earlier call with the same key and content had made it.
    """

    transfer_id: int
    source_balance: int
    target_balance: int
    repeated: bool = False


def content_digest(content: Mapping[str, Any]) -> str:
    """SHA-256 (hex) of a transfer's content: `TransferRequest.content`, or a row in that form."""
    return hashlib.sha256(orjson.dumps([content[name] for name in _CONTENT])).hexdigest()


async def write(request: TransferRequest) -> TransferResult | None:
    """Write the transfer, in the caller's transaction or in its own.

    Returns None and writes nothing if the key is taken, the hold is resolved, an account is
    missing, or the source is a user's and holds less than the amount.
    """
    return await autocommit(_write, request)


async def _write(request: TransferRequest) -> TransferResult | None:
    connection: Any = require_context().db()
    values = _arguments(request)
    if connection.capabilities.dialect == "postgres":
        rows = await connection.execute_query_dict(_POSTGRES, list(values.values()))
        return TransferResult(**rows[0]) if rows else None
    written: TransferResult | None
    written = await connection.at_once("a transfer", partial(_sqlite, values))
    return written


def _arguments(request: TransferRequest) -> dict[str, Any]:
    content = request.content()
    return {**content, "digest": content_digest(content), "created_at": utc_now()}


# The initial migration creates the function. Its arguments are in another order than `_arguments`:
# the digest comes after the key.
_POSTGRES = "SELECT * FROM post_transfer($1, $2, $3, $4, $5, $6, $7, $11, $8, $9, $10, $12)"

# This connection already holds the write lock of the whole file, so these values do not change.
SQLITE_CLAIM = """
INSERT INTO transfers (source_id, target_id,
    amount, kind, key, digest, reason, actor_id, ref, created_at)
SELECT s.id, t.id, :amount, :kind, :key, :digest, :reason, :actor_id, :ref, :created_at
FROM accounts s, accounts t
WHERE s.user_id IS :source_user AND s.purpose = :source_purpose
    AND t.user_id IS :target_user AND t.purpose = :target_purpose
    AND (s.user_id IS NULL OR s.balance >= :amount)
ON CONFLICT DO NOTHING
RETURNING id AS transfer, source_id AS source, target_id AS target"""
SQLITE_MOVE = """
UPDATE accounts SET version = version + 1,
    balance = balance + CASE id WHEN :source THEN -:amount ELSE :amount END
WHERE id IN (:source, :target)"""
SQLITE_ENTER = """
INSERT INTO entries (transfer_id, account_id, amount, balance_after, version)
SELECT :transfer, id, CASE id WHEN :source THEN -:amount ELSE :amount END, balance, version
FROM accounts WHERE id IN (:source, :target) ORDER BY id = :target
RETURNING account_id, balance_after"""


def _sqlite(values: dict[str, Any], connection: sqlite3.Connection) -> TransferResult | None:
    claimed = connection.execute(SQLITE_CLAIM, values).fetchone()
    if claimed is None:
        return None
    move = {**claimed, "amount": values["amount"]}
    connection.execute(SQLITE_MOVE, move)
    after = dict(connection.execute(SQLITE_ENTER, move).fetchall())
    return TransferResult(move["transfer"], after[move["source"]], after[move["target"]])
