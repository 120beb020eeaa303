"""Redis for tests: a bot id per test, whose keys are removed afterwards."""

import functools
import os
import random
import socket
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest
from redis.asyncio import Redis
from redis.exceptions import RedisError

if TYPE_CHECKING:  # aiogram takes seconds, and pytest-xdist's own process loads this file too
    from bot.fsm.backend import FsmBackend
    from bot.fsm.lock_redis import RedisLock
    from bot.settings.settings import Settings

DEFAULT = "redis://127.0.0.1:6379/15"


@dataclass(frozen=True)
class RedisRoom:
    """A place in Redis: all keys of this bot start with `prefix`, and no other test has its id."""

    url: str
    bot_id: int

    @property
    def token(self) -> str:
        """A token of this bot."""
        return f"{self.bot_id}:of-a-test"

    @property
    def prefix(self) -> str:
        """How its keys start."""
        return f"bot:{self.bot_id}:"

    async def keys(self) -> list[str]:
        """What it has in Redis."""
        async with Redis.from_url(self.url, decode_responses=True) as client:
            return sorted([key async for key in client.scan_iter(f"{self.prefix}*")])

    async def clear(self) -> None:
        """Leave nothing behind."""
        if keys := await self.keys():
            async with Redis.from_url(self.url) as client:
                await client.delete(*keys)


MakeTurns = Callable[[], "RedisLock"]


@pytest.fixture
async def make_turns(redis_room: RedisRoom) -> AsyncIterator[MakeTurns]:
    """Processes of one bot, as far as Redis can see."""
    from bot.fsm.lock_redis import RedisLock
    from bot.fsm.storage_redis import redis_client
    from bot.redis_pipeline import RedisPipeline

    async with AsyncExitStack() as stack:

        def make() -> "RedisLock":
            redis = redis_client(redis_room.url)
            turns = RedisLock(redis, RedisPipeline(redis), redis_room.prefix)
            stack.push_async_callback(redis.aclose)
            stack.push_async_callback(turns.end)
            return turns

        yield make


@functools.cache
def _answering() -> str | None:
    """The URL of Redis; None where nobody listens there."""
    url = os.environ.get("TEST_REDIS_URL", DEFAULT)
    parts = urlsplit(url)
    with socket.socket() as probe:
        listens = probe.connect_ex((parts.hostname or "127.0.0.1", parts.port or 6379)) == 0
    return url if listens or os.environ.get("REQUIRE_ALL") else None


@pytest.fixture
async def redis_room() -> AsyncIterator[RedisRoom]:
    """Redis of TEST_REDIS_URL; skips without one. Mark such a test with `redis`."""
    url = os.environ.get("TEST_REDIS_URL", DEFAULT)
    try:
        async with Redis.from_url(url) as client:
            await client.ping()
    except (OSError, RedisError) as error:
        pytest.skip(f"no Redis (TEST_REDIS_URL names one): {error}")
    room = RedisRoom(url, random.randrange(10**9, 10**12))
    yield room
    await room.clear()


@pytest.fixture
def screens_in_redis(
    engine: str, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On PostgreSQL, where Redis answers; .ci/run sees to it that it does."""
    if engine != "postgres" or not (url := _answering()):
        return
    from bot.fsm.backend import build_fsm_backend
    from bot.settings.parsers import Secret

    room: RedisRoom = request.getfixturevalue("redis_room")

    def kept_in_redis(settings: "Settings", *_: object) -> "FsmBackend":
        return build_fsm_backend(replace(settings, redis_url=Secret(url)), room.bot_id)

    monkeypatch.setattr("bot.app.build_fsm_backend", kept_in_redis)
