"""A sandbox for each test, and an ordinary aiogram bot that talks to it over HTTP."""

from collections.abc import AsyncIterator

import pytest
from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer

from bot.sandbox.driver.client import Driver, Person, running


class PlainSession(AiohttpSession):
    """aiogram's session, which waits a quarter of a second for TLS to close: here is none."""

    async def close(self) -> None:
        """Close at once."""
        if self._session:
            await self._session.close()


@pytest.fixture
async def driver() -> AsyncIterator[Driver]:
    """A fresh sandbox."""
    async with running() as driver:
        yield driver


@pytest.fixture
async def still(driver: Driver) -> Driver:
    """The sandbox with a clock that only the test moves: figures are exact on any machine."""
    await driver.stop_clock()
    return driver


@pytest.fixture
async def bot(driver: Driver) -> AsyncIterator[Bot]:
    """The bot, as aiogram makes it."""
    session = PlainSession(api=TelegramAPIServer.from_base(driver.base_url))
    async with Bot(driver.token, session=session) as bot:
        yield bot


@pytest.fixture
async def ann(driver: Driver) -> Person:
    """Somebody who has started the bot; the update is confirmed."""
    ann = await driver.person("Ann", username="ann", language_code="en")
    await ann.say("/start")
    await driver.call("getUpdates", offset=-1)
    await driver.call("getUpdates", offset=2_000_000_000)
    return ann
