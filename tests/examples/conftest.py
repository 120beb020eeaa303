"""The API, Alice's tokens, and a Telegram for the foreign bots."""

from collections.abc import AsyncIterator

import pytest

from bot.sandbox.driver.client import Driver, running
from tests.bot.api.conftest import api, rich
from tests.bot.api.service import Api, Service
from tests.examples.programs import Requests

__all__ = ["api", "rich"]


@pytest.fixture
async def driver() -> AsyncIterator[Driver]:
    """The foreign bot's Telegram, which had nothing to refuse."""
    async with running() as driver:
        yield driver
        assert await driver.problems() == []


@pytest.fixture
async def shop(api: Api) -> Service:
    """The example's key."""
    return await api.service("Example")


@pytest.fixture
def billing(api: Api, shop: Service) -> dict[str, str]:
    """What an example has in its environment."""
    return {"BILLING_URL": api.url, "BILLING_KEY": shop.secret}


@pytest.fixture
def requests(api: Api) -> Requests:
    """What the API answers from now on."""
    return Requests(api)
