"""Traces: all lines that one piece of work writes have the same id."""

import asyncio
import re
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from io import StringIO
from typing import Any

import pytest
from aiogram.fsm.storage.base import StorageKey
from loguru import logger

from bot.jobs.runtime.registry import JobRegistry
from bot.jobs.runtime.wakeups import Wakeups
from bot.middlewares import trace
from bot.services.menu_summary import MenuSummaries
from models.db.sql import fetch
from tests.bot.observability.logging_on import logged, objects
from tests.patience import patience
from tests.people import Person
from tests.world import World, on_sqlite

FAULT = "a fault of the test"


@pytest.fixture
def stream() -> Iterator[StringIO]:
    """The log, an object a line. Ask for it before the world: that adds to the logging."""
    with logged(form="json") as written:
        yield written


@pytest.fixture
async def broken(world: World, alice: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    """The screen of prices can't be shown."""
    await alice.opens("/start")

    async def fails(*_: Any, **__: Any) -> dict[str, Any]:
        logger.info("deep inside")
        raise KeyError(FAULT)

    monkeypatch.setattr("bot.services.menu_summary.MenuSummaries.of", fails)


@on_sqlite
async def test_lines_of_an_update_have_one_trace(
    stream: StringIO, world: World, alice: Person, broken: None
) -> None:
    """From any depth, with the ids of the update and of the person."""
    world.expects(FAULT)
    await alice.opens("/start")

    lines = [line for line in objects(stream) if "update" in line]
    deep = next(line for line in lines if line["message"] == "deep inside")
    fault = next(line for line in lines if line["level"] == "ERROR")
    assert FAULT in fault["exception"]
    assert re.fullmatch("[0-9a-f]{8}", deep["trace"])
    same = [line for line in lines if line["trace"] == deep["trace"]]
    assert fault in same
    assert {line["update"] for line in same} == {deep["update"]}
    assert {line["user"] for line in same} == {alice.id}


@on_sqlite
async def test_two_updates_have_two_traces(stream: StringIO, world: World, alice: Person) -> None:
    """A trace leads to one piece of work."""
    await alice.opens("/start")
    await alice.opens("/help")

    traces = {line["update"]: line["trace"] for line in objects(stream) if "update" in line}
    assert len(traces) == len(set(traces.values())) == 2


async def test_each_run_of_a_job_has_its_trace(stream: StringIO) -> None:
    """And its name."""
    work = JobRegistry(Wakeups(), sweep=None)

    async def look() -> None:
        logger.info("looking")

    work.job("looker", look)
    async with work.running():
        await work.idle()
        work.wake("looker")
        await work.idle()

    runs = [line for line in objects(stream) if line["message"] == "looking"]
    assert [line["job"] for line in runs] == ["looker", "looker"]
    assert len({line["trace"] for line in runs}) == 2


@on_sqlite
async def test_a_slow_update_is_told_with_what_was_telegrams(
    stream: StringIO, world: World, alice: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What it was, how long it took, and the trace; quick ones are not told."""
    for limit in ("SLOW_OWN_S", "SLOW_TOTAL_S"):
        monkeypatch.setattr(trace, limit, patience(60))  # nothing is slow, on any machine
    await alice.opens("/start")
    assert "slow:" not in stream.getvalue()

    monkeypatch.setattr(trace, "SLOW_OWN_S", 0.0)
    await alice.opens("/help")

    (line,) = [line for line in objects(stream) if line["message"].startswith("slow: message")]
    took, telegrams = map(float, re.findall(r"[\d.]+(?= s)", line["message"]))
    assert took >= telegrams > 0
    assert line["level"] == "WARNING"
    assert line["user"] == alice.id


@on_sqlite
async def test_who_waits_behind_their_own_update_is_not_slow(
    stream: StringIO, world: World, alice: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The update before it was, and is told."""
    seconds = [0.0]
    for module in ("bot.middlewares.trace", "bot.fsm.session"):
        monkeypatch.setattr(f"{module}.perf_counter", lambda: seconds[0])
    isolation, held = world.app.dispatcher.fsm.events_isolation, MenuSummaries.of
    lock, line = isolation.lock, asyncio.Semaphore(0)
    begun, opened = asyncio.Event(), asyncio.Event()

    @asynccontextmanager
    async def in_line(key: StorageKey, ticket: object = None) -> AsyncIterator[None]:
        line.release()
        async with lock(key, ticket):
            yield

    async def slow(*args: Any) -> Any:
        begun.set()
        await opened.wait()
        return await held(*args)

    monkeypatch.setattr(isolation, "lock", in_line)
    monkeypatch.setattr(MenuSummaries, "of", slow)
    async with asyncio.timeout(patience(10)):
        await alice.phone.say("/start")
        await begun.wait()
        await alice.phone.say("/help")
        for _ in range(2):
            await line.acquire()
    seconds[0] += 60
    opened.set()
    await world.idle()

    told = [one for one in objects(stream) if one["message"].startswith("slow:")]
    first = min(one["update"] for one in objects(stream) if "update" in one)
    assert [one["update"] for one in told] == [first]


@on_sqlite
async def test_a_slow_statement_is_told_without_its_values(
    stream: StringIO, world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Neither those given beside it nor those written into it; once a minute."""
    monkeypatch.setattr("models.db.slow_queries.SLOW_STATEMENT_S", 0.0)
    monkeypatch.setattr("models.db.slow_queries._logged_at", {})

    for _ in range(3):
        await fetch("SELECT 1 AS n WHERE 'Ann''s' <> ? AND 'x' = 'x'", "hunter2")

    (told,) = [
        one["message"]
        for one in objects(stream)
        if "Ann" in one["message"] or "AS n" in one["message"]
    ]
    assert told.endswith("SELECT 1 AS n WHERE '?' <> ? AND '?' = '?'")
    assert "hunter2" not in stream.getvalue()


@pytest.mark.parametrize(
    ("deed", "kind", "outcome"),
    [
        ("/start", "message", "done"),
        ("lost", "callback_query", "done"),
        ("broken", "message", "failed"),
    ],
)
@on_sqlite
async def test_how_an_update_ended_is_told(
    world: World, alice: Person, monkeypatch: pytest.MonkeyPatch, deed: str, kind: str, outcome: str
) -> None:
    """Once each, with its kind, to whoever counts."""
    await alice.opens("/start")
    told: list[tuple[str, str]] = []
    world.app.dispatcher.tracer.on_update_done = lambda kind, outcome, _: told.append(
        (kind, outcome)
    )

    if deed == "broken":
        world.expects(FAULT)

        async def fails(*_: Any, **__: Any) -> int:
            raise RuntimeError(FAULT)

        monkeypatch.setattr("bot.services.menu_summary.MenuSummaries.of", fails)
    await (alice.forges("nothing") if deed == "lost" else alice.opens("/start"))

    assert told == [(kind, outcome)]
