"""Shared by tests of sending the outbox: the job's context, a Telegram, a notice, a gate."""

import asyncio
from typing import Any

import pytest
from aiogram import Bot
from aiogram.methods import SendMessage

from bot.botapi.chat_pauses import ChatPauses
from bot.botapi.gcra import MemoryBuckets
from bot.botapi.limiter import Limiter
from bot.botapi.retry_middleware import RetryMiddleware
from bot.services.messaging.outbox import Notice
from bot.services.registry import Services
from bot.settings.settings import Settings
from bot.ui.context import AppContext
from models import NoticeRow, User
from tests.app_context import app_context
from tests.bot.telegram import Telegram
from tests.clock import Watch
from tests.database import newcomer

ALICE = 1001
CALL = SendMessage(chat_id=ALICE, text="x")
TOLD = {"direction": "in", "amount": 5, "balance": 15, "reason": "gift"}


@pytest.fixture
def watch() -> Watch:
    """The bot's clock."""
    return Watch()


@pytest.fixture
def telegram() -> Telegram:
    """A Telegram that says yes."""
    return Telegram()


@pytest.fixture
async def app(database: str, telegram: Telegram, watch: Watch) -> AppContext:
    """What the job gets; Alice has come."""
    await newcomer(ALICE)
    await User.all().update(seen_at=watch())
    settings = Settings.read({"BOT_TOKEN": "42:x"})
    return app_context(settings, Bot("42:x", session=telegram), watch)


@pytest.fixture
def services(app: AppContext) -> Services:
    """The rules."""
    return app.services


async def put(services: Services, key: str = "fact:1", **more: Any) -> None:
    """A notice to Alice."""
    await services.outbox.put(Notice(key, ALICE, "adjust-told", TOLD, **more))


async def row(key: str = "fact:1") -> NoticeRow:
    """What became of it."""
    return await NoticeRow.get(key=key)


class Gate:
    """For the session: calls wait here, before the wire or (`at_the_wire`) on it."""

    def __init__(self) -> None:
        self.reached, self.opened = asyncio.Event(), asyncio.Event()

    async def __call__(self, make_request: Any, bot: Bot, method: Any) -> Any:
        self.reached.set()
        await self.opened.wait()
        return await make_request(bot, method)


def gated(app: AppContext, *, at_the_wire: bool) -> Gate:
    """The bot's calls meet a gate, after or before the last look at whether they may go."""
    gate, session = Gate(), app.bot.session
    sending = RetryMiddleware(Limiter(MemoryBuckets(), (1000, 1000)), ChatPauses())
    for one in (sending, gate) if at_the_wire else (gate, sending):
        session.middleware(one)
    return gate
