"""Several statements in one call, and connections that return to their pool without a reset."""

import asyncio
import sqlite3
from typing import Any

import pytest
from tortoise.context import require_context
from tortoise.exceptions import IntegrityError, OperationalError

from models import FsmRow
from models.db.task_owned_transactions import ForeignTask, finish
from models.db.transactions import autocommit, transaction

pytestmark = pytest.mark.usefixtures("database")
ROW = "INSERT INTO fsm (key, data, updated_at) VALUES (?, '{}', '2026-11-23')"

of_sqlite = pytest.mark.parametrize("engine", ["sqlite"], indirect=True)
of_postgres = pytest.mark.parametrize("engine", ["postgres"], indirect=True)


async def keys() -> list[str]:
    """What is stored."""
    return sorted(await FsmRow.all().values_list("key", flat=True))


async def rows(*names: str) -> int:
    """Store rows in one visit to the database's thread; how many."""

    def work(connection: sqlite3.Connection) -> int:
        for name in names:
            connection.execute(ROW, (name,))
        return len(names)

    connection: Any = require_context().db()
    number: int = await connection.at_once("rows", work)
    return number


@of_sqlite
async def test_a_visit_is_stored_as_a_whole() -> None:
    """And answers."""
    assert await rows("a", "b") == 2
    assert await keys() == ["a", "b"]


@of_sqlite
async def test_a_visit_that_fails_leaves_nothing() -> None:
    """The connection is fit for the next."""
    with pytest.raises(IntegrityError):
        await rows("a", "b", "a")

    assert await keys() == []
    await rows("c")
    assert await keys() == ["c"]


@of_sqlite
async def test_visits_that_wait_at_one_moment_share_a_commit() -> None:
    """However many they are."""
    said: list[str] = []
    client: Any = require_context().db()
    async with client.acquire_connection() as connection:
        await connection._execute(connection._conn.set_trace_callback, said.append)

    answers = await asyncio.gather(rows("a"), rows("b", "c"), rows("d"))

    assert answers == [1, 2, 1]
    assert await keys() == ["a", "b", "c", "d"]
    assert said.count("COMMIT") == 1


@of_sqlite
async def test_a_visit_that_fails_takes_nothing_of_the_others_along() -> None:
    """Whoever came before it or after; it alone is told."""
    found = await asyncio.gather(rows("a"), rows("b", "a"), rows("c"), return_exceptions=True)

    assert [found[0], found[2]] == [1, 1]
    assert isinstance(found[1], IntegrityError)
    assert await keys() == ["a", "c"]


@of_sqlite
async def test_where_sqlite_gives_up_everybody_is_told() -> None:
    """A full disk, say: nothing of anybody's is stored, and the next visit is."""

    def gives_up(connection: sqlite3.Connection) -> None:
        connection.execute("ROLLBACK")
        raise sqlite3.OperationalError("database or disk is full")

    client: Any = require_context().db()
    found = await asyncio.gather(
        rows("a"), client.at_once("a fault", gives_up), rows("c"), return_exceptions=True
    )

    assert [type(one) for one in found] == [OperationalError] * 3
    assert await keys() == []
    await rows("d")
    assert await keys() == ["d"]


@of_sqlite
async def test_a_visit_inside_a_transaction_is_part_of_it() -> None:
    """Its failure takes only its own rows along; the transaction's takes all."""

    async def work() -> None:
        await rows("before")
        with pytest.raises(IntegrityError):
            await rows("inner", "inner")
        await rows("after")

    async def doomed() -> None:
        await rows("doomed")
        raise LookupError

    await transaction(work)
    with pytest.raises(LookupError):
        await transaction(doomed)
    assert await keys() == ["after", "before"]


@of_sqlite
async def test_a_visit_answers_only_the_transactions_own_task() -> None:
    """A task started inside is refused, as everywhere."""

    async def work() -> None:
        with pytest.raises(ForeignTask):
            await finish(rows("stranger"))

    await transaction(work)
    assert await keys() == []


async def test_what_asks_one_thing_is_part_of_the_transaction_around_it() -> None:
    """By itself it is stored at once."""

    async def row(key: str) -> None:
        await FsmRow.create(key=key)

    async def doomed() -> None:
        await autocommit(row, "doomed")
        raise LookupError

    await autocommit(row, "stored")
    with pytest.raises(LookupError):
        await transaction(doomed)
    assert await keys() == ["stored"]


@of_postgres
@pytest.mark.postgres
async def test_a_transaction_that_was_left_open_ends_with_the_way_back_to_the_pool() -> None:
    """Though nothing else is asked of the server then."""
    client: Any = require_context().db()
    async with client.acquire_connection() as connection:
        await connection.execute("BEGIN")
        await connection.execute(
            "INSERT INTO fsm (key, data, updated_at) VALUES ('left', '{}', now())"
        )

    async with client.acquire_connection() as connection:
        assert not connection.is_in_transaction()
    assert await keys() == []
