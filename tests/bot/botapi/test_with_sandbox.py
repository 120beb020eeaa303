"""The real client against a sandbox: a strict window, and 429s that are obeyed."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramNetworkError

from bot.app import build_bot
from bot.botapi.clock import REAL, Timer
from bot.botapi.limiter import Limiter
from bot.botapi.options import with_options
from bot.botapi.retry_middleware import send_through
from bot.fsm.backend import build_fsm_backend
from bot.sandbox.driver.client import Emu, running
from bot.settings.settings import Settings
from tests.bot.botapi.test_limiter import Store
from tests.bot.botapi.traffic import busiest
from tests.clock import Hurried
from tests.redis import RedisRoom

pytestmark = pytest.mark.thorough

RATE = 60  # a second


@pytest.fixture
async def emu() -> AsyncIterator[Emu]:
    """A sandbox."""
    async with running() as emu:
        yield emu


@asynccontextmanager
async def process(emu: Emu, timer: Timer = REAL, **env: str) -> AsyncIterator[Bot]:
    """What a process of the bot makes its calls with."""
    known = {"BOT_TOKEN": emu.token, "TELEGRAM_API_URL": emu.base_url}
    settings = Settings.read({**known, "BULK_PER_SECOND": str(RATE), **env})
    bot = build_bot(settings)
    fsm_backend = build_fsm_backend(settings, bot.id, timer.now)
    limiter = Limiter(fsm_backend.buckets, settings.rates, Store(), timer)
    send_through(bot, limiter, fsm_backend.newest, timer)
    try:
        yield bot
    finally:
        await fsm_backend.close()
        await (await bot.session.create_session()).close()


async def chats(emu: Emu, number: int) -> list[int]:
    """Chats that the bot may write to."""
    people = [await emu.person(f"P{n}") for n in range(number)]
    for one in people:
        await one.say("/start")
    return [one.id for one in people]


async def arrivals(emu: Emu, text: str) -> list[float]:
    """When Telegram got the messages of this text."""
    calls = await emu.journal("sendMessage")
    return [one["at"] for one in calls if one["params"]["text"] == text]


async def test_bulk_never_exceeds_a_strict_window_while_people_are_answered(emu: Emu) -> None:
    """Answers take nothing from it, and wait for nothing."""
    everybody = await chats(emu, 40)
    async with process(emu) as bot:
        bulk = with_options(bot, bulk=True)
        news = [bulk.send_message(chat, "news") for chat in everybody * 4]
        await asyncio.gather(*news, *(bot.send_message(one, "hi") for one in everybody))

    assert len(await arrivals(emu, "hi")) == 40
    assert busiest(await arrivals(emu, "news"), 1.0) <= RATE


@pytest.mark.redis
async def test_two_processes_share_the_window(redis_room: RedisRoom) -> None:
    """Each alone would be allowed all of it."""
    url = redis_room.url
    async with running(redis_room.token) as emu:
        everybody = await chats(emu, 80)
        async with process(emu, REDIS_URL=url) as one, process(emu, REDIS_URL=url) as two:
            bots = [with_options(bot, bulk=True) for bot in (one, two)]
            await asyncio.gather(
                *(bot.send_message(who, "news") for bot in bots for who in everybody)
            )

        moments = await arrivals(emu, "news")
        assert len(moments) == 160
        assert busiest(moments, 1.0) <= RATE


async def test_a_429_is_waited_for_and_the_message_arrives_once(emu: Emu) -> None:
    """It was not carried out; the answer that was lost was."""
    (chat,) = await chats(emu, 1)
    hurried = Hurried()
    await emu.fault("sendMessage", "429", retry_after=4)
    async with process(emu, Timer(hurried.now, hurried.sleep)) as bot:
        await bot.send_message(chat, "once")
        await emu.fault("sendMessage", "drop_after")
        with pytest.raises(TelegramNetworkError):
            await bot.send_message(chat, "and only once")

    sent = [one["ok"] for one in await emu.journal("sendMessage")]
    assert sent == [False, True, True]
