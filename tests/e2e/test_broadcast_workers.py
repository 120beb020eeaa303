"""Two workers and one broadcast: each person gets it once; a frozen worker does not continue."""

import os
import signal
import time

import pytest

from bot.sandbox.driver.client import Driver, running
from models import LeaseRow
from tests.e2e.conftest import MakeBot
from tests.e2e.mailing import OLGA, crowd, office, received
from tests.e2e.process import BotProcess, Worker
from tests.redis import RedisRoom

pytestmark = [pytest.mark.e2e, pytest.mark.redis, pytest.mark.postgres]

PEOPLE, BLOCKED = 450, 30
RATE = 60  # twice what ships: so many people take eight seconds at that


@pytest.mark.parametrize("engine", ["postgres"])
async def test_a_worker_that_was_frozen_sends_nothing_more(
    make_bot: MakeBot, database_url: str, redis_room: RedisRoom
) -> None:
    """The other one takes over when its lease has run out; Telegram's limit is kept by both.

    Woken up, it changes nothing: each person was sent it once, by one of them.
    """
    people = crowd(PEOPLE, BLOCKED)
    running_sandbox = running(token=redis_room.token, people=people)
    async with running_sandbox as driver, office(driver, database_url) as admin:
        await admin.register(people)
        await driver.limits(bulk_per_second=RATE)
        workers = [_worker(make_bot, database_url, redis_room, driver) for _ in range(2)]
        for worker in workers:
            await worker.start()
        number = await admin.send()
        await admin.until_sent(number, 50)
        frozen, other = await _holder_first(number, workers)

        os.kill(frozen.pid, signal.SIGSTOP)
        (token,) = await admin.tokens(number)
        await admin.until_sent(number, 50, token=token + 1)
        woken_at = time.time()
        os.kill(frozen.pid, signal.SIGCONT)
        outcomes = await admin.until_over(number)

        by_the_frozen = await admin.people_of(number, token)
        calls = await driver.journal("copyMessage")
        late = [one for one in calls if one["at"] > woken_at]
        assert late, "it was over before the frozen one woke up"
        assert not by_the_frozen & {int(one["params"]["chat_id"]) for one in late}
        assert max((await received(driver)).values()) == 1
        assert sum(outcomes.values()) == PEOPLE
        # A call in flight when the worker froze is in doubt, whoever it went to.
        assert BLOCKED - outcomes["unknown"] <= outcomes["blocked"] <= BLOCKED
        assert outcomes["sent"] + outcomes["unknown"] + outcomes["blocked"] == PEOPLE
        assert await driver.refused() == {}
        assert [await other.stop(), await frozen.stop()] == [0, 0]


def _worker(
    make_bot: MakeBot, database_url: str, redis_room: RedisRoom, driver: Driver
) -> BotProcess:
    return make_bot(
        database_url,
        where=driver,
        kind=Worker,
        ADMINS=str(OLGA),
        REDIS_URL=redis_room.url,
        BULK_PER_SECOND=str(RATE),
    )


async def _holder_first(number: int, workers: list[BotProcess]) -> list[BotProcess]:
    """The worker that has the lease, and the other."""
    lease = await LeaseRow.get(name=f"broadcast:{number}")
    pid = int(lease.owner.split(":")[1])
    return sorted(workers, key=lambda one: one.pid != pid)
