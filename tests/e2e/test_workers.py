"""Workers: only one of several does a chore, and another continues after one that died."""

import asyncio
from collections.abc import AsyncIterator
from datetime import UTC, datetime

import pytest

from bot.sandbox.driver.client import Driver, running
from models import ChoreRow, LeaseRow, WorkerRow
from tests.e2e.conftest import MakeBot
from tests.e2e.process import STARTED, STOPPED, BotProcess, Worker
from tests.e2e.waiting import SECONDS, until_hit
from tests.patience import patience
from tests.redis import RedisRoom

pytest_plugins = ["tests.redis"]
pytestmark = [
    pytest.mark.e2e,
    pytest.mark.redis,
    pytest.mark.postgres,
    pytest.mark.parametrize("engine", ["postgres"]),  # who has several processes has it
]

CHORE = "compare the Stars"
FIRST_CALL, CALLS = "getStarTransactions", 2  # one walk looks at the list's end twice
LONG_AGO = datetime(2026, 1, 1, tzinfo=UTC)


class ToldWorker(Worker):
    """A worker, with a signal at one moment of its start."""

    prepared_by = "tests.e2e.stopped_at"


@pytest.fixture
async def driver(redis_room: RedisRoom) -> AsyncIterator[Driver]:
    """A sandbox of a bot that nobody else has in Redis."""
    async with running(redis_room.token) as driver:
        yield driver


@pytest.fixture
async def due(raw_database: str) -> str:
    """A database in which the chore is due."""
    await ChoreRow.create(name=CHORE, due_at=LONG_AGO)
    return raw_database


async def test_two_workers_do_a_chore_once_and_stop_in_order(
    driver: Driver, make_bot: MakeBot, due: str, redis_room: RedisRoom
) -> None:
    """Both find it due at the same moment. SIGTERM: exit code 0, and nothing is held any more."""
    workers = [make_bot(due, kind=Worker, REDIS_URL=redis_room.url) for _ in range(2)]
    await asyncio.gather(*(worker.start() for worker in workers))
    await until_done()
    await until_two_have_told_of_themselves()

    assert await asyncio.gather(*(worker.stop() for worker in workers)) == [0, 0]

    assert len(await driver.journal(FIRST_CALL)) == CALLS
    assert not await LeaseRow.filter(name__startswith="chore:").exclude(owner="").exists()
    assert not await WorkerRow.exists()


@pytest.mark.parametrize("swallowed", [{}, {"STOP_SWALLOWED": "yes"}], ids=["heard", "swallowed"])
async def test_a_stop_while_a_worker_starts_ends_it(
    make_bot: MakeBot, raw_database: str, redis_room: RedisRoom, swallowed: dict[str, str]
) -> None:
    """Exit code 0, and nothing in the log that would worry anybody."""
    moment = {
        "STOP_AT": "bot.services.operations.database_startup:connect",
        "STOP_BY": "SIGTERM",
        **swallowed,
    }
    worker = make_bot(raw_database, kind=ToldWorker, REDIS_URL=redis_room.url, **moment)

    assert await asyncio.wait_for(await worker.launch(), patience(STOPPED)) == 0

    assert not worker.worries


async def test_a_chore_that_a_killed_worker_began_is_done_by_another(
    driver: Driver, make_bot: MakeBot, due: str, redis_room: RedisRoom
) -> None:
    """Once the lease of the dead one is over; its token is past."""
    slow = await driver.fault(FIRST_CALL, "delay", seconds=60)
    killed: BotProcess = make_bot(due, kind=Worker, REDIS_URL=redis_room.url)
    await killed.start()
    await until_hit(driver, slow)
    await killed.kill()
    await driver.remove_faults()
    left = await LeaseRow.get(name=f"chore:{CHORE}")
    assert left.owner
    assert left.until > datetime.now(UTC)

    await LeaseRow.filter(name=left.name).update(until=datetime.now(UTC))
    other = make_bot(due, kind=Worker, REDIS_URL=redis_room.url)
    await other.start()
    await until_done()

    assert await other.stop() == 0
    after = await LeaseRow.get(name=left.name)
    assert (after.owner, after.token) == ("", left.token + 1)


async def test_a_bot_that_only_wakes_leaves_the_chore(
    driver: Driver, make_bot: MakeBot, due: str, redis_room: RedisRoom
) -> None:
    """TASKS=worker: it serves people; it tells nobody that it works."""
    bot = make_bot(due, REDIS_URL=redis_room.url, TASKS="worker")
    await bot.launch()
    await driver.wait(
        "call", where=lambda one: one["entry"]["method"] == "setWebhook", seconds=STARTED
    )
    assert await bot.stop() == 0
    assert (await ChoreRow.get(name=CHORE)).due_at == LONG_AGO
    assert not await WorkerRow.exists()


async def until_done() -> None:
    """Wait for the chore's row to say so."""
    async with asyncio.timeout(patience(SECONDS)):
        while not (await ChoreRow.get(name=CHORE)).done_at:
            pass


async def until_two_have_told_of_themselves() -> None:
    """Wait for their rows."""
    async with asyncio.timeout(patience(SECONDS)):
        while await WorkerRow.all().count() < 2:
            pass
