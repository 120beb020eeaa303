"""Transfers a second of the ledger with 8 clients, compared with what the disk allows.

python -m tests.bench.ledger [SECONDS]     of each of the rounds

PostgreSQL beside pgbench (TPC-B-like); SQLite beside the ledger's own statements on bare sqlite3.
The process lives as the bot's does: uvloop's event loop, garbage looked for as seldom.
"""

import asyncio
import gc
import itertools
import os
import sqlite3
import statistics
import sys
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import uvloop

from bot.lifecycle import GARBAGE
from bot.services.ledger.ledger import Kind, Ledger, Purpose, system, wallet
from models import User
from models.db.connection import close, connect
from models.db.post_transfer import SQLITE_CLAIM, SQLITE_ENTER, SQLITE_MOVE
from models.schema.migrate import migrate
from tests.bench import pgbench
from tests.postgres import beside, on_server

SERVER = os.environ.get("TEST_POSTGRES_URL", "postgres://postgres@127.0.0.1:5432/postgres")
CLIENTS, ROUNDS, SECONDS = 8, 3, 6.0
FIRST, RICH, CROWD = 1001, 10**9, 2000
_jobs = itertools.count(1)

Deed = Callable[[int], Awaitable[Any]]

_HOLD = {
    "source_user": FIRST,
    "source_purpose": Purpose.WALLET.value,
    "target_user": FIRST,
    "target_purpose": Purpose.HELD.value,
    "amount": 1,
    "kind": Kind.HOLD.value,
    "digest": "0" * 64,
    "reason": "",
    "actor_id": None,
    "created_at": "2026-11-22 12:00:00.000000+00:00",
}


@dataclass(frozen=True)
class Speed:
    """Transfers a second, the ledger's and the baseline's: medians of rounds taken in turns."""

    what: str
    ledger: float
    against: str
    baseline: float
    target: float

    @property
    def ratio(self) -> float:
        """Ours by the baseline's."""
        return self.ledger / self.baseline


async def hold(user_id: int) -> None:
    """Tokens set aside for a job: from the person's wallet to their second account."""
    await Ledger().hold(user_id, 1, job=f"bench:{next(_jobs)}")


async def buy(user_id: int) -> None:
    """Tokens for Stars: all of them come from one account, one row that everybody waits for."""
    await Ledger().transfer(
        source=system(Purpose.STARS),
        target=wallet(user_id),
        amount=1,
        kind=Kind.STARS,
        key=f"bench:{next(_jobs)}",
    )


async def speeds(seconds: float = SECONDS) -> list[Speed]:
    """On every engine there is."""
    with _garbage_as_in_the_bot():
        return [*await sqlite_speed(seconds), *await postgres_speed(seconds)]


async def sqlite_speed(seconds: float = SECONDS) -> list[Speed]:
    """On a SQLite file, every commit on the disk (synchronous FULL)."""
    with TemporaryDirectory() as folder:
        file = Path(folder) / "app.db"
        async with _ledger(f"sqlite://{file}"):
            bare = _Bare(file)
            ours, theirs = await _in_turns(lambda: _rate(hold, seconds), lambda: bare.rate(seconds))
    return [Speed("SQLite FULL", ours, "the same statements on sqlite3", theirs, 0.4)]


async def postgres_speed(seconds: float = SECONDS) -> list[Speed]:
    """On PostgreSQL with its own settings; nothing where there is none, or no pgbench."""
    if pgbench.binary() is None:
        return []
    pairs = ((hold, 16, "PostgreSQL, each their own rows"), (buy, 1, "PostgreSQL, one hot row"))
    speeds = []
    with suppress(OSError):
        for deed, scale, what in pairs:
            async with _empty() as ledger_url, _empty() as pgbench_url:
                await pgbench.fill(pgbench_url, scale)
                async with _ledger(f"{ledger_url}?maxsize={CLIENTS}"):
                    ours, theirs = await _in_turns(
                        lambda deed=deed, url=ledger_url: _vacuumed(url, deed, seconds),
                        lambda url=pgbench_url: pgbench.tps(url, CLIENTS, seconds),
                    )
            speeds.append(Speed(what, ours, f"pgbench, scale {scale}", theirs, 0.6))
    return speeds


