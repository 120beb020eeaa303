"""One pace of bulk for all processes of a bot, in Redis. Each limiter here is a process of its own.

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

from bot.botapi import limiter_redis
from bot.botapi.clock import Timer
from bot.botapi.gcra import LUA, MICRO, Bucket, Pace, take
from bot.botapi.limiter import Limiter, Paused, Place
from bot.botapi.limiter_redis import RedisCounts, redis_limiter
from bot.fsm.storage_redis import connected
from bot.redis_pipeline import Script, Trips
from tests.clock import Hurried
from tests.redis import RedisRoom

pytestmark = pytest.mark.redis

SLOW = Pace(2.0, late=0.05)  # a place each 2 s: longer than a test takes
MOST = 3


class Process:
    """Its way to Redis, its counts, and how often it has asked."""

    def __init__(self, room: RedisRoom) -> None:
        self.redis = connected(room.url)
        self.trips = Trips(self.redis)
        keys = [f"{room.prefix}bulk:{name}" for name in ("due", "pause", "calls")]
        self.counts = RedisCounts(self.trips, keys, SLOW, MOST)
        self.asked: list[Any] = []
        run = self.trips.run

        async def counted(*values: Any) -> Any:
            self.asked.append(values)
            return await run(*values)

        self.trips.run = counted  # type: ignore[method-assign]


@pytest.fixture
async def processes(redis_room: RedisRoom) -> AsyncIterator[list[Process]]:
    """Three processes of one bot."""
    made = [Process(redis_room) for _ in range(3)]
    yield made
    for one in made:
        await one.redis.aclose()


async def test_processes_share_the_places(processes: list[Process]) -> None:
    """Of many that ask at one moment one gets its place, and the others hear when the next is."""
    asked = [processes[n % 3].counts.take() for n in range(30)]

    turns = await asyncio.gather(*asked)

    assert sum(turn.wait == 0 for turn in turns) == 1
    assert max(turn.wait for turn in turns) == pytest.approx(2.0, abs=0.5)


async def test_a_call_counts_for_all_until_a_second_after_its_answer(
    processes: list[Process], monkeypatch: pytest.MonkeyPatch
) -> None:
    """As many count as may go in a second; whoever answers them gives room to the others."""
    here, there, _ = processes
    for one in processes:
        monkeypatch.setattr(one.counts, "_pace", Pace(0.0))
    turns = [await here.counts.take() for _ in range(MOST)]
    assert [turn.wait for turn in turns] == [0] * MOST

    full = await there.counts.take()
    await Place(turns[1].free).done()
    soon = await there.counts.take()

    assert full.wait == pytest.approx(10, abs=1)
    assert soon.wait == pytest.approx(1, abs=0.3)
    assert not full.paused


async def test_the_script_counts_as_the_memory_does(redis_room: RedisRoom) -> None:
    """The same events, of bulk and of a flood, get the same answers from both."""
    redis = connected(redis_room.url)
    trips, script = Trips(redis), Script(LUA)
    cases = [
        (SLOW, ["", "", ""]),
        (Pace(2.0, tolerance=4.0), ["", "", "", "", ""]),
        (Pace(2.0, tolerance=4.0), ["7", "7", "8", "8", "9", "10", "11", "9"]),
    ]
    for number, (pace, tags) in enumerate(cases):
        bucket = Bucket()
        for tag in tags:
            values = [*pace.values, tag]
            _, wait, first = await trips.run(script, [f"{redis_room.prefix}{number}"], values)
            bucket, answer = take(bucket, pace, time.monotonic(), tag)
            assert wait / MICRO == pytest.approx(answer.wait, abs=0.5)
            assert bool(first) is answer.first
    await redis.aclose()


async def test_a_429_of_one_process_pauses_the_bulk_of_the_others(redis_room: RedisRoom) -> None:
    """What is paid for, too; a shorter one does not end it."""
    redis = connected(redis_room.url)
    here, shorter, other = (limiter(redis, redis_room.bot_id) for _ in range(3))

    await here.pause(60)
    await shorter.pause(5)

    for paid in (False, True):
        with pytest.raises(Paused) as caught:
            await other.place(paid=paid)
        assert caught.value.seconds == pytest.approx(60, abs=2)
    await redis.aclose()


def limiter(redis: Redis, bot_id: int) -> Limiter:
    """A process's, at the usual rates."""
    return redis_limiter(Trips(redis), bot_id, 30, 1000)


async def test_keys_carry_the_bots_id_and_vanish(redis_room: RedisRoom) -> None:
    """Never its token; each lives little longer than it means something."""
    redis = connected(redis_room.url)
    one = limiter(redis, redis_room.bot_id)
    await (await one.place()).done()
    await one.place(paid=True)
    await one.pause(30)

    keys = await redis_room.keys()

    names = ["calls", "due", "paid", "pause"]
    assert keys == [f"{redis_room.prefix}bulk:{name}" for name in names]
    lives = [await redis.pttl(key) for key in keys]
    assert all(0 < life <= 31_000 for life in lives)
    await redis.aclose()


async def test_two_bots_do_not_wait_for_each_other(redis_room: RedisRoom) -> None:
    """They may share one Redis."""
    redis = connected(redis_room.url)
    ours, theirs = (limiter(redis, redis_room.bot_id + n) for n in range(2))
    await ours.pause(60)

    await theirs.place()

    await redis.aclose()
    await RedisRoom(redis_room.url, redis_room.bot_id + 1).clear()


async def test_paid_places_are_fetched_several_at_a_time(redis_room: RedisRoom) -> None:
    """A thousand a second are a hundred questions."""
    process = Process(redis_room)
    one = redis_limiter(process.trips, redis_room.bot_id, 30, 1000)

    for _ in range(9):
        await one.place(paid=True)

    assert len(process.asked) == 1
    await process.redis.aclose()


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
    process = Process(redis_room)
    run, hurried = process.trips.run, Hurried()
    timer = Timer(hurried.now, hurried.sleep)
    one = redis_limiter(process.trips, redis_room.bot_id, 30, 1000, timer=timer)
    place = await one.place()

    async def refuses(*_: Any) -> Any:
        raise RedisAway("deliberate")

    monkeypatch.setattr(process.trips, "run", refuses)
    await place.done()
    for _ in range(2):
        with pytest.raises(Paused) as caught:
            await one.place()
        assert caught.value.seconds <= limiter_redis.AGAIN
    assert [line.split(":")[0] for line in log] == [
        "WARNING Redis is away",
        "WARNING Redis is away, so bulk waits",
    ]
    monkeypatch.setattr(process.trips, "run", run)
    await hurried.sleep(limiter_redis.AGAIN)

    assert await one.place()

    await process.redis.aclose()
