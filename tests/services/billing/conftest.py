"""Webhooks on both engines, at a clock that the tests move."""

from collections.abc import AsyncIterator

import pytest

from bot.services.registry import Billing
from tests.database import ALICE, BOB, give, newcomer
from tests.services.webhooks import Receiver, Today, billing_at, receiving


@pytest.fixture
def today() -> Today:
    """The clock of services."""
    return Today()


@pytest.fixture
def billing(today: Today, database: str) -> Billing:
    """The rules."""
    return billing_at(today)


@pytest.fixture
async def rich(database: str) -> int:
    """Alice with 1,000 tokens."""
    await give(await newcomer(ALICE, "Alice"), 1000)
    return ALICE


@pytest.fixture
async def stranger(database: str) -> int:
    """Bob, who has connected nothing."""
    return await newcomer(BOB, "Bob")


@pytest.fixture
async def receiver() -> AsyncIterator[Receiver]:
    """A service's own address."""
    async with receiving() as listens:
        yield listens
