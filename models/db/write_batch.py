"""Several statements that ask each other nothing: all of them or none, by the shortest way."""

import sqlite3
from collections.abc import Sequence
from functools import partial
from typing import Any

from tortoise.context import require_context

from models.db.sql import fetch, utc
from models.db.transactions import alone, transaction

Statement = tuple[str, Sequence[Any]]
"""With ``?`` placeholders, and their values."""


async def all_of(statements: Sequence[Statement]) -> None:
    """Carry them out in their order, in the caller's transaction or in one of their own.

    On SQLite that is one visit to the database's thread, where a transaction of three statements
    is five.
    """
    if require_context().db().capabilities.dialect == "postgres":
        await transaction(_one_by_one, statements)
    else:
        await alone(_at_once, statements)


async def _one_by_one(statements: Sequence[Statement]) -> None:
    for sql, values in statements:
        await fetch(sql, *values)


async def _at_once(statements: Sequence[Statement]) -> None:
    connection: Any = require_context().db()
    ready = [(sql, [utc(value) for value in values]) for sql, values in statements]
    await connection.at_once("a batch", partial(_carried_out, ready))


def _carried_out(statements: Sequence[Statement], connection: sqlite3.Connection) -> None:
    for sql, values in statements:
        connection.execute(sql, values)
