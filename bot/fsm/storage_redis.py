"""FSM storage in Redis, shared by all processes, and everything else that uses Redis."""

from collections.abc import Awaitable, Callable, Mapping
from datetime import timedelta
from typing import Any

import orjson
from aiogram.fsm.storage.base import DefaultKeyBuilder, StorageKey
from aiogram.fsm.storage.redis import RedisStorage
from redis.asyncio import BlockingConnectionPool, Redis
from redis.asyncio.retry import Retry
from redis.backoff import NoBackoff
from redis.exceptions import ConnectionError as Broken
from redis.exceptions import RedisError

from bot.botapi.gcra_redis import RedisBuckets
from bot.botapi.newest_screens_redis import RedisNewest
from bot.fsm.lock_redis import RedisLock, redis_errors
from bot.fsm.session import EMPTY, dump_json, valid_or_empty
from bot.redis_pipeline import RedisPipeline, Script

TIMEOUT_S = 1.0  # seconds that Redis may take for an answer, or for a free connection
ONCE_TTL_S = 60  # seconds
MAX_CONNECTIONS = 4  # per process: one round trip at a time, and one connection that listens

Once = Callable[[str], Awaitable[bool]]

_READ = Script("""
local found = {}
for number, key in ipairs(KEYS) do
  found[number] = redis.call('GETEX', key, 'EX', ARGV[1]) or ''
end
return found
""")
_WRITE = Script("""
for number, key in ipairs(KEYS) do
  local text = ARGV[number + 1]
  if text == '{}' then redis.call('DEL', key) else redis.call('SET', key, text, 'EX', ARGV[1]) end
end
""")


def redis_client(url: str) -> Redis:
    """A client of this server; nothing is sent yet."""
    pool = BlockingConnectionPool.from_url(
        url,
        max_connections=MAX_CONNECTIONS,
        timeout=TIMEOUT_S,
        socket_timeout=TIMEOUT_S,
        socket_connect_timeout=TIMEOUT_S,
        socket_keepalive=True,
        # Retries only connections that Redis has closed; a timeout is not retried.
        retry=Retry(NoBackoff(), 1, supported_errors=(Broken,)),
        decode_responses=True,
    )
    return Redis.from_pool(pool)


def redis_backend(
    url: str, bot_id: int, days: int
) -> tuple[
    "RedisFsmStorage", RedisLock, RedisBuckets, Once, RedisNewest, Callable[[], Awaitable[None]]
]:
    """Storage, locks, buckets, `once`, the newest screens, and a function that closes everything.

    `days`: how long FSM data is kept.
    """
    redis = redis_client(url)
    pipeline = RedisPipeline(redis)
    lock = RedisLock(redis, pipeline, f"bot:{bot_id}:")

    async def once(name: str) -> bool:
        """Also True if Redis does not answer: better twice than never."""
        try:
            return bool(await redis.set(f"bot:{bot_id}:once:{name}", "", nx=True, ex=ONCE_TTL_S))
        except (RedisError, OSError):
            return True

    async def close() -> None:
        await lock.end()
        await redis.aclose()

    storage = RedisFsmStorage(redis, pipeline, bot_id, timedelta(days=days))
    buckets = RedisBuckets(pipeline, f"bot:{bot_id}:")
    return storage, lock, buckets, once, RedisNewest(pipeline, bot_id), close


class RedisFsmStorage(RedisStorage):
    """aiogram's storage; data expires `kept` after it was last read."""

    def __init__(self, redis: Redis, pipeline: RedisPipeline, bot_id: int, kept: timedelta) -> None:
        keys = DefaultKeyBuilder(prefix=f"bot:{bot_id}", with_destiny=True)
        super().__init__(redis, keys, state_ttl=kept, data_ttl=kept)
        self._pipeline = pipeline
        self._kept = round(kept.total_seconds())

    async def get_data(self, key: StorageKey) -> dict[str, Any]:
        """The data of the key, {} if there are none, or none that can be read."""
        [text] = await self.read(key)
        data: dict[str, Any] = orjson.loads(text)
        return data

    async def set_data(self, key: StorageKey, data: Mapping[str, Any]) -> None:
        """Store the data (JSON only); empty data deletes the key."""
        await self.write({key: dump_json(data)})

    async def close(self) -> None:
        """Do nothing, because aiogram calls it while updates are still in progress."""

    async def read(self, *keys: StorageKey) -> list[str]:
        """The data of each key as the text of a JSON object; EMPTY if `get_data` gives {}."""
        with redis_errors():
            texts = await self._pipeline.run(_READ, list(map(self._name, keys)), [self._kept])
        return [valid_or_empty(text) if text else EMPTY for text in texts]

    async def write(self, texts: Mapping[StorageKey, str]) -> None:
        """Store all of these data or none; EMPTY deletes."""
        with redis_errors():
            await self._pipeline.run(
                _WRITE, list(map(self._name, texts)), [self._kept, *texts.values()]
            )

    def _name(self, key: StorageKey) -> str:
        return self.key_builder.build(key, "data")
