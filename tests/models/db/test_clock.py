"""The clock of the process: the demo moves it, and all written times follow."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest

from models import Transfer, User
from models.db.clock import set_ahead
from tests.database import ALICE, give
from tests.world import on_sqlite

MONTH = timedelta(days=30)


@pytest.fixture
def month_later() -> Iterator[None]:
    """The clock is a month ahead, for one test."""
    set_ahead(MONTH)
    yield
    set_ahead(timedelta())


@on_sqlite
async def test_rows_and_transfers_are_of_the_moved_clock(database: str, month_later: None) -> None:
    """A column that is filled by itself, and a transfer, which is written by SQL of ours."""
    await User.create(id=ALICE, chat_id=ALICE, first_name="Alice", language="en")
    await give(ALICE, 5)

    written = [(await User.get(id=ALICE)).created_at, (await Transfer.get()).created_at]

    assert all(abs(one - datetime.now(UTC) - MONTH) < timedelta(hours=1) for one in written)


@on_sqlite
async def test_a_filter_keeps_the_moment_it_was_given(database: str, month_later: None) -> None:
    """Only rows that are saved are filled."""
    await User.create(id=ALICE, chat_id=ALICE, first_name="Alice", language="en")

    assert await User.filter(created_at__gt=datetime.now(UTC)).exists()
    assert not await User.filter(created_at__lt=datetime.now(UTC)).exists()
