"""Commands to Redis: those of one moment go there in one trip.

A trip costs this process 0.15 ms, one more command in it 0.03. Redis carries out what comes in a
trip in its order.
"""

from hashlib import sha1
from typing import Any

from redis.asyncio import Redis
from redis.exceptions import ConnectionError as Broken
from redis.exceptions import NoScriptError, RedisError

from models.db.batcher import Batcher

Word = str | int | float | bytes


class Unsent(Broken):
    """Redis can't be reached: it has certainly not heard of the command."""


class Script:
    """What Redis does in one step, in its own language (Lua)."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.name = sha1(source.encode(), usedforsecurity=False).hexdigest()


class Trips:
    """The way to Redis of everybody in this process who has nothing against company."""

    def __init__(self, redis: Redis) -> None:
        self._redis = redis
        self._away = False
        self._together: Batcher[tuple[Word, ...], Any] = Batcher(self._go)

    async def do(self, *words: Word) -> Any:
        """The answer to one command. Raises RedisError (Unsent among them) or OSError."""
        return await self._together(words)

    async def run(self, script: Script, keys: list[str], values: list[Any]) -> Any:
        """What the script returns; Redis learns it when it does not know it. Raises as `do`."""
        try:
            return await self.do("EVALSHA", script.name, len(keys), *keys, *values)
        except NoScriptError:
            return await self.do("EVAL", script.source, len(keys), *keys, *values)

    async def _go(self, commands: list[tuple[Word, ...]]) -> list[Any]:
        if self._away:
            await self._knock()
        self._away = True
        async with self._redis.pipeline(transaction=False) as trip:
            for words in commands:
                trip.execute_command(*words)
            answers = list(await trip.execute(raise_on_error=False))
        self._away = False
        return answers

    async def _knock(self) -> None:
        """See that there is a connection, before anything is sent that nobody may answer."""
        pool = self._redis.connection_pool
        try:
            connection = await pool.get_connection()  # type: ignore[no-untyped-call]
            await pool.release(connection)
        except (RedisError, OSError) as error:
            raise Unsent(str(error)) from error
