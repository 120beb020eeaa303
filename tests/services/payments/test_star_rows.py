"""Rows of Telegram's list of Stars."""

import asyncio

import pytest

from bot.services.payments.stars.transactions import StarsTransaction, keep
from models import Direction, StarRow, StarState
from tests.clock import Watch

pytestmark = pytest.mark.usefixtures("database")


async def test_a_row_that_two_processes_meet_at_once_is_kept_once(watch: Watch) -> None:
    """Both walk the list; neither fails."""
    fact = StarsTransaction("c1", Direction.IN, 5, 0, watch(), "user")

    await asyncio.gather(*(keep(fact, StarState.KNOWN, 42) for _ in range(2)))

    assert [row.telegram_id for row in await StarRow.all()] == ["c1"]
