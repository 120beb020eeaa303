"""A sandbox for each test, and an ordinary aiogram bot that talks to it over HTTP."""

from collections.abc import AsyncIterator

import pytest
from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer

from bot.sandbox.driver.client import Emu, Person, running


class PlainSession(AiohttpSession):
    """aiogram's session, which waits a quarter of a second for TLS to close: here is none."""

    async def close(self) -> None:
        """Close at once."""
        if self._session:
            await self._session.close()


@pytest.fixture
async def emu() -> AsyncIterator[Emu]:
    """A fresh sandbox."""
    async with running() as emu:
        yield emu


@pytest.fixture
async def still(emu: Emu) -> Emu:
    """The sandbox with a clock that only the test moves: figures are exact on any machine."""
    await emu.stop_clock()
    return emu


@pytest.fixture
async def bot(emu: Emu) -> AsyncIterator[Bot]:
    """The bot, as aiogram makes it."""
    session = PlainSession(api=TelegramAPIServer.from_base(emu.base_url))
    async with Bot(emu.token, session=session) as bot:
        yield bot


@pytest.fixture
async def ann(emu: Emu) -> Person:
    """Somebody who has started the bot; the update is confirmed."""
    ann = await emu.person("Ann", username="ann", language_code="en")
    await ann.say("/start")
    await emu.call("getUpdates", offset=-1)
    await emu.call("getUpdates", offset=2_000_000_000)
    return ann
