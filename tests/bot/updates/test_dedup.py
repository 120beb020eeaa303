"""An update that Telegram repeats because our 200 was lost is handled once."""

import asyncio
from typing import NoReturn

import pytest
from aiogram.fsm.storage.base import StorageKey

from bot.fsm import lock_redis
from bot.fsm.lock_redis import RedisLock
from bot.services.errors import Unavailable
from bot.updates import dedup
from bot.updates.dedup import LocalDedup
from tests.patience import patience
from tests.redis import MakeTurns

ALICE = StorageKey(bot_id=1, chat_id=1001, user_id=1001)
UPDATE = 500_000_001
PATIENCE = 20.0


async def worked_on(process: RedisLock, update_id: int = UPDATE) -> bool:
    """Whether the process had to work on it, which it has done then."""
    ticket = await process.arrive(ALICE, update_id)
    async with process.by(ticket):
        return await process.is_new(ticket)


@pytest.mark.redis
async def test_what_was_worked_on_is_known_to_all(make_turns: MakeTurns) -> None:
    """To the process that did it, to others, and to those that start later."""
    one, other = make_turns(), make_turns()
    assert await worked_on(one)

    assert not await worked_on(one)
    assert not await worked_on(other)
    assert not await worked_on(make_turns())
    assert await worked_on(other, UPDATE + 1)


@pytest.mark.redis
async def test_whoever_gets_it_second_waits_for_the_first(make_turns: MakeTurns) -> None:
    """It is in work: only its end says that nobody else has to."""
    one, other = make_turns(), make_turns()
    first = await one.arrive(ALICE, UPDATE)
    async with one.by(first):
        again = asyncio.create_task(worked_on(other))
        async with one.lock(ALICE, first):
            await asyncio.wait({again}, timeout=0.1)
            assert not again.done()

    async with asyncio.timeout(patience(PATIENCE)):
        assert not await again


@pytest.mark.redis
async def test_what_a_dead_process_had_is_worked_on_by_another(
    make_turns: MakeTurns, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Telegram never had its 200, so it comes again."""
    monkeypatch.setattr(lock_redis, "LEASE_S", 0.2)
    killed, other = make_turns(), make_turns()
    await killed.arrive(ALICE, UPDATE)
    for task in killed._tasks:
        task.cancel()

    async with asyncio.timeout(patience(PATIENCE)):
        assert await worked_on(other)


@pytest.mark.redis
async def test_money_is_never_passed_over(make_turns: MakeTurns) -> None:
    """The inbox knows whether it is done: it comes without a number."""
    one = make_turns()
    assert await worked_on(one, 0)
    assert await worked_on(one, 0)


async def test_a_process_alone_remembers_the_last_ones(monkeypatch: pytest.MonkeyPatch) -> None:
    """In memory, and no more than so many."""
    monkeypatch.setattr(dedup, "MAX_REMEMBERED", 3)
    alone = LocalDedup()

    assert [await alone.arrive(ALICE, update) for update in (1, 2, 1, 0, 0)] == [
        *(True, True, False, True, True)
    ]
    for update in (3, 4, 5):
        await alone.arrive(ALICE, update)
    assert await alone.arrive(ALICE, 1)


@pytest.mark.redis
async def test_a_repeated_update_is_not_worked_on_after_redis_was_away(
    make_turns: MakeTurns, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whether it was worked on could not be asked when it came; it is before the work begins."""
    one, other = make_turns(), make_turns()
    first, again = await one.arrive(ALICE, UPDATE), await other.arrive(ALICE, UPDATE)
    with monkeypatch.context() as broken:
        broken.setattr(other._pipeline, "run", _gone)
        assert await other.is_new(again)
    async with one.by(first), one.lock(ALICE, first):
        pass

    async with asyncio.timeout(patience(PATIENCE)), other.by(again):
        with pytest.raises(Unavailable):
            async with other.lock(ALICE, again):
                pytest.fail("it was worked on already")


async def _gone(*_: object) -> NoReturn:
    raise ConnectionResetError
