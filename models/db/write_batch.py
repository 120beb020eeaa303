"""Several statements that ask each other nothing: all of them or none, by the shortest way."""

import sqlite3
from collections.abc import Sequence
from functools import partial
from typing import Any

from tortoise.context import require_context

from models.db.sql import fetch, utc
from models.db.transactions import alone, transactional

Statement = tuple[str, Sequence[Any]]
"""With ``?`` placeholders, and their values."""


async def all_of(statements: Sequence[Statement]) -> None:
    """Carry them out in their order, in the caller's transaction or in one of their own.

    On SQLite one of their own does not wait for the disk: it survives the process, but a power cut
    may take it, until the next transaction is committed. Nothing about money goes this way.
    """
    connection: Any = require_context().db()
    if connection.capabilities.dialect == "postgres":
        return await _one_by_one(statements)
    ready = [(sql, [utc(value) for value in values]) for sql, values in statements]
    delayed = getattr(connection, "delayed", None)  # a transaction has none
    if delayed is None or not delayed.write(ready):
        await alone(_at_once, ready)
    return None


@transactional
async def _one_by_one(statements: Sequence[Statement]) -> None:
    for sql, values in statements:
        await fetch(sql, *values)


async def _at_once(statements: Sequence[Statement]) -> None:
    connection: Any = require_context().db()
    await connection.at_once("a batch", partial(_carried_out, statements))


def _carried_out(statements: Sequence[Statement], connection: sqlite3.Connection) -> None:
    for sql, values in statements:
        connection.execute(sql, values)
