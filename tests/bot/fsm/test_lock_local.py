"""The local lock: one update of a person at a time, and no lock remains afterwards."""

import asyncio

from aiogram.fsm.storage.base import StorageKey

from bot.fsm.lock_local import LocalLock
from tests.patience import patience

ALICE = StorageKey(bot_id=1, chat_id=1001, user_id=1001)
BOB = StorageKey(bot_id=1, chat_id=1002, user_id=1002)
PATIENCE = 20.0


async def test_a_person_s_updates_go_one_by_one_in_the_order_of_asking() -> None:
    """However many there are."""
    alone, order, at_work = LocalLock(), [], 0

    async def work(number: int) -> None:
        nonlocal at_work
        async with alone.lock(ALICE):
            at_work += 1
            assert at_work == 1
            order.append(number)
            await asyncio.sleep(0)
            at_work -= 1

    async with asyncio.timeout(patience(PATIENCE)):
        await asyncio.gather(*map(work, range(10)))

    assert order == list(range(10))


async def test_another_person_does_not_wait() -> None:
    """Each has a lock of their own."""
    alone = LocalLock()
    async with asyncio.timeout(patience(PATIENCE)), alone.lock(ALICE), alone.lock(BOB):
        pass


async def test_nothing_is_kept_of_people_who_came() -> None:
    """A million of them cost no memory, also those whose work failed or was cancelled."""
    alone = LocalLock()

    async def work(number: int) -> None:
        async with alone.lock(StorageKey(bot_id=1, chat_id=number, user_id=number)):
            if number % 3 == 0:
                raise ValueError(number)

    tasks = [asyncio.create_task(work(number % 7)) for number in range(100)]
    tasks[50].cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
    del tasks

    assert len(alone._locks) == 0


async def test_a_close_of_the_dispatcher_frees_nobody_s_lock() -> None:
    """aiogram closes it while updates are still in work."""
    alone = LocalLock()
    async with alone.lock(ALICE):
        await alone.close()
        waiting = asyncio.create_task(alone.lock(ALICE).__aenter__())
        await asyncio.sleep(0)
        assert not waiting.done()
        waiting.cancel()
