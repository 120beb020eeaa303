"""Wake-ups: they tell a process that a job has something to do.

A wake-up is the name of a job and only a hint. It may be lost, late or repeated: the rows say what
to do, and the sweep reads them every few seconds (docs/decisions/0012).
"""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

from loguru import logger

TIMEOUT_S = 2.0  # seconds for Redis to answer
SILENCE_S = 20.0  # longer than the sweep's interval: without a heartbeat the connection is dead
RECONNECT_S = 2.0
HEARTBEAT = ""  # not the name of a job

Look = Callable[[str], None]


class Wakeups:
    """For a single process, which has no other to wake. `kind` is "memory" or "redis"."""

    kind = "memory"
    answers = True
    """Whether the last message could be sent."""

    async def send(self, _name: str) -> bool:
        """Wake every process that runs jobs; False if none received it. Never raises."""
        return False

    async def beat(self) -> None:
        """Check whether Redis answers; a change is logged once. Never raises."""

    @asynccontextmanager
    async def listening(self, _look: Look | None) -> AsyncIterator[None]:
        """Pass the names that arrive to `look` during the block; None: send only."""
        yield


class RedisWakeups(Wakeups):
    """For many processes of one bot, by Redis pub/sub: every listening process receives each."""

    kind = "redis"

    def __init__(self, url: str, bot_id: int) -> None:
        from redis.asyncio import Redis  # takes 0.1 s: imported only where it is used
        from redis.asyncio.retry import Retry
        from redis.backoff import NoBackoff

        self._redis = Redis.from_url(
            url,
            decode_responses=True,
            socket_timeout=TIMEOUT_S,
            socket_connect_timeout=TIMEOUT_S,
            retry=Retry(NoBackoff(), 1),  # Redis may have closed an idle connection
        )
        self._channel = f"bot:{bot_id}:wakeups"

    async def send(self, name: str) -> bool:
        """See `Wakeups`. While Redis does not answer nothing is sent."""
        return self.answers and bool(await self._publish(name))

    async def beat(self) -> None:
        """See `Wakeups`. The heartbeat also shows listeners that their connection lives."""
        answers = await self._publish(HEARTBEAT) is not None
        if answers and not self.answers:
            logger.info("Redis answers again")
        self.answers = answers

    @asynccontextmanager
    async def listening(self, look: Look | None) -> AsyncIterator[None]:
        """See `Wakeups`. It reconnects by itself."""
        listener = asyncio.create_task(self._listen(look)) if look else None
        try:
            yield
        finally:
            if listener:
                listener.cancel()
                await asyncio.wait({listener}, timeout=TIMEOUT_S)
            await self._redis.aclose()

    async def _publish(self, name: str) -> int | None:
        """The number of processes that received it; None while Redis does not answer."""
        try:
            return int(await self._redis.publish(self._channel, name))
        except Exception as error:  # noqa: BLE001 - a wake-up is a hint: it never fails the caller
            if self.answers:
                logger.warning("Redis is away; jobs run at the next sweep: {!r}", error)
            self.answers = False
            return None

    async def _listen(self, look: Look) -> None:
        """Listen until cancelled."""
        while True:
            try:
                await self._hear(look)
            except Exception as error:  # noqa: BLE001 - `beat` logs it
                logger.debug("lost the connection to Redis: {!r}", error)
            await asyncio.sleep(RECONNECT_S)

    async def _hear(self, look: Look) -> None:
        """Listen until the connection breaks or is silent for too long."""
        async with self._redis.pubsub() as channel:
            await channel.subscribe(self._channel)
            while message := await channel.get_message(timeout=SILENCE_S):
                if message["type"] == "message":
                    look(message["data"])
