"""Bulk that passes a limiter; each call is recorded with its times."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field

from bot.botapi.clock import Timer
from bot.botapi.gcra import MemoryBuckets
from bot.botapi.limiter import Limiter, Paused
from bot.services.messaging.bulk_pause import BulkPause
from tests.bot.botapi.virtual import TIMER, now

RATE, PAID = 30, 1000
INTERVAL = 1 / RATE


def limiter_in_memory(store: BulkPause | None = None, timer: Timer = TIMER) -> Limiter:
    """Of one process, at the usual rates, on virtual time."""
    return Limiter(MemoryBuckets(timer.now), (RATE, PAID), store, timer)


@dataclass
class Traffic:
    """One bot on virtual time. `takes`: seconds that a call needs to Telegram and back.

    `sent`: the moments at which calls were made, `arrived`: at which Telegram got them.
    """

    takes: Callable[[], tuple[float, float]] = lambda: (0.0, 0.0)
    sent: list[float] = field(default_factory=list)
    arrived: list[float] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.limiter = limiter_in_memory()

    async def call(self, *, paid: bool = False) -> float:
        """One call; the seconds it waited for its permit."""
        began = now()
        permit = await self.limiter.acquire(paid=paid)
        self.sent.append(now())
        waited, (there, back) = now() - began, self.takes()
        if there + back:
            await asyncio.sleep(there)
        self.arrived.append(now())
        if there + back:
            await asyncio.sleep(back)
        await permit.release()
        return waited

    async def send(self, calls: int, *, senders: int = 30, paid: bool = False) -> None:
        """So many calls by so many senders, each of which makes one after another."""
        left = iter(range(calls))

        async def sender() -> None:
            for _ in left:
                while True:
                    try:
                        await self.call(paid=paid)
                        break
                    except Paused as pause:
                        await asyncio.sleep(pause.seconds)

        await asyncio.gather(*(sender() for _ in range(senders)))


def busiest(moments: list[float], seconds: float) -> int:
    """The most calls in any window of so many seconds, its end not counted."""
    moments = sorted(moments)
    most = start = 0
    for end, moment in enumerate(moments):
        while moments[start] <= moment - seconds:
            start += 1
        most = max(most, end - start + 1)
    return most
