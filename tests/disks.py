"""A database that answers but cannot write, with each engine's own errors."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from asyncpg import Connection
from tortoise.context import require_context

from models.db.sql import fetch
from tests.postgres import connected

_REFUSE = """
CREATE FUNCTION no_room() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'could not extend file: No space left on device' USING ERRCODE = 'disk_full';
END $$"""
_TABLES = "SELECT tablename FROM pg_tables WHERE schemaname = 'public'"
_TRIGGER = """
CREATE TRIGGER no_room BEFORE INSERT OR UPDATE OR DELETE ON "{}"
FOR EACH STATEMENT EXECUTE FUNCTION no_room()"""


@asynccontextmanager
async def keeping_nothing(url: str) -> AsyncIterator[None]:
    """While the block runs whatever this process writes is refused; reading goes on."""
    refused = _read_only() if url.startswith("sqlite") else _full(url)
    async with refused:
        yield


@asynccontextmanager
async def _read_only() -> AsyncIterator[None]:
    await fetch("PRAGMA query_only = ON")
    try:
        yield
    finally:
        await fetch("PRAGMA query_only = OFF")


@asynccontextmanager
async def _full(url: str) -> AsyncIterator[None]:
    async with connected(url) as connection:
        await _fill(connection)
        try:
            yield
        finally:
            await connection.execute("DROP FUNCTION no_room CASCADE")


async def _fill(connection: Connection) -> None:
    await connection.execute(_REFUSE)
    for row in await connection.fetch(_TABLES):
        await connection.execute(_TRIGGER.format(row["tablename"]))


@asynccontextmanager
async def no_more_pages() -> AsyncIterator[None]:
    """While the block runs SQLite says that its disk is full as soon as the file would grow."""
    connection: Any = require_context().db()
    assert connection.capabilities.dialect == "sqlite"
    await fetch("PRAGMA max_page_count = 1")  # that is: as many as there are
    try:
        yield
    finally:
        await fetch("PRAGMA max_page_count = 1073741823")
