"""Reads many tables as they were at one moment, without blocking writers."""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any

from tortoise.context import require_context

from models.db.sql import fetch_on
from models.db.sqlite_backend import PlainClient

Fetch = Callable[..., Awaitable[list[dict[str, Any]]]]


@asynccontextmanager
async def snapshot() -> AsyncIterator[Fetch]:
    """Yield a `fetch` (as in models.db.sql) that sees what was committed at its first statement.

    It has a connection of its own. On both engines readers and writers do not block each other.
    """
    client = _second_client()
    try:
        async with client._in_transaction() as reader:
            if reader.capabilities.dialect == "postgres":
                await reader.execute_query(
                    "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY"
                )
                await reader.execute_query("SET LOCAL statement_timeout = 0")
                await reader.execute_query("SET LOCAL idle_in_transaction_session_timeout = 0")

            async def fetch(sql: str, *values: Any) -> list[dict[str, Any]]:
                return await fetch_on(reader, sql, *values)

            yield fetch
    finally:
        await client.close()


def _second_client() -> Any:
    """Another client for the connected database; on SQLite one with a plain BEGIN, for reading."""
    context = require_context()
    live = context.db()
    credentials = context.connections.db_config[live.connection_name]["credentials"]
    if live.capabilities.dialect == "sqlite":
        return PlainClient(connection_name="snapshot", **credentials)
    from models.db.postgres_backend import PostgresClient  # asyncpg only where it is used

    patient = {"minsize": 1, "maxsize": 1, "command_timeout": None}
    return PostgresClient(connection_name="snapshot", **credentials | patient)
