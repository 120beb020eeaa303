"""The rate limiter of bulk messages. They go out at an even rate that all processes share."""

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
LATE, PAID_LATE = 1.0, 0.15  # seconds of delay that may be made up for
HURRY = 1.25  # free bulk is this much faster while it makes up for a delay
REDIS_RETRY_S = 2.0  # seconds until Redis is asked again; bulk waits meanwhile
MANY_CHATS = 3
"""All bulk pauses if this many chats get a 429 within a second. One 429 concerns only its chat, two
may be a coincidence. At thirty messages a second, waiting for a third takes a tenth of a second."""


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
        """Note that the call was answered or will not be made. A second call does nothing."""
        answered, self._answered = self._answered, None
        if answered:
            with suppress(Unavailable):  # the call then counts for LOST_CALL_S
                await answered()


@dataclass
class _Queue:
    """Callers that wait for a permit, first come first served.

    gap: the shortest time between two permits. last: when the last one was given.
    """

    key: str
    pace: Pace
    gap: float = 0.0
    last: float = -inf
    lock: asyncio.Lock = field(default_factory=asyncio.Lock)


class Limiter:
    """The limiter of one process. Its buckets may be shared.

    waited: a hook for metrics; it gets whether the call is paid, and the seconds that it waited.
    """

    def __init__(
        self,
        buckets: Buckets,
        rates: tuple[int, int],
        store: BulkPause | None = None,
        timer: Timer = REAL,
    ) -> None:
        """rates: messages a second, free and paid. store: keeps a pause across a restart."""
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
        """Seconds that are left of the pause, as far as this process knows."""
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
        except Unavailable as error:  # the rate of the other processes is unknown, so wait
            logger.warning("bulk waits: {}", error)
            return REDIS_RETRY_S

    async def rate_limited(self, chat: Chat, seconds: float) -> None:
        """Note that a bulk call to this chat got a 429 that asks for a pause of `seconds`.

        If MANY_CHATS got one within a second, all bulk pauses until the first of them may be called
        again.
        """
        now = self._timer.now()
        recent = {one: met for one, met in self._refused.items() if met[0] >= now - 1.0}
        self._refused = {**recent, chat: (now, now + seconds)}
        if len(self._refused) >= MANY_CHATS:
            await self.pause(min(until for _, until in self._refused.values()) - now)

    async def pause(self, seconds: float) -> None:
        """Pause bulk in all processes. It does not shorten a longer pause."""
        if seconds <= self.paused:
            return
        self._until = self._timer.now() + seconds
        told: list[Awaitable[object]] = [
            self._buckets.take(one.key, one.pace, pause=seconds) for one in self._queues.values()
        ]
        if self._store:
            told.append(self._store.save(seconds))
        for failed in await asyncio.gather(*told, return_exceptions=True):
            if isinstance(failed, Exception):  # this process pauses in any case
                logger.opt(exception=failed).warning(
                    "a pause of bulk could not be shared or stored"
                )

    async def _recall(self) -> None:
        """Continue a pause that was stored before this process started."""
        if not self._recalled and self._store:
            left = await self._store.left()
            self._recalled = True
            self._until = max(self._until, self._timer.now() + left)


def free_pace(per_second: int) -> Pace:
    """The rate of free bulk: never more in any second, however slow the network is."""
    return Pace(1 / per_second, late=LATE, most=per_second)


def paid_pace(free: int, paid: int) -> Pace:
    """The rate of paid bulk: Telegram's larger limit without the free messages that it counts."""
    return Pace(1 / max(free, paid - free), late=PAID_LATE)
