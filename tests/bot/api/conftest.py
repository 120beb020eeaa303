"""The API, served on a separate database, and people with tokens."""

from collections.abc import AsyncIterator

import pytest

from tests.bot.api.service import Api, Service, serving
from tests.clock import Watch
from tests.database import ALICE, BOB, give, newcomer
from tests.e2e.conftest import forker

__all__ = ["forker"]


@pytest.fixture
async def api(database: str) -> AsyncIterator[Api]:
    """Served over real HTTP; its clock is the test's."""
    async with serving(Watch()) as served:
        yield served


@pytest.fixture
async def rich(database: str) -> int:
    """Alice with 1,000 tokens."""
    await give(await newcomer(ALICE, "Alice"), 1000)
    return ALICE


@pytest.fixture
async def stranger(database: str) -> int:
    """Bob with 500 tokens, who has connected nothing."""
    await give(await newcomer(BOB, "Bob"), 500)
    return BOB


@pytest.fixture
async def lab(api: Api, rich: int) -> Service:
    """A service that Alice has connected: at most 100 a request, 1,000 a day."""
    return await api.connected(rich)
