"""Pairs of hold and capture a second over HTTP, compared with the ledger's own, in one run.

python -m tests.bench.billing [SECONDS]     of each measurement

8 clients at once, each person's tokens their own. The client of HTTP is a process beside.
"""

import asyncio
import gc
import itertools
import sys
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import aiohttp
import uvloop
from loguru import logger

from bot.lifecycle import GARBAGE
from bot.services.ledger.ledger import Kind, Ledger, Purpose, system, wallet
from models.db.connection import close, connect
from models.schema.migrate import migrate
from tests.bench.ledger import SERVER
from tests.bot.api.service import Service, serving
from tests.bot.api.test_races import MUCH
from tests.clock import Watch
from tests.database import newcomer
from tests.postgres import beside, on_server

CLIENTS, SECONDS, FIRST, PEOPLE = 8, 6.0, 1001, 64
_numbers = itertools.count(1)
Pair = Callable[[int], Awaitable[object]]


@dataclass(frozen=True)
class Speed:
    """Pairs a second."""

    engine: str
    ledger: float
    http: float

    @property
    def ratio(self) -> float:
        """HTTP's by the ledger's."""
        return self.http / self.ledger


async def ledger_pair(user_id: int) -> None:
    """A hold and its capture by the ledger alone."""
    ledger, job = Ledger(), f"bench:{next(_numbers)}"
    await ledger.hold(user_id, 1, job=job)
    await ledger.capture(job)


async def rate(pair: Pair, seconds: float) -> tuple[float, list[float]]:
    """Pairs a second of CLIENTS at once, and how long each took."""
    end, times = time.monotonic() + seconds, []
    begun = time.monotonic()

    async def client(number: int) -> None:
        for turn in itertools.count():
            if time.monotonic() >= end:
                return
            at = time.monotonic()
            await pair(FIRST + (number + turn * CLIENTS) % PEOPLE)
            times.append(time.monotonic() - at)

    await asyncio.gather(*map(client, range(CLIENTS)))
    return len(times) / (time.monotonic() - begun), sorted(times)


async def call(url: str, secret: str, seconds: float) -> None:
    """The client's process: prints pairs a second, and the times of a pair in ms."""
    async with aiohttp.ClientSession() as http:
        service = Service(http, url, 0, secret)
        name = f"bench-{time.time_ns()}"

        async def pair(user_id: int) -> None:
            number = next(_numbers)
            held = await service.hold(user_id, 1, idem=f"{name}-{number}")
            assert held.status == 201, held
            path = f"/v1/holds/{held.body['id']}/capture"
            done = await service.post(path, idem=f"{name}-{number}-done")
            assert done.status == 200, done

        await rate(pair, seconds / 4)
        speed, times = await rate(pair, seconds)
    print(speed, 1000 * times[len(times) // 2], 1000 * times[int(len(times) * 0.99)])


async def newcomers(ids: Iterable[int], tokens: int) -> None:
    """Gives each of these new people tokens."""
    for user_id in ids:
        await newcomer(user_id)
        await Ledger().transfer(
            source=system(Purpose.STARS),
            target=wallet(user_id),
            amount=tokens,
            kind=Kind.STARS,
            key=f"bench:{user_id}",
        )


async def compare(engine: str, url: str, seconds: float) -> Speed:
    """Both on one database, one after the other."""
    await migrate(url)
    await connect(url)
    logger.remove()
    try:
        await newcomers(range(FIRST, FIRST + PEOPLE), 10**8)
        ours, _ = await rate(ledger_pair, seconds)
        async with serving(Watch()) as api:
            service = await api.service(own=True, spend=MUCH)
            process = await asyncio.create_subprocess_exec(
                *(sys.executable, "-m", "tests.bench.billing", "call"),
                *(api.url, service.secret, str(seconds)),
                stdout=asyncio.subprocess.PIPE,
            )
            said, _ = await process.communicate()
        pairs, middle, slow = map(float, said.split())
        print(
            f"{engine}: ledger {ours:.0f}, HTTP {pairs:.0f} pairs/s ({pairs / ours:.2f}), "
            f"a pair p50 {middle:.1f} p99 {slow:.1f} ms",
            flush=True,
        )
        return Speed(engine, ours, pairs)
    finally:
        await close()


@asynccontextmanager
async def postgres_url() -> AsyncIterator[str]:
    """A database of its own."""
    name = f"bench_billing_{time.time_ns()}"
    await on_server(SERVER, f'CREATE DATABASE "{name}"')
    try:
        yield beside(SERVER, name)
    finally:
        await on_server(SERVER, f'DROP DATABASE "{name}" WITH (FORCE)')


async def main(seconds: float) -> None:
    """On both engines; garbage is collected as in the bot."""
    gc.freeze()
    gc.set_threshold(*GARBAGE)
    with TemporaryDirectory() as folder:
        await compare("SQLite", f"sqlite://{Path(folder) / 'app.db'}", seconds)
    async with postgres_url() as url:
        await compare("PostgreSQL", url, seconds)


if __name__ == "__main__":
    if sys.argv[1:2] == ["call"]:
        uvloop.run(call(sys.argv[2], sys.argv[3], float(sys.argv[4])))
    else:
        uvloop.run(main(float(sys.argv[1]) if len(sys.argv) > 1 else SECONDS))
