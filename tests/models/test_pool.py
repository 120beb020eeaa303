"""The pool of PostgreSQL: nobody waits for a connection for ever."""

import asyncio

import pytest

from models import postgres_backend
from models.away import Away
from models.database import close, connect
from models.sql import fetch, glance
from models.transactions import transaction

PATIENCE = 20.0


@pytest.mark.postgres
@pytest.mark.parametrize("engine", ["postgres"], indirect=True)
async def test_who_finds_all_connections_taken_is_told_to_wait(
    database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever it was for; when one is free everything works again."""
    monkeypatch.setattr(postgres_backend, "WAITS", 0.01)
    await connect(f"{database_url}?minsize=1&maxsize=1")
    holds, free = asyncio.Event(), asyncio.Event()

    async def hold() -> None:
        holds.set()
        await free.wait()

    holder = asyncio.create_task(transaction(hold))
    await holds.wait()
    async with asyncio.timeout(PATIENCE):
        for asked in (fetch("SELECT 1 AS one"), glance("SELECT 1 AS one"), transaction(_nothing)):
            with pytest.raises(Away):
                await asked
        free.set()
        await holder

        assert await fetch("SELECT 1 AS one") == [{"one": 1}]
    await close()


async def _nothing() -> None:
    """A transaction of no statement needs a connection too."""
