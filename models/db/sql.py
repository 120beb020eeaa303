"""Raw SQL that means the same on both engines."""

import re
from datetime import UTC, datetime
from functools import lru_cache
from itertools import count
from typing import Any

from tortoise.backends.base.client import BaseDBAsyncClient
from tortoise.context import require_context


async def fetch(sql: str, *values: Any) -> list[dict[str, Any]]:
    """Run one statement with ``?`` placeholders and return its rows, RETURNING's too.

    SQLite gives moments back as text: see `moment`.
    """
    return await fetch_on(require_context().db(), sql, *values)


async def glance(sql: str, *values: Any) -> list[dict[str, Any]]:
    """`fetch` for a few rows found by an index, outside of transactions the cheap way: on SQLite
    at once, on PostgreSQL together with what others look for at this moment.
    """
    connection = require_context().db()
    reader = getattr(connection, "reader", None)  # a transaction has none: it reads its own writes
    rows: list[dict[str, Any]] | None = None
    if reader is not None:
        rows = await reader.rows(sql, [utc(value) for value in values])
    return await fetch_on(connection, sql, *values) if rows is None else rows


async def lock(table: str) -> None:
    """Nobody else writes into the table until the transaction ends; reading goes on.

    On SQLite the transaction's first write does that for all tables.
    """
    connection = require_context().db()
    if connection.capabilities.dialect == "postgres":
        await connection.execute_query(f'LOCK TABLE "{table}" IN SHARE ROW EXCLUSIVE MODE')


async def fetch_on(connection: BaseDBAsyncClient, sql: str, *values: Any) -> list[dict[str, Any]]:
    """`fetch` over a connection of the caller's."""
    if connection.capabilities.dialect == "postgres":
        sql = numbered(sql)
    return await connection.execute_query_dict(sql, [utc(value) for value in values])


@lru_cache(maxsize=512)
def numbered(sql: str) -> str:
    """The statement with PostgreSQL's placeholders."""
    numbers = count(1)
    return re.sub(r"\?", lambda _: f"${next(numbers)}", sql)


def moment(value: str | datetime) -> datetime:
    """A moment out of a row of `fetch`: SQLite keeps them as text."""
    return datetime.fromisoformat(value) if isinstance(value, str) else value


def utc(value: Any) -> Any:
    """The value as it is kept: moments in UTC."""
    return value.astimezone(UTC) if isinstance(value, datetime) else value
