"""How a wake-up reaches a process that works: taskiq, in memory or over Redis Streams.

A message carries the name of a job and nothing else, and counts as done when it has arrived: the
rows say what is to do, and a process that dies with a message loses nothing (docs/decisions/0012).
"""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from functools import partial
from typing import Any

from loguru import logger
from taskiq import AsyncBroker, InMemoryBroker
from taskiq.acks import AcknowledgeType
from taskiq.exceptions import TaskiqError
from taskiq.receiver import Receiver

PATIENCE = 2.0  # seconds that sending a name may take
AGAIN = 2.0  # seconds until a listener that was cut off tries again
TASK = "look"
HEARTBEAT = ""
"""The name of no job: shows whether Redis answers, and makes taskiq look for what others left."""

Look = Callable[[str], None]


class Wire:
    """The broker and what is known of it.

    `kind`: "memory" or "redis". `answers`: whether the last message could be sent. `backlog`: asks
    how many messages nobody has taken or acknowledged yet; None where none is ever on its way.
    """

    def __init__(
        self, broker: AsyncBroker, kind: str, backlog: Callable[[], Awaitable[int]] | None = None
    ) -> None:
        self.kind = kind
        self.backlog = backlog
        self.answers = True
        self._broker = broker
        self._look: Look | None = None
        self._task = broker.register_task(self._arrival(), task_name=TASK)

    async def send(self, name: str) -> bool:
        """Send a job's name to whoever listens; False while the broker is away."""
        return self.answers and await self._sent(name)

    async def beat(self) -> None:
        """Find out whether the broker answers; a change is logged, once."""
        if self.kind == "memory":
            return
        answered = await self._sent(HEARTBEAT)
        if answered and not self.answers:
            logger.info("Redis answers again")
        self.answers = answered

    @asynccontextmanager
    async def listening(self, look: Look | None) -> AsyncIterator[None]:
        """Hand the names that come to `look` while the block runs; None: only send."""
        self._look = look
        listener = asyncio.create_task(self._listen())
        try:
            yield
        finally:
            listener.cancel()
            await asyncio.wait({listener}, timeout=PATIENCE)
            await self._broker.shutdown()

    def _arrival(self) -> Callable[[str], Any]:
        async def look(name: str) -> None:
            if self._look:
                self._look(name)

        return look

    async def _sent(self, name: str) -> bool:
        try:
            async with asyncio.timeout(PATIENCE):
                await self._task.kiq(name)
        except (TaskiqError, OSError) as error:  # TimeoutError is an OSError
            if self.answers:
                reason = error.__cause__ or error
                logger.warning("Redis is away; work waits for the sweep at most: {!r}", reason)
            self.answers = False
            return False
        return True

    async def _listen(self) -> None:
        """Until cancelled. Not by taskiq's worker: its stop hangs where Redis was away."""
        while self._look and self.kind == "redis":
            try:
                await self._take_what_comes()
            except Exception as error:  # noqa: BLE001 - `beat` tells the operator
                logger.debug("cut off from Redis: {!r}", error)
            await asyncio.sleep(AGAIN)

    async def _take_what_comes(self) -> None:
        receiver = Receiver(self._broker, ack_type=AcknowledgeType.WHEN_EXECUTED, max_async_tasks=1)
        await self._broker.startup()
        async for message in self._broker.listen():
            await receiver.callback(message)


def in_memory() -> Wire:
    """For one process: a message has arrived when it is sent."""
    return Wire(InMemoryBroker(await_inplace=True), "memory")


def over_redis(url: str, bot_id: int) -> Wire:
    """For many processes of one bot; each message reaches one of them."""
    from bot.jobs.runtime.redis_streams import (  # redis is imported only where it is used
        backlog,
        stream,
    )

    broker = stream(url, f"bot:{bot_id}:work")
    return Wire(broker, "redis", partial(backlog, broker))
