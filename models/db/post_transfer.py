"""Writing a transfer: its row, two balances and two entries, all of it at once or nothing.

PostgreSQL does it in a function, SQLite in one visit to its thread (docs/decisions/0029).
What may be transferred and why something was not written is for the service to say.
"""

import sqlite3
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from typing import Any

from tortoise.context import require_context

from models.db.transactions import alone

Side = tuple[int | None, str]
"""Whose account: the user's id, None for the system; and its purpose."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A transfer that is not written yet."""

    source: Side
    target: Side
    amount: int
    kind: str
    key: str
    digest: str
    reason: str
    actor_id: int | None
    ref: str
    created_at: datetime

    def values(self) -> dict[str, Any]:
        """By the names of SQLite's placeholders, in the order of PostgreSQL's arguments."""
        return {
            "source_user": self.source[0],
            "source_purpose": self.source[1],
            "target_user": self.target[0],
            "target_purpose": self.target[1],
            "amount": self.amount,
            "kind": self.kind,
            "key": self.key,
            "digest": self.digest,
            "reason": self.reason,
            "actor_id": self.actor_id,
            "ref": self.ref,
            "created_at": self.created_at.astimezone(UTC),
        }


@dataclass(frozen=True, slots=True)
class Written:
    """A transfer that stands, and both balances right after it."""

    transfer_id: int
    source_balance: int
    target_balance: int


async def write(draft: Draft) -> Written | None:
    """Write the transfer, in the caller's transaction or by itself.

    None, and nothing is written: the key is taken, or the hold resolved, or an account is missing,
    or a user's source holds less than the amount.
    """
    return await alone(_write, draft)


async def _write(draft: Draft) -> Written | None:
    connection: Any = require_context().db()
    if connection.capabilities.dialect == "postgres":
        rows = await connection.execute_query_dict(_POSTGRES, list(draft.values().values()))
        return Written(**rows[0]) if rows else None
    written: Written | None = await connection.at_once("a transfer", partial(_sqlite, draft))
    return written


# The function is migration 11's; PostgreSQL runs it with the arguments of `values`, in their order.
_POSTGRES = "SELECT * FROM post_transfer($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)"

# The write lock of the whole file is taken before: what is read stays so until the end.
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


def _sqlite(draft: Draft, connection: sqlite3.Connection) -> Written | None:
    claimed = connection.execute(SQLITE_CLAIM, draft.values()).fetchone()
    if claimed is None:
        return None
    move = {**claimed, "amount": draft.amount}
    connection.execute(SQLITE_MOVE, move)
    after = dict(connection.execute(SQLITE_ENTER, move).fetchall())
    return Written(move["transfer"], after[move["source"]], after[move["target"]])
