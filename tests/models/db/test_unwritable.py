"""A database that cannot write raises one error for every statement."""

from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from tortoise.context import require_context

from models import FsmRow
from models.db.outage import Unwritable
from models.db.sql import fetch
from models.db.transactions import transaction
from tests.disks import keeping_nothing, no_more_pages

LARGE = "." * 200_000
ROW = "INSERT INTO fsm (key, data, updated_at) VALUES (?, ?, '2026-11-23')"
Write = Callable[[], Awaitable[object]]


async def by_statement() -> None:
    """Raw SQL."""
    await fetch(ROW, "a", LARGE)


async def by_row() -> None:
    """The ORM."""
    await FsmRow.create(key="a", data=LARGE)


async def by_transaction() -> None:
    """Several statements, all or none."""
    await transaction(by_row)


async def by_visit() -> None:
    """In SQLite's thread."""
    connection: Any = require_context().db()
    await connection.at_once("a", lambda it: it.execute(ROW, ("a", LARGE)))


@pytest.mark.parametrize("write", [by_statement, by_row, by_transaction])
async def test_what_a_database_refuses_to_keep_is_unwritable(
    raw_database: str, write: Write
) -> None:
    """Reading goes on, and so does writing afterwards."""
    async with keeping_nothing(raw_database):
        with pytest.raises(Unwritable):
            await write()
        assert await FsmRow.all().count() == 0

    await write()
    assert await FsmRow.all().count() == 1


@pytest.mark.usefixtures("database")
@pytest.mark.parametrize("engine", ["sqlite"])
@pytest.mark.parametrize("write", [by_statement, by_row, by_transaction, by_visit])
async def test_a_full_disk_of_sqlites_is_unwritable(write: Write) -> None:
    """SQLite's own error; what was begun is undone, and writing goes on when there is room."""
    async with no_more_pages():
        with pytest.raises(Unwritable):
            await write()
        assert await FsmRow.all().count() == 0

    await write()
    assert await FsmRow.all().count() == 1
