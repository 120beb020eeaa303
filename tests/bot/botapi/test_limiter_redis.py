"""One rate of bulk for all processes of a bot, in Redis. Each limiter here stands for a process.

Nobody waits for long: the counts are asked, and what they say of the time to wait is looked at.
"""

import asyncio
import time
from collections.abc import AsyncIterator
from typing import Any

import pytest
from loguru import logger
from redis.asyncio import Redis
from redis.exceptions import ConnectionError as RedisAway

from bot.botapi.clock import Timer
from bot.botapi.gcra import MAX_POLL_S, Bucket, Pace, take
from bot.botapi.gcra_redis import RedisBuckets
from bot.botapi.limiter import REDIS_RETRY_S, Limiter, Paused
from bot.fsm.storage_redis import redis_client
from bot.redis_pipeline import RedisPipeline
from tests.clock import Hurried
from tests.redis import RedisRoom

pytestmark = pytest.mark.redis

SLOW = Pace(2.0, late=0.05)  # a permit each 2 s: longer than a test takes
MOST = 3
AT_ONCE = Pace(0.0, most=MOST)


@pytest.fixture
async def processes(redis_room: RedisRoom) -> AsyncIterator[list[RedisBuckets]]:
    """Three processes of one bot."""
    clients = [redis_client(redis_room.url) for _ in range(3)]
    yield [RedisBuckets(RedisPipeline(redis), redis_room.prefix) for redis in clients]
    for redis in clients:
        await redis.aclose()


async def test_processes_share_the_permits(processes: list[RedisBuckets]) -> None:
    """Of many that ask at one moment one gets its permit, and the others hear when the next is."""
    asked = [processes[n % 3].take("free", SLOW) for n in range(30)]

    waits = [answer.wait for answer in await asyncio.gather(*asked)]

    assert waits.count(0) == 1
    assert max(waits) == pytest.approx(2.0, abs=0.5)


async def test_a_call_counts_for_all_until_a_second_after_its_answer(
    processes: list[RedisBuckets], redis_room: RedisRoom
) -> None:
    """As many count as may go in a second; whoever answers them gives room to the others."""
    here, there, _ = processes
    calls = ["a", "b", "c"]
    assert [(await here.take("free", AT_ONCE, call)).wait for call in calls] == [0] * MOST

    full = await there.take("free", AT_ONCE, "d")
    await here.answered("free", "b")

    assert 0 < full.wait <= MAX_POLL_S
    redis = redis_client(redis_room.url)
    until = dict(await redis.zrange(f"{redis_room.prefix}free:calls", 0, -1, withscores=True))
    assert (until["a"] - until["b"]) / 1e6 == pytest.approx(9, abs=0.5)
    await redis.aclose()


async def test_the_script_counts_as_the_memory_does(processes: list[RedisBuckets]) -> None:
    """The same events, of bulk and of a flood, get the same answers from both."""
    cases = [
        (SLOW, ["", "", ""]),
        (Pace(2.0, tolerance=4.0), ["", "", "", "", ""]),
        (Pace(2.0, tolerance=4.0), ["7", "7", "8", "8", "9", "10", "11", "9"]),
        (AT_ONCE, ["a", "b", "c", "d"]),
    ]
    for number, (pace, tags) in enumerate(cases):
        bucket = Bucket()
        for tag in tags:
            found = await processes[0].take(str(number), pace, tag)
            answer = take(bucket, pace, time.monotonic(), tag)
            assert found.wait == pytest.approx(answer.wait, abs=0.5)
            assert found.first is answer.first


async def test_a_429_of_one_process_pauses_the_bulk_of_the_others(redis_room: RedisRoom) -> None:
    """What is paid for, too; a shorter one does not end it."""
    redis = redis_client(redis_room.url)
    here, shorter, other = (limiter(redis, redis_room.bot_id) for _ in range(3))

    await here.pause(60)
    await shorter.pause(5)

    for paid in (False, True):
        with pytest.raises(Paused) as caught:
            await other.acquire(paid=paid)
        assert caught.value.seconds == pytest.approx(60, abs=2)
    await redis.aclose()


def limiter(redis: Redis, bot_id: int) -> Limiter:
    """A process's, at the usual rates."""
    return Limiter(RedisBuckets(RedisPipeline(redis), f"bot:{bot_id}:"), (30, 1000))


async def test_keys_carry_the_bots_id_and_vanish(redis_room: RedisRoom) -> None:
    """Never its token; each lives little longer than it means something."""
    redis = redis_client(redis_room.url)
    one = limiter(redis, redis_room.bot_id)
    await (await one.acquire()).release()
    await one.acquire(paid=True)
    await one.pause(30)

    keys = await redis_room.keys()

    names = ["free", "free:calls", "paid"]
    assert keys == [f"{redis_room.prefix}bulk:{name}" for name in names]
    lives = [await redis.pttl(key) for key in keys]
    assert all(0 < life <= 31_000 for life in lives)
    await redis.aclose()


async def test_two_bots_do_not_wait_for_each_other(redis_room: RedisRoom) -> None:
    """They may share one Redis."""
    redis = redis_client(redis_room.url)
    ours, theirs = (limiter(redis, redis_room.bot_id + n) for n in range(2))
    await ours.pause(60)

    await theirs.acquire()

    await redis.aclose()
    await RedisRoom(redis_room.url, redis_room.bot_id + 1).clear()


@pytest.fixture
def log() -> AsyncIterator[list[str]]:
    """Lines of the log."""
    lines: list[str] = []
    logger.enable("bot")
    sink = logger.add(lines.append, level="INFO", format="{level} {message}")
    yield lines
    logger.remove(sink)


async def test_while_redis_is_away_bulk_waits(
    redis_room: RedisRoom, log: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is in nobody's hurry, and alone no process knows what the others send."""
    redis, hurried = redis_client(redis_room.url), Hurried()
    trips, timer = RedisPipeline(redis), Timer(hurried.now, hurried.sleep)
    one = Limiter(RedisBuckets(trips, redis_room.prefix), (30, 1000), timer=timer)
    permit, run = await one.acquire(), trips.run

    async def refuses(*_: Any) -> Any:
        raise RedisAway("deliberate")

    monkeypatch.setattr(trips, "run", refuses)
    await permit.release()
    for _ in range(2):
        with pytest.raises(Paused) as caught:
            await one.acquire()
        assert caught.value.seconds <= REDIS_RETRY_S
    assert log == ["WARNING bulk waits: Redis is away: ConnectionError\n"]
    monkeypatch.setattr(trips, "run", run)
    await hurried.sleep(REDIS_RETRY_S)

    assert await one.acquire()

    await redis.aclose()
