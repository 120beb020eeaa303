"""Raw SQL that works the same on both engines."""

import re
from datetime import UTC, datetime
from functools import lru_cache
from itertools import count
from typing import Any

from tortoise.backends.base.client import BaseDBAsyncClient
from tortoise.context import require_context


async def fetch(sql: str, *values: Any) -> list[dict[str, Any]]:
    """Run one statement with ``?`` placeholders and return its rows, also those of RETURNING.

    SQLite returns times as text: see `moment`.
    """
    return await fetch_on(require_context().db(), sql, *values)


async def read_committed(sql: str, *values: Any) -> list[dict[str, Any]]:
    """`fetch` for a few rows that an index finds: faster, and it sees what is committed.

    SQLite reads in the event loop; PostgreSQL batches equal queries of the same moment. Inside a
    transaction this is `fetch`, so it sees the transaction's own writes.
    """
    connection = require_context().db()
    reader = getattr(connection, "reader", None)  # a transaction has none
    rows: list[dict[str, Any]] | None = None
    if reader is not None:
        rows = await reader.rows(sql, [utc(value) for value in values])
    return await fetch_on(connection, sql, *values) if rows is None else rows


async def lock(table: str) -> None:
    """Lock the table against other writers until the transaction ends. Readers do not wait.

    On SQLite the transaction's first write already locks all tables.
    """
    connection = require_context().db()
    if connection.capabilities.dialect == "postgres":
        await connection.execute_query(f'LOCK TABLE "{table}" IN SHARE ROW EXCLUSIVE MODE')


async def fetch_on(connection: BaseDBAsyncClient, sql: str, *values: Any) -> list[dict[str, Any]]:
    """`fetch` on the given connection."""
    if connection.capabilities.dialect == "postgres":
        sql = numbered(sql)
    return await connection.execute_query_dict(sql, [utc(value) for value in values])


@lru_cache(maxsize=512)
def numbered(sql: str) -> str:
    """The statement with PostgreSQL's placeholders."""
    numbers = count(1)
    return re.sub(r"\?", lambda _: f"${next(numbers)}", sql)


def moment(value: str | datetime) -> datetime:
    """A time from a row of `fetch`: SQLite stores it as text."""
    return datetime.fromisoformat(value) if isinstance(value, str) else value


def utc(value: Any) -> Any:
    """The value as it is stored: times in UTC."""
    return value.astimezone(UTC) if isinstance(value, datetime) else value
