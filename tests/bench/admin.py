"""How long admins wait: service times in a small and in a large database, on both engines.

python -m tests.bench.admin                     seeds four databases, measures, writes the page
python -m tests.bench.admin URL_SMALL URL_LARGE ...   measures pairs that are seeded already
"""

import asyncio
import os
import random
import sys
import time
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from itertools import chain, cycle
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from bot.services.analytics.stats import Span, Stats
from bot.services.clock import utc_now
from bot.services.ledger.statements import Statements
from bot.services.payments.methods import PURCHASE_KINDS, REFUND_KINDS
from bot.services.people.directory import SORTS, People
from bot.services.people.search import NobodyFound, Search, TooCommon
from models import User
from models.db.connection import close, connect
from tests.bench.page import put
from tests.bench.seed import END, FIRST_ID, ZONE, seed
from tests.postgres import beside, on_server

SMALL, LARGE = 1_000, 200_000  # people; ten entries each
CALLS, TURNS = 200, 4
SLOWEST_MS, MOST_TIMES = 100, 2  # p95, and the large database's by the small one's
HEADING = "## Admins' screens"
SERVER = os.environ.get("TEST_POSTGRES_URL", "postgres://postgres@127.0.0.1:5432/postgres")

TWO_WORDS = {
    "two words": ("мари пет", "alice smi"),
    "two that all have": ("а и", "a o", "е в"),
    "common and rare": ("мария _99", "_777 иван"),
    "two that never meet": ("мария сергей", "anna smit", "bob ivan"),
    "parts that never meet": ("ари ерг", "рия ейка", "льга икт"),
    "one that nobody has": ("мария zzz", "qqq иван"),
}

Call = Callable[[], Awaitable[object]]
Times = dict[str, tuple[float, float]]


@dataclass(frozen=True)
class Engine:
    """Median and p95 in milliseconds of every call, by its name."""

    name: str
    small: Times
    large: Times


async def samples(url: str) -> dict[str, list[float]]:
    """Milliseconds of each call of one turn, about other people each, after a few to warm up."""
    await connect(url)
    try:
        total = await User.all().count()
        return {name: await _taken(call) for name, call in calls(total).items()}
    finally:
        await close()


def calls(total: int) -> dict[str, Call]:
    """What an admin's screens ask the services for."""
    chance = random.Random(1)
    statements = Statements()
    people = People(statements, (*PURCHASE_KINDS, *REFUND_KINDS), utc_now)
    search = Search(people)
    stats = Stats(ZONE, lambda: END)

    def somebody() -> int:
        return FIRST_ID + chance.randrange(total)

    async def deep_page() -> object:
        number = chance.randrange(total)
        at = await User.get(id=FIRST_ID + number)
        position = f"{int(at.created_at.timestamp() * 1e6)}.{at.id}"
        return await people.page(SORTS[0], position)

    async def by_username() -> object:
        user = await User.get(id=somebody())
        return await search.find(f"@{user.username}")

    return {
        "list, first page": lambda: people.page(chance.choice(SORTS)),
        "list, any page": deep_page,
        "list, count": people.total,
        "search: id": lambda: search.find(str(somebody())),
        "search: @name": by_username,
        "search: rare part": lambda: search.find(f"_{somebody() - FIRST_ID}"),
        "search: common part": lambda: search.find(chance.choice(("иван", "ov", "а", "smi"))),
        **{f"search: {what}": _searched(search, words) for what, words in TWO_WORDS.items()},
        "card": lambda: people.card(somebody()),
        "history, first page": lambda: statements.page(somebody()),
        **{f"stats: {span.value}": partial(stats.of, span) for span in Span},
        "stats: the picture's days": stats.days,
        "stats: yesterday (the digest)": stats.yesterday,
    }


def _searched(search: Search, words: tuple[str, ...]) -> Call:
    """The next of these queries, one after another; that nobody fits is an answer, too."""
    queries = cycle(words)

    async def find() -> None:
        with suppress(NobodyFound, TooCommon):
            await search.find(next(queries))

    return find


