"""python -m tests.bench.stats: statistics of 200,000 people and 2,000,000 entries, both engines."""

import asyncio
import os
from collections.abc import Awaitable, Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from uuid import uuid4
from zoneinfo import ZoneInfo

from bot.services.clock import utc_now
from bot.services.health import Health
from bot.services.stats import Span, Stats
from models.database import close, connect
from models.migrating import migrate
from tests.bench.crowd import settle
from tests.database import beside, on_server

SERVER = os.environ.get("TEST_POSTGRES_URL", "postgres://postgres@127.0.0.1:5432/postgres")
TIMES = 40
Work = Callable[[], Awaitable[object]]


async def speeds(url: str) -> dict[str, tuple[float, float]]:
    """Median and 95th percentile in ms of each thing that a screen asks for."""
    await connect(url)
    stats, health = Stats(ZoneInfo("Europe/Moscow"), utc_now), Health(utc_now)
    asked: dict[str, Work] = {span.value: _of(stats, span) for span in Span}
    asked |= {"yesterday": stats.yesterday, "30 days": stats.days, "health": health.stored}
    found = {name: await _times(work) for name, work in asked.items()}
    await close()
    return found


def _of(stats: Stats, span: Span) -> Work:
    return lambda: stats.of(span)


async def _times(work: Work) -> tuple[float, float]:
    await work()
    times = sorted([await _time(work) for _ in range(TIMES)])
    return times[TIMES // 2], times[int(TIMES * 0.95)]


async def _time(work: Work) -> float:
    begun = perf_counter()
    await work()
    return (perf_counter() - begun) * 1000


async def main() -> None:
    """Print a table."""
    name = f"bench_{uuid4().hex}"
    await on_server(SERVER, f'CREATE DATABASE "{name}"')
    with TemporaryDirectory() as folder:
        urls = (f"sqlite://{Path(folder) / 'crowd.db'}", beside(SERVER, name))
        for url in urls:
            await migrate(url)
            await settle(url)
        tables = [await speeds(url) for url in urls]
    await on_server(SERVER, f'DROP DATABASE "{name}" WITH (FORCE)')
    print("| ms: median (p95) | SQLite | PostgreSQL |\n|---|---|---|")
    for asked, sqlite in tables[0].items():
        cells = [f"{median:.0f} ({slow:.0f})" for median, slow in (sqlite, tables[1][asked])]
        print(f"| {asked} | {' | '.join(cells)} |")


if __name__ == "__main__":
    asyncio.run(main())
