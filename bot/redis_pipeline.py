"""Commands to Redis: those issued at the same moment share one pipeline.

A round trip costs this process 0.15 ms, one more command in it 0.03. Redis runs the commands of a
pipeline in order.
"""

from hashlib import sha1
from typing import Any

from redis.asyncio import Redis
from redis.exceptions import ConnectionError as Broken
from redis.exceptions import NoScriptError, RedisError

from models.db.batcher import Batcher

Word = str | int | float | bytes


class Unsent(Broken):
    """Redis could not be reached, so the command was certainly not sent."""


class Script:
    """A Lua script, which Redis runs atomically."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.name = sha1(source.encode(), usedforsecurity=False).hexdigest()


class RedisPipeline:
    """Batches the commands of this process into pipelines."""

    def __init__(self, redis: Redis) -> None:
        self._redis = redis
        self._away = False
        self._batch: Batcher[tuple[Word, ...], Any] = Batcher(self._send)

    async def do(self, *words: Word) -> Any:
        """The answer to one command. Raises RedisError (Unsent among them) or OSError."""
        return await self._batch(words)

    async def run(self, script: Script, keys: list[str], values: list[Any]) -> Any:
        """What the script returns; Redis keeps it, so it is sent in full once. Raises as `do`."""
        try:
            return await self.do("EVALSHA", script.name, len(keys), *keys, *values)
        except NoScriptError:
            return await self.do("EVAL", script.source, len(keys), *keys, *values)

    async def _send(self, commands: list[tuple[Word, ...]]) -> list[Any]:
        if self._away:
            await self._test_connection()
        self._away = True
        async with self._redis.pipeline(transaction=False) as pipe:
            for words in commands:
                pipe.execute_command(*words)
            answers = list(await pipe.execute(raise_on_error=False))
        self._away = False
        return answers

    async def _test_connection(self) -> None:
        """Test the connection before sending: a command without an answer may have been run."""
        pool = self._redis.connection_pool
        try:
            connection = await pool.get_connection()  # type: ignore[no-untyped-call]
            await pool.release(connection)
        except (RedisError, OSError) as error:
            raise Unsent(str(error)) from error
