"""How many transfers a second the ledger makes, beside its own statements on the bare driver."""

import asyncio
import os
import sqlite3
import time
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from unittest.mock import patch

import asyncpg

from bot.services import postings
from bot.services.ledger import Kind, Ledger, Purpose, system, wallet
from bot.services.postings import Posting
from models import User
from models.database import close, connect
from models.migrating import migrate
from models.sql import numbered
from tests.database import beside, on_server

TRANSFERS = 1000
SERVER = os.environ.get("TEST_POSTGRES_URL", "postgres://postgres@127.0.0.1:5432/postgres")
PAYER = 1001
_keys = count(1)

Row = dict[str, Any]
Transfer = Callable[[], Awaitable[object]]


@dataclass(frozen=True)
class Speed:
    """Transfers a second, one after another: through the ledger, and on the driver alone."""

    engine: str
    ledger: float
    raw: float


async def sqlite_speed() -> Speed:
    """On a SQLite file, every commit on the disk (synchronous FULL)."""
    with TemporaryDirectory() as folder:
        file = Path(folder) / "app.db"
        ledger = await _through_the_ledger(f"sqlite://{file}")
        connection = sqlite3.connect(file, isolation_level=None)
        connection.row_factory = sqlite3.Row
        connection.execute("PRAGMA synchronous = FULL")

        async def fetch(sql: str, *values: Any) -> list[Row]:
            return [dict(row) for row in connection.execute(sql, [*map(_plain, values)])]

        async def transfer() -> None:
            connection.execute("BEGIN IMMEDIATE")
            await postings.post(_posting())
            connection.execute("COMMIT")

        with patch.object(postings, "fetch", fetch):
            raw = await _a_second(transfer)
        connection.close()
    return Speed("SQLite, synchronous FULL", ledger, raw)


async def postgres_speed() -> Speed | None:
    """On PostgreSQL with its own settings; None where there is none."""
    name = f"bench_{os.getpid()}"
    with suppress(OSError):
        await on_server(SERVER, f'CREATE DATABASE "{name}"')
        try:
            return await _postgres_speed(beside(SERVER, name))
        finally:
            await on_server(SERVER, f'DROP DATABASE "{name}" WITH (FORCE)')
    return None


async def _postgres_speed(url: str) -> Speed:
    ledger = await _through_the_ledger(url)
    connection = await asyncpg.connect(url)

    async def fetch(sql: str, *values: Any) -> list[Row]:
        return [dict(row) for row in await connection.fetch(numbered(sql), *values)]

    async def transfer() -> None:
        async with connection.transaction():
            await postings.post(_posting())

    with patch.object(postings, "fetch", fetch):
        raw = await _a_second(transfer)
    await connection.close()
    return Speed("PostgreSQL", ledger, raw)


async def _through_the_ledger(url: str) -> float:
    await migrate(url)
    await connect(url)
    try:
        await User.create(id=PAYER, chat_id=PAYER, first_name="Payer", language="en")
        return await _a_second(_transfer)
    finally:
        await close()


async def _transfer() -> None:
    posting = _posting()
    await Ledger().transfer(
        source=posting.source,
        target=posting.target,
        amount=posting.amount,
        kind=posting.kind,
        key=posting.key,
    )


def _posting() -> Posting:
    return Posting(
        source=system(Purpose.STARS),
        target=wallet(PAYER),
        amount=10,
        kind=Kind.STARS,
        key=f"bench:{next(_keys)}",
        reason="",
        actor=None,
        ref="",
    )


async def _a_second(transfer: Transfer) -> float:
    """How many a second, after a few to warm up."""
    for _ in range(20):
        await transfer()
    began = time.perf_counter()
    for _ in range(TRANSFERS):
        await transfer()
    return TRANSFERS / (time.perf_counter() - began)


def _plain(value: Any) -> Any:
    return value.isoformat(" ") if hasattr(value, "isoformat") else value


if __name__ == "__main__":
    print(asyncio.run(sqlite_speed()), asyncio.run(postgres_speed()))
