"""read_committed: a few rows at once; on SQLite without the queue, never around a transaction."""

import asyncio
import sqlite3
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from tortoise.context import require_context

from models import User
from models.db.pg_read_batch import ReadBatch
from models.db.sql import fetch, read_committed
from models.db.sqlite_reader import SqliteReader
from models.db.transactions import transaction

pytestmark = pytest.mark.usefixtures("raw_database")

NAME = "SELECT first_name FROM users WHERE id = ?"


async def ann() -> None:
    await User.create(id=1, chat_id=1, first_name="Ann", language="en")


async def test_a_glance_sees_what_is_committed() -> None:
    """As `fetch` does."""
    assert await read_committed(NAME, 1) == []
    await ann()

    assert await read_committed(NAME, 1) == await fetch(NAME, 1) == [{"first_name": "Ann"}]


async def test_a_glance_inside_a_transaction_sees_its_writes() -> None:
    """What is not committed yet, and only there."""
    await ann()

    async def renamed() -> list[dict[str, str]]:
        await User.filter(id=1).update(first_name="Anna")
        return await read_committed(NAME, 1)

    assert await transaction(renamed) == [{"first_name": "Anna"}]
    assert await read_committed(NAME, 1) == [{"first_name": "Anna"}]


async def test_where_the_file_can_not_be_read_at_once_the_other_connection_is_asked(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """It has a busy timeout, and time."""
    await ann()
    monkeypatch.setattr(SqliteReader, "rows", _nothing)

    assert await read_committed(NAME, 1) == [{"first_name": "Ann"}]


async def _nothing(*_: object) -> None:
    """What a reader says that can't read."""


async def test_a_reader_can_not_write(tmp_path: Path) -> None:
    """Whatever statement it is given."""
    file = f"{tmp_path}/a.db"
    with sqlite3.connect(file) as other:
        other.execute("CREATE TABLE a (b)")
    other.close()
    reader = SqliteReader(file)

    assert await reader.rows("INSERT INTO a VALUES (1)", []) is None
    assert await reader.rows("SELECT * FROM a", []) == []
    reader.close()


async def test_the_same_question_about_many_at_one_moment(crowd: list[int]) -> None:
    """Each gets the rows of its own values, in their order; or none."""
    sql = "SELECT first_name FROM users WHERE id >= ? AND id <= ? ORDER BY id DESC"

    found = await asyncio.gather(*(read_committed(sql, one, one + 1) for one in [*crowd, 100]))

    names = [[row["first_name"] for row in rows] for rows in found]
    assert names == [["n2", "n1"], ["n3", "n2"], ["n3"], []]


async def test_values_that_the_database_can_not_read_are_nobody_elses_trouble(
    crowd: list[int],
) -> None:
    """PostgreSQL knows no NUL and no number of 100 digits; SQLite no such number."""
    bad = read_committed(NAME, 10**100)
    found = await asyncio.gather(
        bad, *(read_committed(NAME, one) for one in crowd), return_exceptions=True
    )

    assert isinstance(found[0], Exception)
    assert found[1:] == [[{"first_name": f"n{one}"}] for one in crowd]


async def test_questions_of_one_moment_are_one_statement_on_postgresql(
    crowd: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    """SQLite needs none at all: it is read at once."""
    connection = require_context().db()
    asked: list[str] = []
    run = type(connection).execute_query_dict

    async def counted(self: Any, sql: str, *values: Any) -> Any:
        asked.append(sql)
        return await run(self, sql, *values)

    if isinstance(connection.reader, ReadBatch):
        monkeypatch.setattr(connection.reader, "_fetch", partial(counted, connection))
    await asyncio.gather(*(read_committed(NAME, one) for one in crowd))

    assert len(asked) == (connection.capabilities.dialect == "postgres")


@pytest.fixture
async def crowd(raw_database: object) -> list[int]:
    """The ids of three people."""
    for one in (1, 2, 3):
        await User.create(id=one, chat_id=one, first_name=f"n{one}", language="en")
    return [1, 2, 3]
