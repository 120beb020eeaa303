"""The real client against a sandbox that enforces Telegram's limits."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramNetworkError

from bot.app import build_bot, build_pacer
from bot.config import Settings
from bot.outgoing.lanes import BROADCASTS, lane
from bot.outgoing.pacer import Pacer
from bot.outgoing.timing import REAL, Timer
from bot.sandbox.client import Emu, running
from tests.clock import Hurried
from tests.redis import RedisRoom

RATE = 60  # a second, and Telegram takes as many at once: more than these must be sent to meet it


@pytest.fixture
async def emu() -> AsyncIterator[Emu]:
    """A sandbox with limits."""
    async with running() as emu:
        await emu.limits(bulk_per_second=RATE)
        yield emu


@asynccontextmanager
async def process(emu: Emu, timer: Timer = REAL, **env: str) -> AsyncIterator[tuple[Bot, Pacer]]:
    """What a process of the bot makes its calls with."""
    known = {"BOT_TOKEN": emu.token, "TELEGRAM_API_URL": emu.base_url}
    settings = Settings.read({**known, "SEND_PER_SECOND": str(RATE), **env})
    bot = build_bot(settings)
    pacer = build_pacer(settings, bot, timer)
    try:
        yield bot, pacer
    finally:
        await pacer.close()
        await (await bot.session.create_session()).close()


async def chats(emu: Emu, number: int) -> list[int]:
    """Chats that the bot may write to."""
    people = [await emu.person(f"P{n}") for n in range(number)]
    for one in people:
        await one.say("/start")
    return [one.id for one in people]


async def refused(emu: Emu) -> list[str]:
    """Calls that met a limit."""
    return [one["method"] for one in await emu.journal() if one["error_code"] == 429]


async def test_as_fast_as_allowed_and_not_one_429(emu: Emu) -> None:
    """A broadcast and answers at once, some of them to the same people."""
    everybody = await chats(emu, 40)
    async with process(emu) as (bot, _):

        async def broadcast() -> None:
            with lane(BROADCASTS):
                await asyncio.gather(*(bot.send_message(chat, "news") for chat in everybody * 2))

        await asyncio.gather(broadcast(), *(bot.send_message(one, "hi") for one in everybody))

    assert len(await emu.journal("sendMessage")) == 120
    assert await refused(emu) == []


@pytest.mark.redis
async def test_two_processes_share_the_limit(redis_room: RedisRoom) -> None:
    """Each alone would be allowed all of it."""
    url = redis_room.url
    async with running(redis_room.token) as emu:
        everybody = await chats(emu, 60)
        await emu.limits(bulk_per_second=RATE)
        async with process(emu, REDIS_URL=url) as (one, _), process(emu, REDIS_URL=url) as (two, _):
            with lane(BROADCASTS):
                calls = [bot.send_message(who, "news") for bot in (one, two) for who in everybody]
                await asyncio.gather(*calls)

        assert len(await emu.journal("sendMessage")) == 120
        assert await refused(emu) == []


async def test_a_429_is_waited_for_and_the_message_arrives_once(emu: Emu) -> None:
    """It was not carried out; the answer that was lost was."""
    (chat,) = await chats(emu, 1)
    hurried = Hurried()
    await emu.fault("sendMessage", "429", retry_after=4)
    async with process(emu, Timer(hurried.now, hurried.sleep)) as (bot, _):
        await bot.send_message(chat, "once")
        await emu.fault("sendMessage", "drop_after")
        with pytest.raises(TelegramNetworkError):
            await bot.send_message(chat, "and only once")

    sent = [one["ok"] for one in await emu.journal("sendMessage")]
    assert sent == [False, True, True]
