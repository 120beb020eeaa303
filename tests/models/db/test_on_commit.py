"""on_commit: callbacks run after the commit, and never without one."""

import pytest

from models import FsmRow
from models.db.transactions import in_transaction, on_commit, transaction
from tests.models.db.test_transactions import keys, write

pytestmark = pytest.mark.usefixtures("database")


class Calls:
    """Counts its calls, and sees whether it was called inside a transaction."""

    def __init__(self) -> None:
        self.inside: list[bool] = []

    def __call__(self) -> None:
        self.inside.append(in_transaction())


@pytest.fixture
def calls() -> Calls:
    return Calls()


async def test_a_call_follows_the_commit(calls: Calls) -> None:
    """While the work runs there is nothing to look at yet."""

    async def work() -> None:
        on_commit(calls)
        await write("a")
        assert not calls.inside

    await transaction(work)
    assert calls.inside == [False]


async def test_nothing_follows_a_rollback(calls: Calls) -> None:
    """Nor the next transaction of the same caller."""

    async def work() -> None:
        await write("a")
        on_commit(calls)
        raise LookupError

    with pytest.raises(LookupError):
        await transaction(work)
    await transaction(write, "b")
    assert not calls.inside
    assert await keys() == ["b"]


async def test_work_that_was_tried_again_is_followed_once(calls: Calls) -> None:
    """The tries that were undone are followed by nothing."""
    attempts: list[int] = []

    class Deadlock(Exception):
        sqlstate = "40P01"

    async def work() -> None:
        attempts.append(1)
        if len(attempts) < 3:
            on_commit(calls)
            raise Deadlock
        await write("a")
        on_commit(calls)

    await transaction(work)
    assert len(attempts) == 3
    assert calls.inside == [False]


async def test_nothing_is_left_of_a_try_that_was_undone(calls: Calls) -> None:
    """Where the last try says nothing, nothing follows."""
    attempts: list[int] = []

    class Deadlock(Exception):
        sqlstate = "40P01"

    async def work() -> None:
        attempts.append(1)
        if len(attempts) == 1:
            on_commit(calls)
            raise Deadlock

    await transaction(work)
    assert not calls.inside


async def test_inner_work_is_followed_by_what_the_outer_commits(calls: Calls) -> None:
    """Not when the inner work ends: it may still be undone."""

    async def inner() -> None:
        await write("inner")
        on_commit(calls)

    async def work() -> None:
        await transaction(inner)
        assert not calls.inside
        await transaction(inner_again)
        assert not calls.inside

    async def inner_again() -> None:
        await FsmRow.filter(key="inner").update(data="{}")
        on_commit(calls)

    await transaction(work)
    assert calls.inside == [False]


async def test_inner_work_that_is_undone_with_the_outer_is_followed_by_nothing(
    calls: Calls,
) -> None:
    """It had ended well."""

    async def inner() -> None:
        await write("inner")
        on_commit(calls)

    async def work() -> None:
        await transaction(inner)
        raise LookupError

    with pytest.raises(LookupError):
        await transaction(work)
    assert not calls.inside


async def test_outside_it_is_called_at_once(calls: Calls) -> None:
    """What was written is there already."""
    on_commit(calls)
    assert calls.inside == [False]


async def test_outside_it_is_called_at_once_also_after_a_transaction(calls: Calls) -> None:
    """Nothing of an ended transaction is left with its caller."""
    await transaction(write, "a")
    on_commit(calls)
    assert calls.inside == [False]
