"""The rate limiter of bulk messages: they go out at an even pace, so many per second in total."""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial
from math import inf
from secrets import token_hex

from loguru import logger

from bot.botapi.clock import REAL, Timer
from bot.botapi.gcra import MAX_POLL_S, Buckets, Pace
from bot.services.errors import Unavailable
from bot.services.messaging.bulk_pause import BulkPause

Chat = int | str
LATE, PAID_LATE = 1.0, 0.15  # seconds of delay that may be caught up
HURRY = 1.25  # free bulk is this much faster while it catches up
REDIS_RETRY_S = 2.0  # seconds until Redis is asked again; bulk waits for that
MANY_CHATS = 3
"""So many chats with a 429 within a second pause all bulk. One 429 concerns its chat, and two may
coincide; at thirty a second a third call costs a tenth of a second."""


class Paused(Exception):
    """No permit is available for `seconds`."""

    def __init__(self, seconds: float) -> None:
        super().__init__(f"bulk is paused for {seconds:.1f} s")
        self.seconds = seconds


class Permit:
    """The right to make one call now."""

    def __init__(self, answered: Callable[[], Awaitable[None]] | None = None) -> None:
        self._answered = answered

    async def release(self) -> None:
        """The call was answered, or will not be made. A second time it does nothing."""
        answered, self._answered = self._answered, None
        if answered:
            with suppress(Unavailable):  # it counts a few seconds longer
                await answered()


@dataclass
class _Queue:
    """Those who wait for a permit, in the order in which they asked. `last`: when one got it."""

    key: str
    pace: Pace
    gap: float = 0.0
    last: float = -inf
    lock: asyncio.Lock = field(default_factory=asyncio.Lock)


class Limiter:
    """The limiter of one process; its buckets may be shared. `waited` is a hook for metrics."""

    def __init__(
        self,
        buckets: Buckets,
        rates: tuple[int, int],
        store: BulkPause | None = None,
        timer: Timer = REAL,
    ) -> None:
        """rates: messages a second, free and paid. store: remembers a pause over a restart."""
        self.waited: Callable[[bool, float], None] = lambda _paid, _seconds: None
        self._buckets = buckets
        self._queues = {
            False: _Queue("bulk:free", free_pace(rates[0]), gap=1 / rates[0] / HURRY),
            True: _Queue("bulk:paid", paid_pace(*rates)),
        }
        self._store = store
        self._recalled = store is None
        self._timer = timer
        self._until = -inf
        self._refused: dict[Chat, tuple[float, float]] = {}

    @property
    def paused(self) -> float:
        """Seconds left of the pause, as far as this process knows."""
        return max(0.0, self._until - self._timer.now())

    async def acquire(self, *, paid: bool = False) -> Permit:
        """Wait for a permit. Raises Paused during a pause of all bulk."""
        await self._recall()
        began, queue = self._timer.now(), self._queues[paid]
        try:
            async with queue.lock:
                return await self._next(queue)
        finally:
            self.waited(paid, self._timer.now() - began)

    async def _next(self, queue: _Queue) -> Permit:
        call = token_hex(8) if queue.pace.most else ""
        while not (left := self.paused):
            wait = queue.last + queue.gap - self._timer.now()
            if wait <= 0:
                wait = await self._asked(queue, call)
            if wait <= 0:
                queue.last = self._timer.now()
                return Permit(partial(self._buckets.answered, queue.key, call) if call else None)
            if wait > queue.pace.interval + MAX_POLL_S:
                self._until = self._timer.now() + wait
            else:
                await self._timer.sleep(wait)
        raise Paused(left)

    async def _asked(self, queue: _Queue, call: str) -> float:
        try:
            return (await self._buckets.take(queue.key, queue.pace, call)).wait
        except Unavailable as error:  # bulk can wait: no process knows the others' rate
            logger.warning("bulk waits: {}", error)
            return REDIS_RETRY_S

    async def rate_limited(self, chat: Chat, seconds: float) -> None:
        """A bulk call to this chat got a 429 of so many seconds. Many such pause all bulk.

        The pause ends when the first of these chats may be called again.
        """
        now = self._timer.now()
        recent = {one: met for one, met in self._refused.items() if met[0] >= now - 1.0}
        self._refused = {**recent, chat: (now, now + seconds)}
        if len(self._refused) >= MANY_CHATS:
            await self.pause(min(until for _, until in self._refused.values()) - now)

    async def pause(self, seconds: float) -> None:
        """Pause bulk in all processes; a longer pause is not cut short."""
        if seconds <= self.paused:
            return
        self._until = self._timer.now() + seconds
        told: list[Awaitable[object]] = [
            self._buckets.take(one.key, one.pace, pause=seconds) for one in self._queues.values()
        ]
        if self._store:
            told.append(self._store.save(seconds))
        for failed in await asyncio.gather(*told, return_exceptions=True):
            if isinstance(failed, Exception):  # this process has recorded it already
                logger.opt(exception=failed).warning(
                    "a pause of bulk could not be shared or stored"
                )

    async def _recall(self) -> None:
        """Read the pause that was stored before this process started."""
        if not self._recalled and self._store:
            left = await self._store.left()
            self._recalled = True
            self._until = max(self._until, self._timer.now() + left)


def free_pace(per_second: int) -> Pace:
    """Never more in any second, whatever the network's delays."""
    return Pace(1 / per_second, late=LATE, most=per_second)


def paid_pace(free: int, paid: int) -> Pace:
    """Telegram's larger limit is of all messages, so what is free has its share of it."""
    return Pace(1 / max(free, paid - free), late=PAID_LATE)
