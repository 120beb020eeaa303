"""Redis for tests: a bot id per test, whose keys are removed afterwards."""

import os
import random
from collections.abc import AsyncIterator
from dataclasses import dataclass

import pytest
from redis.asyncio import Redis
from redis.exceptions import RedisError

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
