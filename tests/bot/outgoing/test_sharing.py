"""One pace for all processes of a bot, in Redis. Each meter here is a process of its own.

Nobody waits: the meters are asked, and what they say of the time to wait is looked at.
"""

import asyncio
import time
from collections.abc import AsyncIterator
from typing import Any

import pytest
from loguru import logger
from redis.asyncio import Redis
from redis.exceptions import ConnectionError as RedisAway

from bot.outgoing import sharing
from bot.outgoing.meter import Ask, MemoryMeter, Rates, Why
from bot.outgoing.sharing import SharedMeter
from tests.redis import RedisRoom

pytestmark = pytest.mark.redis

SLOW = Rates(free=0.5, paid=0.5, chat=0.1)  # a place each 2 s: longer than a test takes
PLACE = SLOW.intervals.free
ANSWER = Ask(reserves=True)
NOWHERE = "redis://127.0.0.1:1/0"


@pytest.fixture
async def meters(redis_room: RedisRoom) -> AsyncIterator[list[SharedMeter]]:
    """Three processes of one bot."""
    made = [meter(redis_room.url, redis_room.bot_id) for _ in range(3)]
    yield made
    for one in made:
        await one.close()


def meter(url: str, bot_id: int, rates: Rates = SLOW) -> SharedMeter:
    """A process's meter."""
    return SharedMeter(url, bot_id, rates, time.monotonic)


async def test_processes_take_places_in_turn(meters: list[SharedMeter]) -> None:
    """Thirty answers of three processes at once: thirty places, one after another."""
    given = await asyncio.gather(*(meters[n % 3].take(ANSWER) for n in range(30)))

    waits = sorted(one.wait for one in given)
    assert {one.why for one in given} == {Why.GO}
    assert waits == pytest.approx([n * PLACE for n in range(30)], abs=1.5)
    assert len({round(wait / PLACE) for wait in waits}) == 30


async def test_the_script_counts_as_the_memory_does(redis_room: RedisRoom) -> None:
    """The same questions get the same answers from both."""
    shared, alone = (
        meter(redis_room.url, redis_room.bot_id),
        MemoryMeter(SLOW, time.monotonic),
    )
    asks = [
        Ask(chat=5),
        Ask(place=False, chat=5),
        Ask(waited=9.0),
        *[Ask(reserves=True, ahead=5.0, chat=6)] * 5,
        Ask(ahead=0.1),
        *[Ask(paid=True)] * 2,
        Ask(paid=True, reserves=True),
        Ask(reserves=True, chat="@channel"),
        *[Ask(place=False, chat="@channel")] * 3,
    ]

    for ask in asks:
        theirs, ours = await shared.take(ask), await alone.take(ask)
        assert theirs.why is ours.why, ask
        assert theirs.wait == pytest.approx(ours.wait, abs=0.5)
    await shared.close()


async def test_an_answer_goes_ahead_of_other_processes_broadcasts(
    meters: list[SharedMeter],
) -> None:
    """A broadcast never takes a place before it is due, so there is always one for a person."""
    here, there, other = meters
    assert (await there.take(Ask())).why is Why.GO
    assert (await other.take(Ask())).why is Why.LINE

    answer = await here.take(Ask(reserves=True, ahead=2.5))

    assert answer == (Why.GO, 0)
    later = await there.take(Ask())
    assert later.why is Why.LINE
    assert later.wait == pytest.approx(2 * PLACE, abs=0.5)


async def test_a_429_of_one_process_pauses_the_others(meters: list[SharedMeter]) -> None:
    """In every lane, and a shorter one does not end it."""
    here, shorter, other = meters

    await here.pause(60)
    await shorter.pause(5)

    for one in (here, other):
        for ask in (ANSWER, Ask(), Ask(place=False, chat=1), Ask(paid=True)):
            given = await one.take(ask)
            assert given.why is Why.PAUSE
            assert given.wait == pytest.approx(60, abs=2)
        assert await one.paused() == pytest.approx(60, abs=2)


async def test_a_chat_has_one_turn_whatever_process_writes_to_it(
    meters: list[SharedMeter],
) -> None:
    """Two at once; nobody is given a turn that is still to come."""
    asks = [await meters[n % 3].take(Ask(place=False, chat=7)) for n in range(4)]

    assert [one.why for one in asks] == [Why.GO, Why.GO, Why.CHAT, Why.CHAT]
    assert [one.wait for one in asks] == pytest.approx([0, 0, 2, 2], abs=1)


async def test_keys_carry_the_bots_id_and_vanish(
    redis_room: RedisRoom, meters: list[SharedMeter]
) -> None:
    """Never its token; each lives little longer than it means something."""
    await meters[0].take(Ask(reserves=True, chat=7))
    await meters[0].take(Ask(paid=True))
    await meters[0].pause(30)

    keys = await redis_room.keys()

    names = ["chat:7", "free", "paid", "pause"]
    assert keys == [f"{redis_room.prefix}calls:{name}" for name in names]
    async with Redis.from_url(redis_room.url) as client:
        lives = [await client.pttl(key) for key in keys]
    assert all(0 < life <= 31_000 for life in lives)