async def _taken(call: Call) -> list[float]:
    for _ in range(10):
        await call()
    taken = []
    for _ in range(CALLS // TURNS):
        began = time.perf_counter()
        await call()
        taken.append((time.perf_counter() - began) * 1000)
    return taken


async def measured(name: str, small: str, large: str) -> Engine:
    """Both databases of one engine, in turns: what else the machine does meets both."""
    turns = [(await samples(small), await samples(large)) for _ in range(TURNS)]
    return Engine(name, _times([one for one, _ in turns]), _times([one for _, one in turns]))


def _times(turns: list[dict[str, list[float]]]) -> Times:
    taken = {name: sorted(chain(*(turn[name] for turn in turns))) for name in turns[0]}
    return {name: (all_[CALLS // 2], all_[int(CALLS * 0.95)]) for name, all_ in taken.items()}


async def sqlite() -> Engine:
    """On files, seeded here."""
    with TemporaryDirectory() as folder:
        small, large = (f"sqlite://{Path(folder) / name}.db" for name in ("small", "large"))
        await seed(small, SMALL)
        await seed(large, LARGE)
        return await measured("SQLite", small, large)


async def postgres() -> Engine | None:
    """On databases made for this; None without a server."""
    names = [f"bench_{os.getpid()}_{size}" for size in ("small", "large")]
    with suppress(OSError):
        await on_server(SERVER, *(f'CREATE DATABASE "{name}"' for name in names))
        try:
            small, large = (beside(SERVER, name) for name in names)
            await seed(small, SMALL)
            await seed(large, LARGE)
            return await measured("PostgreSQL", small, large)
        finally:
            await on_server(SERVER, *(f'DROP DATABASE "{name}" WITH (FORCE)' for name in names))
    return None


def section(engines: list[Engine]) -> str:
    """The page's part about this, good or bad."""
    parts = [
        f"""{HEADING}

Median and, in brackets, p95 of {CALLS} service calls, in milliseconds. One database has {SMALL:,}
people and {SMALL * 10:,} entries, the other {LARGE:,} and {LARGE * 10:,}, both of 579 days. They
are measured in {TURNS} turns (`tests/bench/seed.py`); ids, names and words change from call to
call. The targets: a p95 below {SLOWEST_MS} ms, and at most {MOST_TIMES} times the time of the small
database. `python -m tests.bench.admin` measures this. The count of the list is cached for a minute.
A job adds up each day's figures every five minutes; for the seeded days this is done."""
    ]
    for engine in engines:
        rows = [_row(name, engine.small[name], engine.large[name]) for name in engine.small]
        head = f"| {engine.name} | {SMALL:,} | {LARGE:,} | times (p95) | |"
        parts.append("\n".join((head, "| --- | ---: | ---: | ---: | --- |", *rows)))
    return "\n\n".join(parts) + "\n"


def _row(name: str, small: tuple[float, float], large: tuple[float, float]) -> str:
    median, slow = (much / little for little, much in zip(small, large, strict=True))
    verdict = "missed" if large[1] >= SLOWEST_MS or median > MOST_TIMES else ""
    cells = [f"{mid:.1f} ({p95:.1f})" for mid, p95 in (small, large, (median, slow))]
    return f"| {name} | {' | '.join(cells)} | {verdict} |"


async def main(urls: list[str]) -> None:
    """Measure what was given, or everything."""
    found: list[Any]
    if urls:
        pairs = zip(urls[::2], urls[1::2], strict=True)
        found = [await measured(_name(small), small, large) for small, large in pairs]
    else:
        found = [await sqlite(), await postgres()]
    text = section([engine for engine in found if engine])
    print(text)
    put(text)


def _name(url: str) -> str:
    return "SQLite" if url.startswith("sqlite") else "PostgreSQL"


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1:]))
