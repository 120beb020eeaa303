"""Writes very many rows with the bare drivers, without indexes, foreign keys and triggers."""

import sqlite3
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager, closing
from datetime import datetime
from typing import Any, Protocol

import asyncpg

from models.db.connection import sqlite_file

Rows = Sequence[tuple[Any, ...]]

COLUMNS = {
    "users": (
        *("id", "chat_id", "username", "first_name", "last_name", "language"),
        *("telegram_language", "created_at", "seen_at"),
    ),
    "name_parts": ("user_id", "part"),
    "accounts": ("id", "user_id", "purpose", "balance", "version"),
    "charges": (
        *("id", "order_id", "payer_id", "stars", "tokens", "state", "invoice_payload"),
        *("shortfall", "created_at"),
    ),
    "orders": (
        *("id", "user_id", "tokens", "stars", "state", "created_at", "expires_at", "paid_at"),
    ),
    "generations": (
        *("id", "user_id", "prompt", "variation", "tokens", "state", "attempts", "chat_id"),
        *("file_id", "created_at", "ended_at"),
    ),
    "audit": ("at", "actor_id", "kind", "subject", "before", "after"),
    "transfers": (
        *("id", "source_id", "target_id", "amount", "kind", "key", "digest", "reason"),
        *("actor_id", "ref", "created_at"),
    ),
    "entries": ("transfer_id", "account_id", "amount", "balance_after", "version"),
}
SYSTEM = "SELECT purpose, id FROM accounts WHERE user_id IS NULL"


class Bulk(Protocol):
    """A database open for bulk writing."""

    async def system_accounts(self) -> dict[str, int]:
        """Ids of the system's accounts by purpose."""

    async def write(self, table: str, rows: Rows) -> None:
        """Add rows, in the order of COLUMNS."""

    async def settle(self, account_id: int, balance: int, version: int) -> None:
        """Set what the entries of a system's account add up to."""


@asynccontextmanager
async def bulk(url: str) -> AsyncIterator[Bulk]:
    """Open it; at the end indexes are built and statistics gathered."""
    file = sqlite_file(url)
    if file:
        connection = sqlite3.connect(file, isolation_level=None)
        with closing(connection), _Sqlite(connection) as rows:
            yield rows
        return
    session = await asyncpg.connect(url)
    try:
        async with _Postgres(session) as rows:
            yield rows
    finally:
        await session.close()


class _Sqlite:
    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def __enter__(self) -> "_Sqlite":
        for pragma in ("journal_mode = MEMORY", "synchronous = OFF", "cache_size = -400000"):
            self._connection.execute(f"PRAGMA {pragma}")
        found = """SELECT type, name, sql FROM sqlite_master
            WHERE type IN ('index', 'trigger') AND sql IS NOT NULL"""
        self._aside = self._connection.execute(found).fetchall()
        self._connection.execute("BEGIN")
        for kind, name, _ in self._aside:
            self._connection.execute(f'DROP {kind} "{name}"')
        return self

    def __exit__(self, *_: object) -> None:
        for _, _, sql in self._aside:
            self._connection.execute(sql)
        self._connection.execute("COMMIT")
        self._connection.execute("ANALYZE")
        self._connection.execute("PRAGMA journal_mode = WAL")

    async def system_accounts(self) -> dict[str, int]:
        return dict(self._connection.execute(SYSTEM))

    async def write(self, table: str, rows: Rows) -> None:
        columns = COLUMNS[table]
        marks = ", ".join("?" * len(columns))
        sql = f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({marks})"
        self._connection.executemany(sql, (tuple(map(_stored, row)) for row in rows))

    async def settle(self, account_id: int, balance: int, version: int) -> None:
        sql = "UPDATE accounts SET balance = ?, version = ? WHERE id = ?"
        self._connection.execute(sql, (balance, version, account_id))


def _stored(value: Any) -> Any:
    """Moments as Tortoise writes them."""
    return value.isoformat(" ") if isinstance(value, datetime) else value


class _Postgres:
    def __init__(self, connection: Any) -> None:
        self._connection = connection

    async def __aenter__(self) -> "_Postgres":
        await self._connection.execute("SET session_replication_role = replica")
        found = """SELECT i.indexname AS name, i.indexdef AS sql FROM pg_indexes i
            WHERE i.schemaname = 'public' AND i.tablename = ANY($1)
            AND NOT EXISTS (SELECT 1 FROM pg_constraint c WHERE c.conname = i.indexname)"""
        self._indexes = await self._connection.fetch(found, list(COLUMNS))
        for index in self._indexes:
            await self._connection.execute(f'DROP INDEX "{index["name"]}"')
        return self

    async def __aexit__(self, *_: object) -> None:
        for index in self._indexes:
            await self._connection.execute(index["sql"])
        for table in ("accounts", "transfers", "orders", "generations"):
            sequence = f"pg_get_serial_sequence('{table}', 'id')"
            newest = f"SELECT setval({sequence}, (SELECT max(id) FROM {table}))"
            await self._connection.execute(newest)
        await self._connection.execute("VACUUM ANALYZE")

    async def system_accounts(self) -> dict[str, int]:
        return {row["purpose"]: row["id"] for row in await self._connection.fetch(SYSTEM)}

    async def write(self, table: str, rows: Rows) -> None:
        columns = COLUMNS[table]
        await self._connection.copy_records_to_table(table, records=rows, columns=columns)

    async def settle(self, account_id: int, balance: int, version: int) -> None:
        sql = "UPDATE accounts SET balance = $1, version = $2 WHERE id = $3"
        await self._connection.execute(sql, balance, version, account_id)