@contextmanager
def _garbage_as_in_the_bot() -> Iterator[None]:
    before = gc.get_threshold()
    gc.freeze()
    gc.set_threshold(*GARBAGE)
    try:
        yield
    finally:
        gc.set_threshold(*before)


@asynccontextmanager
async def _empty() -> AsyncIterator[str]:
    name = f"bench_{os.getpid()}_{next(_jobs)}"
    await on_server(SERVER, f'CREATE DATABASE "{name}"')
    try:
        yield beside(SERVER, name)
    finally:
        await on_server(SERVER, f'DROP DATABASE "{name}" WITH (FORCE)')


@asynccontextmanager
async def _ledger(url: str) -> AsyncIterator[None]:
    """A migrated database with rich people, one for each client, among a crowd of others."""
    await migrate(url)
    await connect(url)
    try:
        for user_id in range(FIRST, FIRST + CLIENTS + CROWD):
            rich = user_id < FIRST + CLIENTS
            await _pays(user_id, RICH if rich else 1)
        await hold(FIRST)
        yield
    finally:
        await close()


async def _pays(user_id: int, amount: int) -> None:
    await User.create(id=user_id, chat_id=user_id, first_name="Payer", language="en")
    await Ledger().transfer(
        source=system(Purpose.STARS),
        target=wallet(user_id),
        amount=amount,
        kind=Kind.STARS,
        key=f"first:{user_id}",
    )


async def _in_turns(*measured: Callable[[], Awaitable[float]]) -> list[float]:
    runs = [[await measure() for measure in measured] for _ in range(ROUNDS)]
    return [statistics.median(column) for column in zip(*runs, strict=True)]


async def _vacuumed(url: str, deed: Deed, seconds: float) -> float:
    """`_rate` of tables in the state in which pgbench puts its own before each run."""
    await pgbench.vacuum(url)
    return await _rate(deed, seconds)


async def _rate(deed: Deed, seconds: float) -> float:
    """Deeds a second of all clients, each doing one after another."""
    done, until, began = itertools.count(), time.perf_counter() + seconds, time.perf_counter()

    async def client(user_id: int) -> None:
        while time.perf_counter() < until:
            await deed(user_id)
            next(done)

    await asyncio.gather(*(client(FIRST + number) for number in range(CLIENTS)))
    return next(done) / (time.perf_counter() - began)


class _Bare:
    """The ledger's statements on one connection of sqlite3, with nothing around them."""

    def __init__(self, file: Path) -> None:
        self._file = file

    async def rate(self, seconds: float) -> float:
        """Transfers a second; a thread of its own, since nothing else has to wait."""
        return await asyncio.to_thread(self._rate, seconds)

    def _rate(self, seconds: float) -> float:
        connection = sqlite3.connect(self._file, isolation_level=None)
        connection.execute("PRAGMA synchronous = FULL")
        done, began = 0, time.perf_counter()
        while time.perf_counter() - began < seconds:
            self._transfer(connection)
            done += 1
        rate = done / (time.perf_counter() - began)
        connection.close()
        return rate

    def _transfer(self, connection: sqlite3.Connection) -> None:
        connection.execute("BEGIN IMMEDIATE")
        job = f"bare:{next(_jobs)}"
        claim = {**_HOLD, "key": job, "ref": job}
        transfer, source, target = connection.execute(SQLITE_CLAIM, claim).fetchone()
        move = {"transfer": transfer, "source": source, "target": target, "amount": 1}
        connection.execute(SQLITE_MOVE, move)
        connection.execute(SQLITE_ENTER, move).fetchall()
        connection.execute("COMMIT")


async def main(seconds: float) -> None:
    """Measure, and print."""
    for speed in await speeds(seconds):
        print(
            f"{speed.what}: {speed.ledger:.0f}/s, {speed.against}: {speed.baseline:.0f}/s,", end=""
        )
        print(f" x{speed.ratio:.2f} (target {speed.target})")


if __name__ == "__main__":
    uvloop.run(main(float(sys.argv[1]) if sys.argv[1:] else SECONDS))
