"""RedisFsmStorage: aiogram's contract of a storage, in Redis."""

from collections.abc import AsyncIterator
from dataclasses import replace
from typing import Any

import pytest
from aiogram.fsm.storage.base import StorageKey
from redis.asyncio import Redis

from bot.fsm.session import FsmSession
from bot.fsm.storage_redis import RedisFsmStorage, redis_backend
from bot.services.errors import Unavailable
from tests.redis import RedisRoom
from tests.servers import OwnRedis, free_port

pytestmark = pytest.mark.redis

KEY = StorageKey(bot_id=42, chat_id=2**52, user_id=2**52)
OTHERS = [
    replace(KEY, chat_id=-100),
    replace(KEY, user_id=7),
    replace(KEY, thread_id=5),
    replace(KEY, destiny="aiogd:stack:"),
    replace(KEY, destiny="aiogd:context:" + "x" * 32),
]
DATA: dict[str, Any] = {"text": "Ё🦊'\"\\\u2028", "none": None, "nested": {"list": [1, 2.5, True]}}
DAY = 86400


@pytest.fixture
async def storage(redis_room: RedisRoom) -> AsyncIterator[RedisFsmStorage]:
    """Keeps a place for two days."""
    storage, _, _, _, _, close = redis_backend(redis_room.url, redis_room.bot_id, 2)
    yield storage
    await close()


async def test_data_are_kept_as_they_were(storage: RedisFsmStorage, redis_room: RedisRoom) -> None:
    """Whatever JSON can say; empty data leave no key."""
    assert await storage.get_data(KEY) == {}
    await storage.set_data(KEY, DATA)
    assert await storage.get_data(KEY) == DATA

    await storage.set_data(KEY, {})
    assert await storage.get_data(KEY) == {}
    assert await redis_room.keys() == []


@pytest.mark.parametrize("other", OTHERS, ids=str)
async def test_keys_are_apart(storage: RedisFsmStorage, other: StorageKey) -> None:
    """Chat, person, thread and destiny each make another key."""
    await storage.set_data(KEY, DATA)
    assert await storage.get_data(other) == {}


async def test_a_word_is_said_by_one_process_in_a_minute(redis_room: RedisRoom) -> None:
    """And by everybody where Redis does not answer: better twice than never."""
    here, there = (redis_backend(redis_room.url, redis_room.bot_id, 2) for _ in range(2))
    assert [await one[3]("full") for one in (here, there)] == [True, False]
    assert await there[3]("fine")
    *_, alone, _, close = redis_backend(f"redis://127.0.0.1:{free_port()}/0", 42, 2)
    assert await alone("full")

    for end in (here[5], there[5], close):
        await end()


async def test_a_place_is_kept_since_it_was_last_looked_at(
    storage: RedisFsmStorage, redis_room: RedisRoom
) -> None:
    """Somebody who only looks around loses nothing."""
    await storage.set_data(KEY, DATA)
    [name] = await redis_room.keys()
    async with Redis.from_url(redis_room.url) as client:
        assert DAY < await client.ttl(name) <= 2 * DAY
        await client.expire(name, 100)
        await storage.get_data(KEY)
        assert DAY < await client.ttl(name) <= 2 * DAY


async def test_rubbish_is_a_place_that_is_lost(
    storage: RedisFsmStorage, redis_room: RedisRoom
) -> None:
    """Raising would shut its person out."""
    await storage.set_data(KEY, DATA)
    [name] = await redis_room.keys()
    async with Redis.from_url(redis_room.url) as client:
        for rubbish in ("", "{", "[]", "null"):
            await client.set(name, rubbish)
            assert await storage.get_data(KEY) == {}


async def test_a_place_that_did_not_move_is_not_written(storage: RedisFsmStorage) -> None:
    """Setting what was read costs no trip."""
    await storage.set_data(KEY, DATA)
    place = FsmSession(storage)
    await place.set_data(KEY, await place.get_data(KEY))
    written: list[Any] = []
    storage.write = written.append  # type: ignore[method-assign,assignment]

    await place.settle()

    assert written == []


async def test_a_redis_that_is_away_says_so() -> None:
    """In the one way that a person can be told of."""
    storage, turns, _, _, _, close = redis_backend(f"redis://127.0.0.1:{free_port()}/0", 42, 2)
    with pytest.raises(Unavailable):
        await storage.get_data(KEY)
    with pytest.raises(Unavailable):
        await storage.set_data(KEY, DATA)
    with pytest.raises(Unavailable):
        async with turns.lock(KEY):
            pytest.fail("nobody works without a lock")
    await close()


async def test_turns_go_on_when_redis_has_forgotten_everything(own_redis: OwnRedis) -> None:
    """Who waited stands in line again."""
    _, turns, _, _, _, close = redis_backend(own_redis.url, 42, 2)
    ticket = await turns.arrive(KEY)
    async with turns.by(ticket):
        await own_redis.kill()
        await own_redis.start()
        async with turns.lock(KEY, ticket):
            pass
    async with turns.lock(KEY):
        pass
    await close()
