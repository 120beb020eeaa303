"""PostgreSQL: after every end of a transaction its connection is clean.

asyncpg itself finds an open transaction when it takes a connection back. It ends it and says so as
an error of the loop; here that would be ours.
"""

import asyncio
from contextvars import copy_context
from typing import Any

import pytest

from models import FsmRow
from models.db import connection, postgres_backend
from models.db.connection import close, connect
from models.db.outage import Unavailable
from models.db.sql import fetch
from models.db.transactions import transaction
from tests.models.db.test_pool import PATIENCE, Relay, by_port
from tests.patience import patience
from tests.uncommitted import somebody_waits

pytestmark = [
    pytest.mark.postgres,
    pytest.mark.parametrize("engine", ["postgres"], indirect=True),
]


@pytest.fixture
async def said() -> Any:
    """What the loop was told of as an error."""
    told: list[str] = []
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda _, context: told.append(context["message"]))
    yield told
    loop.set_exception_handler(None)


async def test_rows_whose_writer_is_cancelled_leave_no_transaction(
    database: str, said: list[str]
) -> None:
    """As a checkout that another process is just storing, too: it waits a second and gives up."""
    started: list[asyncio.Task[None]] = []

    async def store() -> None:
        await FsmRow.bulk_create([FsmRow(key="other"), FsmRow(key="same")], ignore_conflicts=True)

    async def first() -> None:
        await FsmRow.create(key="same", state="first")
        started.append(asyncio.create_task(store(), context=outside))
        while not await somebody_waits():
            pass
        started[0].cancel()
        with pytest.raises(asyncio.CancelledError):
            await started[0]

    outside = copy_context()
    await transaction(first)

    assert [row.key for row in await FsmRow.all()] == ["same"]
    assert said == []


async def test_a_begin_whose_answer_comes_too_late_leaves_no_transaction(
    database_url: str, said: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody waits any more when the server has begun it: the connection is given up with it."""
    monkeypatch.setattr(connection, "COMMAND_GRACE_S", 0.1)
    relay = Relay(database_url)
    give_back = postgres_backend._Context.give_back

    async def answered_then(context: Any) -> None:
        relay.answers.set()
        await give_back(context)

    monkeypatch.setattr(postgres_backend._Context, "give_back", answered_then)
    async with relay.listening() as port:
        await connect(f"{by_port(database_url, port)}?maxsize=1&statement_timeout=100")
        relay.answers.clear()

        async with asyncio.timeout(patience(PATIENCE)):
            with pytest.raises(Unavailable):
                await transaction(fetch, "SELECT 1 AS one")
            assert await fetch("SELECT 1 AS one") == [{"one": 1}]
        await close()
    assert said == []
