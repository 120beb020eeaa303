"""Transactions and tasks: cancelled callers, tasks started inside, concurrent tasks."""

import asyncio
import random
from itertools import count, islice

import pytest
from tortoise.transactions import in_transaction  # noqa: TID251 - as Tortoise does inside

from models import FsmRow
from models.db.task_owned_transactions import ForeignTask, finish
from models.db.transactions import transaction
from tests.patience import patience

pytestmark = [pytest.mark.thorough, pytest.mark.usefixtures("database")]


async def write(key: str) -> None:
    """Store one row."""
    await FsmRow.create(key=key)


async def keys() -> list[str]:
    """What is stored."""
    return sorted(await FsmRow.all().values_list("key", flat=True))


async def test_a_cancelled_caller_waits_for_the_end() -> None:
    """The work is stored, then the caller is cancelled."""
    begun, go_on = asyncio.Event(), asyncio.Event()

    async def work() -> None:
        await write("a")
        begun.set()
        await go_on.wait()
        await write("b")

    caller = asyncio.create_task(transaction(work))
    await begun.wait()
    caller.cancel()
    go_on.set()
    with pytest.raises(asyncio.CancelledError):
        await caller
    assert await keys() == ["a", "b"]


async def test_a_failure_after_the_cancellation_is_not_lost() -> None:
    """The cancellation carries the work's error as its cause."""
    begun, go_on = asyncio.Event(), asyncio.Event()

    async def work() -> None:
        begun.set()
        await go_on.wait()
        raise LookupError

    caller = asyncio.create_task(transaction(work))
    await begun.wait()
    caller.cancel()
    go_on.set()
    with pytest.raises(asyncio.CancelledError) as cancelled:
        await caller
    assert isinstance(cancelled.value.__cause__, LookupError)


async def cancelled_at_random(work: asyncio.Task[None], seed: random.Random) -> bool:
    """Cancel the task at a moment when it may be anywhere; whether it was still running."""
    asyncio.get_running_loop().call_later(seed.uniform(0, 0.005), work.cancel)
    await asyncio.wait({work})
    return work.cancelled()


@pytest.mark.parametrize("how", ["transaction", "tortoise"])
async def test_cancellations_leave_no_lock_and_no_connection_behind(how: str) -> None:
    """300 cancellations at random moments; afterwards all goes on, nothing is half done.

    Also for transactions that Tortoise opens by itself, as in get_or_create.
    """
    seed = random.Random(20261122)
    hit, numbers = 0, count()

    async def pair(number: int) -> None:
        await write(f"{number}-a")
        await write(f"{number}-b")

    async def raw(number: int) -> None:
        async with in_transaction():
            await pair(number)

    while hit < 300:
        tasks = [
            asyncio.create_task(transaction(pair, n) if how == "transaction" else raw(n))
            for n in islice(numbers, 10)
        ]
        hit += sum(await asyncio.gather(*(cancelled_at_random(task, seed) for task in tasks)))

    async with asyncio.timeout(patience(5)):
        await asyncio.gather(*(transaction(write, f"after-{n}") for n in range(10)))
        stored = await keys()
    assert {key[:-2] for key in stored if key.endswith("-a")} == {
        key[:-2] for key in stored if key.endswith("-b")
    }
    assert len([key for key in stored if key.startswith("after")]) == 10


async def test_a_task_started_inside_may_not_use_the_transaction() -> None:
    """Neither while it runs nor after: it would write into, or be undone with, another's work."""
    over = asyncio.Event()

    async def stranger() -> None:
        await write("stranger")

    async def late_stranger() -> None:
        await over.wait()
        await transaction(write, "late")

    async def work() -> asyncio.Task[None]:
        await write("mine")
        with pytest.raises(ForeignTask):
            await asyncio.create_task(stranger())
        return asyncio.create_task(late_stranger())

    late = await transaction(work)
    over.set()
    with pytest.raises(ForeignTask):
        await late
    assert await keys() == ["mine"]


async def test_a_task_started_before_is_independent() -> None:
    """It waits or works beside; what it wrote stays when the other is undone."""
    begun = asyncio.Event()

    async def beside() -> None:
        await begun.wait()
        await write("beside")

    async def work() -> None:
        await write("doomed")
        begun.set()
        raise LookupError

    other = asyncio.create_task(beside())
    with pytest.raises(LookupError):
        await transaction(work)
    await other
    assert await keys() == ["beside"]


async def test_finish_reports_its_own_cancellation() -> None:
    """Work that cancels itself is a cancellation for the caller, not a hang."""

    async def work() -> None:
        raise asyncio.CancelledError

    with pytest.raises(asyncio.CancelledError):
        await finish(work())
