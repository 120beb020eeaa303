"""What tests of sending the outbox share: the job's data, a Telegram, a notice to Alice, a gate."""

import asyncio
import time
from typing import Any

import pytest
from aiogram import Bot
from aiogram.methods import SendMessage

from bot.botapi.chat_pauses import ChatPauses
from bot.botapi.limiter import memory_limiter
from bot.botapi.retry_middleware import RetryMiddleware
from bot.i18n.catalog import Locales
from bot.services.messaging.outbox import Notice
from bot.services.registry import Services, build_services
from bot.settings.parsers import LOCALES
from bot.settings.settings import Settings
from models import NoticeRow, User
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
async def data(database: str, telegram: Telegram, watch: Watch) -> dict[str, Any]:
    """What the job gets; Alice has come."""
    settings = Settings.read({"BOT_TOKEN": "42:x"})
    await newcomer(ALICE)
    await User.all().update(seen_at=watch())
    return {
        "bot": Bot("42:x", session=telegram),
        "services": build_services(settings, ("en", "ru"), watch),
        "settings": settings,
        "locales": Locales(LOCALES, default="en", zone=settings.timezone, strict=True),
    }


@pytest.fixture
def services(data: dict[str, Any]) -> Services:
    """The rules."""
    services: Services = data["services"]
    return services


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


def gated(data: dict[str, Any], *, at_the_wire: bool) -> Gate:
    """The bot's calls meet a gate, after or before the last look at whether they may go."""
    gate, session = Gate(), data["bot"].session
    sending = RetryMiddleware(memory_limiter(1000, 1000), ChatPauses(time.monotonic))
    for one in (sending, gate) if at_the_wire else (gate, sending):
        session.middleware(one)
    return gate
