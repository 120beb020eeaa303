"""Admins get alerts of faults: one per kind in a period, and never about sending alerts."""

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import pytest
from aiohttp import ClientSession
from loguru import logger

from bot.jobs.fault_alerts import ALERT_INTERVAL, MAX_ALERTS, FaultAlerts
from bot.observability.tracing import Scope
from models import NoticeRow
from tests.bot.api.service import served_by
from tests.people import Person
from tests.world import World, on_sqlite

FAULT = "Ann's private words"


@pytest.fixture
async def faults(world: World) -> AsyncIterator[FaultAlerts]:
    """Listening to the log."""
    world.expects(FAULT, "chat not found")
    faults = FaultAlerts(world.app)
    with faults.heard():
        yield faults


def fail(where: str = "here") -> None:
    """Log a fault, of an exception that came from a module of this name."""
    space: dict[str, Any] = {"__name__": f"bot.{where}"}
    exec("def go(words):\n    raise LookupError(words)", space)
    try:
        space["go"](FAULT)
    except LookupError as error:
        logger.opt(exception=error).error("failed with {}", FAULT)


async def notices() -> list[dict[str, Any]]:
    """What was put for admins, oldest first."""
    rows = await NoticeRow.filter(text_key="health-fault").order_by("id")
    return [{"user": row.user_id, "filling": row.filling} for row in rows]


async def test_a_fault_is_told_with_its_kind_and_trace_and_without_its_words(
    world: World, faults: FaultAlerts, olga: Person, alice: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On both engines; in the admin's language."""
    await olga.opens("/start")
    await alice.opens("/start")

    async def fails(*_: Any, **__: Any) -> int:
        raise RuntimeError(FAULT)

    monkeypatch.setattr("bot.services.menu_summary.MenuSummaries.of", fails)
    await alice.opens("/start")
    await alice.opens("/start")
    await faults.tell()
    await olga.looks()

    (notice,) = [one for one in olga.notices if "Что-то сломалось" in one["text"]]
    assert "RuntimeError в dialogs.menu.getters:" in notice["text"]
    assert ": 2 раза с " in notice["text"]
    assert FAULT not in notice["text"]


@on_sqlite
async def test_the_same_again_is_told_after_a_pause_with_its_count(
    world: World, faults: FaultAlerts
) -> None:
    """At most one message in PAUSE; what came meanwhile is counted."""
    with Scope(update=7):
        fail()
        await faults.tell()
        for _ in range(3):
            fail()
    await faults.tell()
    assert len(await notices()) == 1

    world.watch.forward(minutes=ALERT_INTERVAL.total_seconds() / 60 + 1)
    await faults.tell()
    await faults.tell()

    first, second = await notices()
    assert '"count": 1' in first["filling"]
    assert '"count": 3' in second["filling"]


@on_sqlite
async def test_two_processes_tell_once(world: World, faults: FaultAlerts) -> None:
    """The second keeps its count for the next message."""
    other = FaultAlerts(world.app)
    with other.heard(), Scope(job="looker"):
        fail()
    await faults.tell()
    await other.tell()
    assert len(await notices()) == 1

    world.watch.forward(minutes=ALERT_INTERVAL.total_seconds() / 60 + 1)
    await other.tell()

    assert len(await notices()) == 2


@on_sqlite
async def test_many_kinds_are_told_little_by_little(world: World, faults: FaultAlerts) -> None:
    """A flood of faults is no flood of messages."""
    with Scope(update=7):
        for number in range(3 * MAX_ALERTS):
            fail(f"module{number}")
    for _ in range(3):
        await faults.tell()

    assert len(await notices()) == MAX_ALERTS


@on_sqlite
@pytest.mark.parametrize(
    "scope", [None, Scope(), Scope(job="outbox")], ids=["none", "request", "outbox"]
)
async def test_what_belongs_to_no_work_or_to_telling_is_not_told(
    faults: FaultAlerts, scope: Scope | None
) -> None:
    """A notice that can't be sent makes no other notice."""
    if scope is None:
        fail()
    else:
        with scope:
            fail()
    await faults.tell()

    assert await notices() == []


@on_sqlite
async def test_while_the_database_is_away_nothing_is_told_and_all_is_counted(
    world: World, faults: FaultAlerts, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is told when the database is back."""
    outbox = world.app.services.outbox
    put = outbox.put

    async def away(_: object) -> bool:
        raise OSError("gone")

    monkeypatch.setattr(outbox, "put", away)
    with Scope(update=7):
        fail()
        await faults.tell()
        fail()
    monkeypatch.setattr(outbox, "put", put)
    await faults.tell()

    (notice,) = await notices()
    assert '"count": 2' in notice["filling"]


@on_sqlite
async def test_a_fault_of_a_thread_is_heard(faults: FaultAlerts) -> None:
    """Threads of the work have its trace, too."""
    with Scope(job="drawing"):
        await asyncio.to_thread(fail)
    await faults.tell()

    assert len(await notices()) == 1


@on_sqlite
async def test_a_request_of_a_service_that_failed_is_told(
    world: World, faults: FaultAlerts, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The service gets 500 and an id; admins get the place, whichever process serves it."""

    async def fails(*_: Any, **__: Any) -> None:
        raise RuntimeError(FAULT)

    monkeypatch.setattr(world.app.services.billing.authentication, "key", fails)
    async with (
        served_by(world.app) as url,
        ClientSession() as http,
        http.get(f"{url}/v1/prices") as response,
    ):
        assert response.status == 500
    await faults.tell()

    assert ['"error": "RuntimeError"' in one["filling"] for one in await notices()] == [True]
