"""The transaction: whole or not at all, whatever is cancelled, refused or in each other's way."""

import asyncio
import random
from itertools import count, islice

import pytest
from tortoise.exceptions import IntegrityError, TransactionManagementError
from tortoise.transactions import in_transaction  # noqa: TID251 - as Tortoise does inside

from models import FsmRow, User
from models.guarded import ForeignTask, finish
from models.sql import fetch
from models.transactions import ATTEMPTS, inside, transaction, transactional
from tests.database import newcomer

pytestmark = pytest.mark.usefixtures("database")


async def write(key: str) -> None:
    """Store one row."""
    await FsmRow.create(key=key)


async def keys() -> list[str]:
    """What is stored."""
    return sorted(await FsmRow.all().values_list("key", flat=True))


async def test_the_work_is_stored_and_its_result_returned() -> None:
    """Arguments go in, the result comes out, the rows stay."""

    async def work(key: str, *, times: int) -> int:
        for number in range(times):
            await write(f"{key}{number}")
        return times

    assert await transaction(work, "k", times=2) == 2
    assert await keys() == ["k0", "k1"]


async def test_an_error_undoes_everything() -> None:
    """The error reaches the caller; nothing of the work stays."""

    @transactional
    async def work() -> None:
        await write("a")
        raise LookupError

    with pytest.raises(LookupError):
        await work()
    assert await keys() == []


async def test_inner_work_joins_the_running_transaction() -> None:
    """What the inner work wrote goes when the outer fails."""

    async def work() -> None:
        await transaction(write, "inner")
        raise LookupError

    with pytest.raises(LookupError):
        await transaction(work)
    assert await keys() == []


async def test_an_inner_failure_may_be_caught() -> None:
    """It takes only its own rows along, also after an error of the database itself."""

    async def twice() -> None:
        await write("inner")
        await write("inner")

    async def work() -> None:
        await write("before")
        with pytest.raises(IntegrityError):
            await transaction(twice)
        await write("after")

    await transaction(work)
    assert await keys() == ["after", "before"]


@pytest.mark.postgres
async def test_a_commit_that_postgres_refused_is_an_error(engine: str) -> None:
    """A caught database error without an inner transaction dooms the whole; that must be heard."""

    async def work() -> None:
        await write("a")
        with pytest.raises(IntegrityError):
            await write("a")

    if engine == "postgres":
        with pytest.raises(TransactionManagementError):
            await transaction(work)
        assert await keys() == []
    else:
        await transaction(work)
        assert await keys() == ["a"]


async def test_code_can_ask_whether_it_is_inside() -> None:
    """HTTP clients refuse to be called inside a transaction."""

    async def work() -> bool:
        return inside()

    assert not inside()
    assert await transaction(work)
    assert not inside()


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

    async with asyncio.timeout(5):
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


async def test_bulk_create_is_whole_outside_a_transaction() -> None:
    """Many rows at once: a bad one takes all along."""
    with pytest.raises(IntegrityError):
        await FsmRow.bulk_create([FsmRow(key="a"), FsmRow(key="b"), FsmRow(key="a")])
    assert await keys() == []


@pytest.fixture
async def two_people(database: str) -> tuple[int, int]:
    """Two rows to lock."""
    return await newcomer(1), await newcomer(2)


async def test_a_deadlock_is_tried_again(two_people: tuple[int, int], engine: str) -> None:
    """Two transactions that lock two rows crosswise both succeed (SQLite never lets them meet)."""
    attempts = 0
    meeting = asyncio.Barrier(2) if engine == "postgres" else None

    async def lock(first: int, second: int) -> None:
        nonlocal attempts
        attempts += 1
        await User.filter(id=first).update(chat_id=first)
        if meeting and attempts <= 2:
            await meeting.wait()
        await User.filter(id=second).update(chat_id=first)

    one, two = two_people
    await asyncio.gather(transaction(lock, one, two), transaction(lock, two, one))
    assert attempts == (3 if engine == "postgres" else 2)


async def test_trying_again_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    """What never gets through is raised after a bounded number of attempts."""
    monkeypatch.setattr("models.transactions.LONGEST_PAUSE", 0.001)
    attempts = 0

    class Deadlock(Exception):
        sqlstate = "40P01"

    async def work() -> None:
        nonlocal attempts
        attempts += 1
        raise Deadlock

    with pytest.raises(Deadlock):
        await transaction(work)
    assert attempts == ATTEMPTS


async def test_a_refusal_is_not_tried_again() -> None:
    """Only what passes by itself is repeated."""
    attempts = 0

    async def work() -> None:
        nonlocal attempts
        attempts += 1
        raise LookupError

    with pytest.raises(LookupError):
        await transaction(work)
    assert attempts == 1


async def test_finish_reports_its_own_cancellation() -> None:
    """Work that cancels itself is a cancellation for the caller, not a hang."""

    async def work() -> None:
        raise asyncio.CancelledError

    with pytest.raises(asyncio.CancelledError):
        await finish(work())


async def test_raw_sql_takes_the_same_placeholders_everywhere() -> None:
    """``?`` on both engines, rows of RETURNING included."""
    await newcomer(7, "Old")
    rows = await fetch("UPDATE users SET first_name = ? WHERE id = ? RETURNING first_name", "N", 7)
    assert rows == [{"first_name": "N"}]
