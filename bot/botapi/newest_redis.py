"""Which screen of a message is the newest, where several processes may each hold one back."""

from uuid import uuid4

from redis.exceptions import RedisError

from bot.botapi.limiter import Chat
from bot.redis_pipeline import Trips

LIVES = 86_400  # seconds; no pause is longer


class RedisNewest:
    """While Redis is away every process takes its own for the newest."""

    def __init__(self, trips: Trips, bot_id: int) -> None:
        self._trips = trips
        self._prefix = f"bot:{bot_id}:screen:"

    async def mark(self, chat: Chat, message_id: int) -> str:
        """A mark of the screen that waits for this message from now on."""
        mark = uuid4().hex[:16]
        await self._do("SET", f"{self._prefix}{chat}:{message_id}", mark, "EX", LIVES)
        return mark

    async def is_newest(self, chat: Chat, message_id: int, mark: str) -> bool:
        """Whether no other has been marked since."""
        found = await self._do("GET", f"{self._prefix}{chat}:{message_id}")
        return found is None or found == mark

    async def _do(self, *words: str | int) -> str | None:
        try:
            return await self._trips.do(*words)  # type: ignore[no-any-return]
        except (RedisError, OSError):
            return None
