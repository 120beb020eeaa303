"""A provider that listens, and an API over it that never waits."""

from collections.abc import AsyncIterator

import pytest

from bot.integrations.images.api_calls import Api
from bot.settings.parsers import Secret
from tests.integrations.provider import FakeProvider, listening


@pytest.fixture
async def provider() -> AsyncIterator[FakeProvider]:
    fake = FakeProvider()
    async with listening(fake.answer) as port:
        fake.base = f"http://127.0.0.1:{port}"
        yield fake


@pytest.fixture
def pauses() -> list[float]:
    """The seconds that were asked for between two tries."""
    return []


@pytest.fixture
def api(provider: FakeProvider, pauses: list[float]) -> Api:
    async def pause(seconds: float) -> None:
        pauses.append(seconds)

    return Api(provider.base, Secret("k3y"), pause)
