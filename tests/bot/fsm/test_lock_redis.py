"""The Redis lock: one update of a person at a time over all processes, in order of arrival."""

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import pytest
from aiogram.fsm.storage.base import StorageKey

from bot.fsm.lock_redis import RedisLock
from bot.fsm.storage_redis import redis_client
from bot.redis_pipeline import RedisPipeline
from bot.services.errors import Unavailable
from tests.patience import patience
from tests.redis import MakeTurns, RedisRoom

pytestmark = pytest.mark.redis

ALICE = StorageKey(bot_id=1, chat_id=1001, user_id=1001)
BOB = StorageKey(bot_id=1, chat_id=1002, user_id=1002)
MANY = 20
PATIENCE = 20.0


@pytest.fixture(autouse=True)
async def nobody_is_left_in_line(redis_room: RedisRoom) -> AsyncIterator[None]:
    """When all processes have ended."""
    yield
    assert await redis_room.keys() in ([], [f"{redis_room.prefix}turns:alive"])


async def test_who_came_first_goes_first_whichever_process_has_it(make_turns: MakeTurns) -> None:
    """Tickets were taken in turn by three processes; the work begins in any order."""
    processes = [make_turns() for _ in range(3)]
    order: list[int] = []
    at_work = 0

    async def work(turns: RedisLock, number: int, ticket: object) -> None:
        nonlocal at_work
        async with turns.by(ticket), turns.lock(ALICE, ticket):
            at_work += 1
            assert at_work == 1
            order.append(number)
            await asyncio.sleep(0)
            at_work -= 1

    async with asyncio.timeout(patience(PATIENCE)), asyncio.TaskGroup() as group:
        came = [(processes[n % 3], n) for n in range(MANY)]
        taken = [(turns, n, await turns.arrive(ALICE)) for turns, n in came]
        for one in reversed(taken):
            group.create_task(work(*one))

    assert order == list(range(MANY))


async def test_who_comes_without_a_ticket_waits_in_the_order_of_asking(
    make_turns: MakeTurns,
) -> None:
    """By polling updates are worked on as they come, in one process."""
    turns = make_turns()
    order: list[int] = []

    async def work(number: int) -> None:
        async with turns.lock(ALICE):
            order.append(number)

    async with asyncio.timeout(patience(PATIENCE)), asyncio.TaskGroup() as group:
        for number in range(MANY):
            group.create_task(work(number))

    assert order == list(range(MANY))


async def test_another_person_does_not_wait(make_turns: MakeTurns) -> None:
    """Each has a line of their own."""
    one, other = make_turns(), make_turns()
    async with asyncio.timeout(patience(PATIENCE)), one.lock(ALICE), other.lock(BOB), one.by(None):
        pass


async def test_work_begun_inside_of_work_waits_for_it(make_turns: MakeTurns) -> None:
    """A task that has its parent's ticket may not use it a second time."""
    turns = make_turns()
    ticket = await turns.arrive(ALICE)
    order: list[str] = []

    async def child() -> None:
        async with turns.lock(ALICE, ticket):
            order.append("child")

    async with asyncio.timeout(patience(PATIENCE)):
        async with turns.by(ticket), turns.lock(ALICE, ticket):
            task = asyncio.create_task(child())
            async with turns.lock(BOB):  # as long as trips to Redis take
                pass
            order.append("parent")
        await task

    assert order == ["parent", "child"]


async def test_a_ticket_that_is_not_used_holds_nobody_up(make_turns: MakeTurns) -> None:
    """What needs no lock (a checkout, a group's message) leaves the line as it ends."""
    one, other = make_turns(), make_turns()
    async with one.by(await one.arrive(ALICE)):
        pass
    async with asyncio.timeout(patience(PATIENCE)), other.lock(ALICE):
        pass


async def test_a_cancelled_wait_leaves_the_line(make_turns: MakeTurns) -> None:
    """Who gave up is not called, even if Redis had not heard of them yet."""
    one, other = make_turns(), make_turns()

    async def wait() -> None:
        async with other.lock(ALICE):
            pass

    async with asyncio.timeout(patience(PATIENCE)):
        async with one.lock(ALICE):
            waiting = asyncio.create_task(wait())
            async with other.lock(BOB):  # as long as trips to Redis take
                pass
            waiting.cancel()
            await asyncio.wait([waiting])
        async with one.lock(ALICE):
            pass


async def test_the_tickets_of_a_dead_process_are_passed_over(
    make_turns: MakeTurns, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It was killed while it worked; who waits goes on when its lease is over."""
    monkeypatch.setattr("bot.fsm.lock_redis.LEASE_S", 0.05)
    monkeypatch.setattr(
        "bot.fsm.lock_redis.HEARTBEAT_INTERVAL_S", PATIENCE
    )  # it gives no sign of life
    monkeypatch.setattr("bot.fsm.lock_redis.POLL_INTERVAL_S", 0.05)
    killed, other = make_turns(), make_turns()
    await killed.arrive(ALICE)

    async with asyncio.timeout(patience(PATIENCE)), other.lock(ALICE):
        pass


async def test_a_process_at_work_is_not_passed_over(
    make_turns: MakeTurns, monkeypatch: pytest.MonkeyPatch
) -> None:
    """However long it works: it gives signs of life."""
    monkeypatch.setattr("bot.fsm.lock_redis.LEASE_S", 1.0)
    monkeypatch.setattr("bot.fsm.lock_redis.HEARTBEAT_INTERVAL_S", 0.05)
    monkeypatch.setattr("bot.fsm.lock_redis.POLL_INTERVAL_S", 0.05)
    one, other = make_turns(), make_turns()
    order: list[str] = []

    async def wait() -> None:
        async with other.lock(ALICE):
            order.append("other")

    async with asyncio.timeout(patience(PATIENCE)):
        async with one.lock(ALICE):
            waiting = asyncio.create_task(wait())
            done, _ = await asyncio.wait([waiting], timeout=2.5)
            assert not done
            order.append("one")
        await waiting

    assert order == ["one", "other"]


async def test_a_turn_on_an_idle_person_costs_two_trips(
    make_turns: MakeTurns, redis_room: RedisRoom
) -> None:
    """One to take the place, one to leave it."""
    turns = make_turns()
    first = await turns.arrive(ALICE)
    async with turns.by(first), turns.lock(ALICE, first):
        pass  # the scripts are known and the connections open now
    trips: list[list[Any]] = []
    go = turns._pipeline._send

    async def counted(commands: list[Any]) -> list[Any]:
        trips.append(commands)
        return await go(commands)

    turns._pipeline._batch._ask = counted
    second = await turns.arrive(ALICE)
    async with turns.by(second), turns.lock(ALICE, second):
        pass

    assert [[words[0] for words in commands] for commands in trips] == [["EVALSHA"]] * 2


async def test_an_outage_leaves_no_pile_of_tickets() -> None:
    """However many updates come while Redis can't be reached: it has not heard of them."""
    redis = redis_client("redis://127.0.0.1:1/0")  # nobody listens there
    turns = RedisLock(redis, RedisPipeline(redis), "bot:1:")
    try:
        for _ in range(MANY):
            assert await turns.arrive(ALICE, 7) is None
            with pytest.raises(Unavailable):
                async with turns.lock(ALICE):
                    pytest.fail("nobody works without a lock")

        assert len(turns._left) + len(turns._unsure) + len(turns._held) <= 1
    finally:
        await turns.end()
        await redis.aclose()
