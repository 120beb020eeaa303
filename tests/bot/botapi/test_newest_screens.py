"""Screens that several processes defer: one process shows the newest of each message."""

import asyncio

import pytest
from aiogram import Bot
from aiogram.methods import EditMessageText

from bot.botapi.chat_pauses import ChatPauses
from bot.botapi.clock import Timer
from bot.botapi.newest_screens_redis import RedisNewest
from bot.fsm.storage_redis import redis_client
from bot.redis_pipeline import RedisPipeline
from tests.bot.telegram import Telegram
from tests.clock import Stepped
from tests.redis import RedisRoom

ALICE = 1


class Process:
    """What one process holds back."""

    def __init__(self, trips: RedisPipeline, bot_id: int, clock: Stepped, bot: Bot) -> None:
        timer = Timer(clock.now, clock.sleep)
        self.pauses = ChatPauses(timer, RedisNewest(trips, bot_id))
        self._bot = bot

    async def holds_back(self, text: str, seconds: float) -> None:
        """Telegram said so, of a screen of this text."""
        self.pauses.pause(ALICE, seconds)
        method = EditMessageText(chat_id=ALICE, message_id=7, text=text)
        await self.pauses.defer(method, self._bot)

    async def shown(self) -> None:
        """When nothing waits any more."""
        while self.pauses.holds(ALICE):  # noqa: ASYNC110 - nothing tells of it
            await asyncio.sleep(0)


@pytest.mark.redis
async def test_of_two_processes_screens_the_newer_one_is_shown(redis_room: RedisRoom) -> None:
    """Although the older one's pause ends later, by a part of a second."""
    redis, telegram, clock = redis_client(redis_room.url), Telegram(), Stepped()
    bot = Bot("42:x", session=telegram)
    here, there = (Process(RedisPipeline(redis), redis_room.bot_id, clock, bot) for _ in range(2))
    await here.holds_back("old", 21)
    await there.holds_back("new", 20)

    for _ in range(2):
        await asyncio.sleep(0)
        clock.forward(20)
    await asyncio.gather(here.shown(), there.shown())

    assert [call.text for call in telegram.called(EditMessageText)] == ["new"]
    await redis.aclose()


async def test_while_redis_is_away_each_process_shows_its_own() -> None:
    """Better than none."""
    telegram, clock = Telegram(), Stepped()
    redis = redis_client("redis://127.0.0.1:1/0")
    process = Process(RedisPipeline(redis), 42, clock, Bot("42:x", session=telegram))
    await process.holds_back("menu", 20)

    await asyncio.sleep(0)
    clock.forward(20)
    await process.shown()

    assert len(telegram.called(EditMessageText)) == 1
    await redis.aclose()
