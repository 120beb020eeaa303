"""Transactions: all or nothing, after cancellations, refusals and conflicts."""

import asyncio

import pytest
from tortoise.exceptions import IntegrityError, TransactionManagementError

from models import FsmRow, User
from models.db.sql import fetch
from models.db.transactions import MAX_ATTEMPTS, in_transaction, transaction, transactional
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
        return in_transaction()

    assert not in_transaction()
    assert await transaction(work)
    assert not in_transaction()


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
    one_is_done = asyncio.Event()

    async def lock(first: int, second: int) -> None:
        nonlocal attempts
        attempts += 1
        if attempts > 2:  # else it may be back before the other wakes up, and they meet again
            await one_is_done.wait()
        await User.filter(id=first).update(chat_id=first)
        if meeting and attempts <= 2:
            await meeting.wait()
        await User.filter(id=second).update(chat_id=first)

    one, two = two_people
    both = [asyncio.ensure_future(transaction(lock, *rows)) for rows in ((one, two), (two, one))]
    await asyncio.wait(both, return_when=asyncio.FIRST_COMPLETED)
    one_is_done.set()
    await asyncio.gather(*both)
    assert attempts == (3 if engine == "postgres" else 2)


async def test_trying_again_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    """What never gets through is raised after a bounded number of attempts."""
    monkeypatch.setattr("models.db.transactions.MAX_PAUSE_S", 0.001)
    attempts = 0

    class Deadlock(Exception):
        sqlstate = "40P01"

    async def work() -> None:
        nonlocal attempts
        attempts += 1
        raise Deadlock

    with pytest.raises(Deadlock):
        await transaction(work)
    assert attempts == MAX_ATTEMPTS


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


async def test_raw_sql_takes_the_same_placeholders_everywhere() -> None:
    """``?`` on both engines, rows of RETURNING included."""
    await newcomer(7, "Old")
    rows = await fetch("UPDATE users SET first_name = ? WHERE id = ? RETURNING first_name", "N", 7)
    assert rows == [{"first_name": "N"}]
