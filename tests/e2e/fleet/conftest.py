"""Shared by tests of many processes: PostgreSQL, Redis, fleets."""

from collections.abc import AsyncIterator, Callable
from pathlib import Path

import pytest

from bot.sandbox.driver.client import Driver, running
from bot.sandbox.world.people import Json
from tests.e2e.fleet.members import Fleet, yard
from tests.e2e.forking import Forker
from tests.redis import RedisRoom

MakeFleet = Callable[..., Fleet]
OLGA = 1003
REFUSALS = [
    "message is not modified",
    "query is too old",  # a checkout or a press that came twice is answered twice
    "chat not found",  # the commands of an admin who never came
    "message to delete not found",  # pressed while the menu moved down
]
"""What Telegram may refuse."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Here everything needs the servers and starts processes."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            for mark in ("e2e", "redis", "postgres"):
                item.add_marker(mark)


@pytest.fixture
def engine() -> str:
    """Who has several processes has it."""
    return "postgres"


@pytest.fixture
async def driver(redis_room: RedisRoom) -> AsyncIterator[Driver]:
    """A sandbox of a bot that nobody else has in Redis; it does nothing odd and gets no 429."""
    async with running(redis_room.token) as driver:
        yield driver
        problems = await driver.problems(REFUSALS)
        assert not problems, await calls_around(driver, problems[0])
        assert [one for one in await driver.journal() if one["error_code"] == 429] == []


async def calls_around(driver: Driver, problem: Json) -> str:
    """The calls for that chat in the half minute before and after: what led to the refusal."""
    near = [one for one in await driver.journal() if abs(one["at"] - problem["at"]) < 30]
    of_chat = [one for one in near if _chat(one) == _chat(problem)]
    return "\n".join(f"{one['at']:.3f} {one['method']} {_told(one)}" for one in of_chat)


def _chat(call: Json) -> str:
    return str(call["params"].get("chat_id"))


def _told(call: Json) -> str:
    params = {name: value for name, value in call["params"].items() if name != "reply_markup"}
    return f"{call['description'] or 'ok'} {params}"


@pytest.fixture
async def make_fleet(
    forker: Forker,
    driver: Driver,
    tmp_path: Path,
    redis_room: RedisRoom,
    databases_first: None,
) -> AsyncIterator[MakeFleet]:
    """make_fleet(database_url, bots=, workers=, **settings): not yet started."""
    common = {
        "ADMINS": str(OLGA),
        "REDIS_URL": redis_room.url,
        "SUPPORT_CONTACT": "@help",
        "STARS_PACKS": "1:1,10:10",
    }
    async with yard(forker, driver, tmp_path, **common) as make:
        yield make
