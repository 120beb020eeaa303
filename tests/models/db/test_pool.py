"""The pool of PostgreSQL: no task waits forever for a connection."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from functools import partial
from typing import Any
from urllib.parse import urlsplit

import pytest

from models.db import connection, pg_read_batch, postgres_backend
from models.db.connection import close, connect
from models.db.outage import Unavailable
from models.db.sql import fetch, read_committed
from models.db.transactions import transaction
from tests.patience import patience

PATIENCE = 20.0
Ask = Callable[[str], Awaitable[list[dict[str, Any]]]]


@pytest.mark.postgres
@pytest.mark.parametrize("engine", ["postgres"], indirect=True)
async def test_who_finds_all_connections_taken_is_told_to_wait(
    database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever it was for; when one is free everything works again."""
    monkeypatch.setattr(postgres_backend, "CONNECTION_WAIT_S", 0.01)
    await connect(f"{database_url}?minsize=1&maxsize=1")
    holds, free = asyncio.Event(), asyncio.Event()

    async def hold() -> None:
        holds.set()
        await free.wait()

    holder = asyncio.create_task(transaction(hold))
    await holds.wait()
    async with asyncio.timeout(patience(PATIENCE)):
        for asked in (
            fetch("SELECT 1 AS one"),
            read_committed("SELECT 1 AS one"),
            transaction(_nothing),
        ):
            with pytest.raises(Unavailable):
                await asked
        free.set()
        await holder

        assert await fetch("SELECT 1 AS one") == [{"one": 1}]
    await close()


async def _nothing() -> None:
    """A transaction of no statement needs a connection too."""


class Relay:
    """Between the bot and PostgreSQL: passes everything on, until some connections fall silent.

    `answers`: while it is not set the server's answers wait here.
    """

    def __init__(self, url: str) -> None:
        parts = urlsplit(url)
        self._to = parts.hostname or "127.0.0.1", parts.port or 5432
        self._passing: set[asyncio.Task[None]] = set()
        self._open: list[asyncio.StreamWriter] = []
        self._always = asyncio.Event()
        self.answers = asyncio.Event()
        for passes in (self._always, self.answers):
            passes.set()

    def fall_silent(self) -> None:
        """Those that are open now say nothing more; new ones work."""
        for task in self._passing:
            task.cancel()
        self._passing.clear()

    @asynccontextmanager
    async def listening(self) -> AsyncIterator[int]:
        """Its port, while the block runs."""
        server = await asyncio.start_server(self._joined, "127.0.0.1", 0)
        try:
            yield server.sockets[0].getsockname()[1]
        finally:
            self.fall_silent()
            server.close()
            for writer in self._open:
                writer.close()

    async def _joined(self, ours: asyncio.StreamReader, back: asyncio.StreamWriter) -> None:
        theirs, forth = await asyncio.open_connection(*self._to)
        self._open += [back, forth]
        for reader, writer, passes in ((ours, forth, self._always), (theirs, back, self.answers)):
            self._passing.add(asyncio.create_task(_pass_on(reader, writer, passes)))


async def _pass_on(
    reader: asyncio.StreamReader, writer: asyncio.StreamWriter, passes: asyncio.Event
) -> None:
    while data := await reader.read(65536):
        await passes.wait()
        writer.write(data)
    writer.close()


@pytest.mark.postgres
@pytest.mark.parametrize("engine", ["postgres"], indirect=True)
@pytest.mark.parametrize(
    "ask",
    [fetch, read_committed, partial(transaction, fetch)],
    ids=["a statement", "a look", "a transaction"],
)
async def test_a_connection_that_falls_silent_is_given_up(
    database_url: str, monkeypatch: pytest.MonkeyPatch, ask: Ask
) -> None:
    """A server that is gone without a word: Unavailable, soon; the next has a new connection."""
    monkeypatch.setattr(connection, "COMMAND_GRACE_S", 0.1)
    monkeypatch.setattr(pg_read_batch, "READ_TIMEOUT_S", 0.2)
    monkeypatch.setattr(postgres_backend, "CONNECTION_WAIT_S", 0.5)
    relay = Relay(database_url)
    async with relay.listening() as port:
        await connect(f"{by_port(database_url, port)}?maxsize=2&statement_timeout=100")
        assert await ask("SELECT 1 AS one") == [{"one": 1}]
        relay.fall_silent()

        async with asyncio.timeout(patience(PATIENCE)):
            with pytest.raises(Unavailable):
                await ask("SELECT 1 AS one")
            assert await ask("SELECT 1 AS one") == [{"one": 1}]
        await close()


def by_port(url: str, port: int) -> str:
    """The same database, through a port of this machine."""
    parts = urlsplit(url)
    user = parts.netloc.rpartition("@")[0]
    return parts._replace(netloc=f"{user}@127.0.0.1:{port}").geturl()
