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
from bot.sandbox.driver.client import Driver, running
from bot.settings.settings import Settings
from tests.bot.botapi.test_limiter import Store
from tests.bot.botapi.traffic import busiest
from tests.clock import Hurried
from tests.redis import RedisRoom

pytestmark = pytest.mark.thorough

RATE = 60  # a second


@pytest.fixture
async def driver() -> AsyncIterator[Driver]:
    """A sandbox."""
    async with running() as driver:
        yield driver


@asynccontextmanager
async def process(driver: Driver, timer: Timer = REAL, **env: str) -> AsyncIterator[Bot]:
    """What a process of the bot makes its calls with."""
    known = {"BOT_TOKEN": driver.token, "TELEGRAM_API_URL": driver.base_url}
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


async def chats(driver: Driver, number: int) -> list[int]:
    """Chats that the bot may write to."""
    people = [await driver.person(f"P{n}") for n in range(number)]
    for one in people:
        await one.say("/start")
    return [one.id for one in people]


async def arrivals(driver: Driver, text: str) -> list[float]:
    """When Telegram got the messages of this text."""
    calls = await driver.journal("sendMessage")
    return [one["at"] for one in calls if one["params"]["text"] == text]


async def test_bulk_never_exceeds_a_strict_window_while_people_are_answered(driver: Driver) -> None:
    """Answers take nothing from it, and wait for nothing."""
    everybody = await chats(driver, 40)
    async with process(driver) as bot:
        bulk = with_options(bot, bulk=True)
        news = [bulk.send_message(chat, "news") for chat in everybody * 4]
        await asyncio.gather(*news, *(bot.send_message(one, "hi") for one in everybody))

    assert len(await arrivals(driver, "hi")) == 40
    assert busiest(await arrivals(driver, "news"), 1.0) <= RATE


@pytest.mark.redis
async def test_two_processes_share_the_window(redis_room: RedisRoom) -> None:
    """Each alone would be allowed all of it."""
    url = redis_room.url
    async with running(redis_room.token) as driver:
        everybody = await chats(driver, 80)
        async with process(driver, REDIS_URL=url) as one, process(driver, REDIS_URL=url) as two:
            bots = [with_options(bot, bulk=True) for bot in (one, two)]
            await asyncio.gather(
                *(bot.send_message(who, "news") for bot in bots for who in everybody)
            )

        moments = await arrivals(driver, "news")
        assert len(moments) == 160
        assert busiest(moments, 1.0) <= RATE


async def test_a_429_is_waited_for_and_the_message_arrives_once(driver: Driver) -> None:
    """It was not carried out; the answer that was lost was."""
    (chat,) = await chats(driver, 1)
    hurried = Hurried()
    await driver.fault("sendMessage", "429", retry_after=4)
    async with process(driver, Timer(hurried.now, hurried.sleep)) as bot:
        await bot.send_message(chat, "once")
        await driver.fault("sendMessage", "drop_after")
        with pytest.raises(TelegramNetworkError):
            await bot.send_message(chat, "and only once")

    sent = [one["ok"] for one in await driver.journal("sendMessage")]
    assert sent == [False, True, True]