async def test_two_bots_do_not_wait_for_each_other(redis_room: RedisRoom) -> None:
    """They may share one Redis."""
    ours = meter(redis_room.url, redis_room.bot_id)
    theirs = meter(redis_room.url, redis_room.bot_id + 1)

    given = [await one.take(ANSWER) for one in (ours, theirs)]

    assert [one.wait for one in given] == [0, 0]
    await ours.close()
    await theirs.close()
    await RedisRoom(redis_room.url, redis_room.bot_id + 1).clear()


async def test_at_a_high_rate_places_are_fetched_several_at_a_time(
    redis_room: RedisRoom, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And what was not used within moments is void."""
    monkeypatch.setattr(sharing, "KEPT", 3600.0)
    fast = meter(redis_room.url, redis_room.bot_id, Rates(30, 1000, 1))
    asked = count_calls(fast, monkeypatch)

    given = [await fast.take(Ask(paid=True, waited=0.15)) for _ in range(9)]

    assert given == [(Why.GO, 0)] * 9
    assert len(asked) == 1
    monkeypatch.setattr(fast, "_now", lambda: time.monotonic() + 7200)
    await fast.take(Ask(paid=True))
    assert len(asked) == 2
    await fast.close()


def count_calls(one: SharedMeter, monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """The script's calls from now on."""
    calls, run = [], one._trips.run

    async def counted(*values: Any) -> Any:
        calls.append(values)
        return await run(*values)

    monkeypatch.setattr(one._trips, "run", counted)
    return calls


@pytest.fixture
def log() -> AsyncIterator[list[str]]:
    """Lines of the log."""
    lines: list[str] = []
    logger.enable("bot")
    sink = logger.add(lines.append, level="INFO", format="{level} {message}")
    yield lines
    logger.remove(sink)


async def test_without_redis_a_process_goes_on_alone_and_slowly(log: list[str]) -> None:
    """A third of the pace; said once."""
    lonely = meter(NOWHERE, 42)

    waits = [(await lonely.take(ANSWER)).wait for _ in range(4)]
    await lonely.pause(60)

    assert waits == pytest.approx([0, 3 * PLACE, 6 * PLACE, 9 * PLACE], abs=0.5)
    assert (await lonely.take(ANSWER)).why is Why.PAUSE
    assert len(log) == 1
    assert log[0].startswith("WARNING Redis is away")
    await lonely.close()


async def test_redis_that_comes_back_is_shared_again(
    redis_room: RedisRoom, log: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is asked again every few seconds, not with every call."""
    here = meter(redis_room.url, redis_room.bot_id)
    there = meter(redis_room.url, redis_room.bot_id)
    run = here._trips.run
    monkeypatch.setattr(here._trips, "run", refuses)
    tries = count_calls(here, monkeypatch)
    for _ in range(5):
        assert (await here.take(ANSWER)).why is Why.GO
    assert len(tries) == 1
    monkeypatch.setattr(here._trips, "run", run)
    monkeypatch.setattr(here, "_now", lambda: time.monotonic() + sharing.AGAIN)

    await there.take(ANSWER)

    assert (await here.take(ANSWER)).wait == pytest.approx(PLACE, abs=0.5)
    assert [line.split()[0] for line in log] == ["WARNING", "INFO"]
    await here.close()
    await there.close()


async def test_a_429_without_redis_counts_when_redis_is_back(
    redis_room: RedisRoom, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever was told to wait waits, although the others were not."""
    here = meter(redis_room.url, redis_room.bot_id)
    monkeypatch.setattr(here, "_away_until", time.monotonic() + 60)
    await here.take(ANSWER)
    with monkeypatch.context() as patch:
        patch.setattr(here._trips, "run", refuses)
        await here.pause(60)

    monkeypatch.setattr(here, "_away_until", 0.0)

    assert (await here.take(ANSWER)).why is Why.PAUSE
    await here.close()


async def refuses(*_: Any) -> Any:
    """A script of a Redis that is away."""
    raise RedisAway("deliberate")


async def test_redis_that_does_not_answer_holds_no_answer_up(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """It accepts connections and says nothing: patience ends, and is not asked for again."""
    monkeypatch.setattr(sharing, "PATIENCE", 0.02)
    silent = asyncio.Event()

    async def hears(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await silent.wait()
        writer.close()

    server = await asyncio.start_server(hears, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    waiting = meter(f"redis://127.0.0.1:{port}/0", 42)
    calls = count_calls(waiting, monkeypatch)

    given = [await waiting.take(ANSWER) for _ in range(3)]

    assert {one.why for one in given} == {Why.GO}
    assert len(calls) == 1
    await waiting.close()
    silent.set()
    server.close()
    await server.wait_closed()
