"""Live and ready: one for supervisors, one for load balancers."""

from collections.abc import AsyncIterator

import pytest
from aiohttp import ClientSession

from bot.app import build_web
from bot.services.errors import Unwritable
from bot.web.server import served
from models.db.sql import fetch
from tests.delivery import HOST, listening
from tests.world import World, on_sqlite

pytestmark = on_sqlite


@pytest.fixture
async def port(still_world: World, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[int]:
    """Where a bot listens that is built, and that nobody sends updates yet."""
    monkeypatch.setattr("bot.web.health.CACHE_S", -1.0)
    still_world.env |= listening()
    still_world.app = still_world.built()
    async with served(build_web(still_world.app), HOST, 0) as port:
        yield port


async def failing(port: int) -> list[str]:
    """What /health/ready names; nothing with a 200. It says nothing else."""
    async with ClientSession() as session, session.get(f"http://{HOST}:{port}/health/ready") as got:
        said = await got.json()
        assert set(said) <= {"status", "failing"}
        assert got.status == (503 if "failing" in said else 200)
        return list(said.get("failing", []))


async def live(port: int) -> int:
    """The status of /health/live."""
    async with ClientSession() as session, session.get(f"http://{HOST}:{port}/health/live") as got:
        return got.status


async def test_ready_when_telegram_knows_the_address(still_world: World, port: int) -> None:
    """Before, no update can come; it lives all the time."""
    assert await failing(port) == ["receiving"]
    assert await live(port) == 200

    await still_world.app.webhook.announce(still_world.app.settings)

    assert await failing(port) == []


async def test_not_ready_without_the_database_or_redis(
    still_world: World, port: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each is named; the process lives: a restart would mend nothing."""
    await still_world.app.webhook.announce(still_world.app.settings)

    async def away() -> int:
        raise OSError("gone")

    monkeypatch.setattr("bot.services.operations.health._latency", away)
    still_world.app.jobs.wakeups.answers = False

    assert await failing(port) == ["database", "redis"]
    assert await live(port) == 200


async def test_not_ready_while_the_database_keeps_nothing(still_world: World, port: int) -> None:
    """It answers, and a payment would have to be sent again and again."""
    still_world.expects("cannot write")
    await still_world.app.webhook.announce(still_world.app.settings)
    disk = still_world.app.services.disk
    disk.record_failure(Unwritable("database or disk is full"))
    assert await failing(port) == ["disk"]

    await disk.check()

    assert await failing(port) == []


async def test_not_ready_over_an_older_database_and_ready_over_a_newer_one(
    still_world: World, port: int
) -> None:
    """A copy of yesterday was restored under it; or a newer process went ahead."""
    await still_world.app.webhook.announce(still_world.app.settings)
    await fetch("INSERT INTO aerich (version, app, content) VALUES ('99_newer.py', 'models', '{}')")
    assert await failing(port) == []

    await fetch("DELETE FROM aerich WHERE id = (SELECT min(id) FROM aerich)")

    assert await failing(port) == ["migrations"]


async def test_asking_often_asks_the_database_rarely(
    still_world: World, port: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Anybody may ask where a balancer may."""
    monkeypatch.setattr("bot.web.health.CACHE_S", 60.0)
    asked = []

    async def answers() -> int:
        asked.append(1)
        return 0

    monkeypatch.setattr("bot.services.operations.health._latency", answers)
    for _ in range(5):
        await failing(port)

    assert len(asked) == 1
