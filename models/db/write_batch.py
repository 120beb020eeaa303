"""Runs several independent statements, all or none, in as few round trips as possible."""

import sqlite3
from collections.abc import Sequence
from functools import partial
from typing import Any

from tortoise.context import require_context

from models.db.sql import fetch, utc
from models.db.transactions import autocommit, transactional

Statement = tuple[str, Sequence[Any]]
"""With ``?`` placeholders, and their values."""


async def write_all(statements: Sequence[Statement]) -> None:
    """Run them in order, in the caller's transaction or in their own.

    On SQLite their own transaction does not wait for the disk. It survives the process, but a power
    cut may lose it until the next transaction is committed. Money is never written this way.
    """
    connection: Any = require_context().db()
    if connection.capabilities.dialect == "postgres":
        return await _one_by_one(statements)
    ready = [(sql, [utc(value) for value in values]) for sql, values in statements]
    delayed = getattr(connection, "delayed", None)  # a transaction has none
    if delayed is None or not delayed.write(ready):
        await autocommit(_at_once, ready)
    return None


@transactional
async def _one_by_one(statements: Sequence[Statement]) -> None:
    for sql, values in statements:
        await fetch(sql, *values)


async def _at_once(statements: Sequence[Statement]) -> None:
    connection: Any = require_context().db()
    await connection.at_once("a batch", partial(_run_all, statements))


def _run_all(statements: Sequence[Statement], connection: sqlite3.Connection) -> None:
    for sql, values in statements:
        connection.execute(sql, values)
