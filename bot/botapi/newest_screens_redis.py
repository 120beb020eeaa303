"""The newest screen of a message, if several processes may each have one that waits."""

from secrets import token_hex

from redis.exceptions import RedisError

from bot.botapi.chat_pauses import Key
from bot.redis_pipeline import RedisPipeline

TTL_S = 86_400  # seconds; no pause is longer


class RedisNewest:
    """Implements Newest. During an outage of Redis each process takes its own screen for the
    newest.
    """

    def __init__(self, pipeline: RedisPipeline, bot_id: int) -> None:
        self._pipeline = pipeline
        self._prefix = f"bot:{bot_id}:screen:"

    async def mark(self, message: Key) -> str:
        """Register a new screen for this message; returns its mark."""
        mark = token_hex(8)
        await self._do("SET", message, mark, "EX", TTL_S)
        return mark

    async def is_newest(self, message: Key, mark: str) -> bool:
        """Whether no other screen has been registered since."""
        return await self._do("GET", message) in (None, mark)

    async def _do(self, command: str, message: Key, *words: str | int) -> str | None:
        key = f"{self._prefix}{message[0]}:{message[1]}"
        try:
            return await self._pipeline.do(command, key, *words)  # type: ignore[no-any-return]
        except (RedisError, OSError):
            return None
