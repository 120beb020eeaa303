"""The application, a Telegram that records its calls, and one open order."""

from collections.abc import AsyncIterator

import pytest
from loguru import logger

from bot.app import App, build
from bot.services.payments.stars.orders import Offer
from bot.settings.settings import Settings
from tests.bot.middlewares.payments.acts import ADMIN
from tests.bot.telegram import Telegram
from tests.clock import Watch
from tests.database import ALICE, newcomer


@pytest.fixture
def watch() -> Watch:
    return Watch()


@pytest.fixture
def api() -> Telegram:
    return Telegram()


@pytest.fixture
async def app(database: str, api: Telegram, watch: Watch) -> AsyncIterator[App]:
    """The whole application, with a Telegram of its own."""
    settings = Settings.read({"BOT_TOKEN": "42:test", "ADMINS": str(ADMIN)})
    app = build(settings, now=watch, strict_texts=True)
    app.bot.session = api
    logger.disable("bot")
    yield app
    logger.enable("bot")


@pytest.fixture
async def buyer(database: str) -> int:
    """Alice, known to the bot."""
    return await newcomer(ALICE, "Alice")


@pytest.fixture
async def offer(app: App, buyer: int) -> Offer:
    """Alice's order of 10 tokens for 500 Stars."""
    return await app.services.orders.open(buyer, 10)
