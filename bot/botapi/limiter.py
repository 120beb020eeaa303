"""The limiter of bulk: messages that nobody asked for go out evenly, so many a second in all.

Telegram's window slides and is strict, and a call may take its time to get there. So a call counts
from the moment it is made until a second after its answer: however the network wavers, no second
at Telegram holds more. Beside that the calls keep an even distance (bot/botapi/gcra.py).
"""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from functools import partial
from itertools import count
from math import inf
from typing import NamedTuple, Protocol

from loguru import logger

from bot.botapi.clock import REAL, Timer
from bot.botapi.gcra import Bucket, Pace, take

Chat = int | str
Free = Callable[[], Awaitable[None]]
COUNTS = 1.002  # seconds that a call counts after its answer
LOST = 10.0  # seconds that a call counts whose answer never comes
LATE, PAID_LATE = 0.05, 0.15  # seconds of the schedule that are caught up at most
AGAIN = 0.05  # seconds; the longest wait until the next look: a call may be answered meanwhile
AT_ONCE = 0.01  # seconds of the paid schedule that are taken together: timers are no finer
MANY_CHATS = 3
"""So many chats that get a 429 within a second: it is about all bulk. One chat's is about itself,
two may meet by chance; at thirty a second a third costs a tenth of one."""


class Paused(Exception):
    """Nobody gets a place for so many seconds."""

    def __init__(self, seconds: float) -> None:
        super().__init__(f"bulk is paused for {seconds:.1f} s")
        self.seconds = seconds


class Turn(NamedTuple):
    """`wait`: seconds until it may be asked for again; 0: it is given. `paused`: so everybody is.

    `free`: to be called when the call was answered.
    """

    wait: float
    paused: bool = False
    free: Free | None = None


class Counts(Protocol):
    """Counts the calls of one rate, of all that share it."""

    async def take(self) -> Turn:
        """Count a call that is about to be made, if it may be. Never raises."""

    async def pause(self, seconds: float) -> None:
        """Tell the others."""


class MemoryCounts:
    """The count of one process. `most`: calls that may count at once; without it only the pace."""

    def __init__(self, pace: Pace, most: int | None, now: Callable[[], float]) -> None:
        self._pace = pace
        self._most = most
        self._now = now
        self._bucket = Bucket()
        self._numbers = count()
        self._flying: dict[int, float] = {}  # until when each counts, the oldest first
        self._landed: deque[float] = deque()

    async def take(self) -> Turn:
        """At once: nobody has to be asked."""
        now = self._now()
        if self._most is not None and self._counting(now) >= self._most:
            return Turn(self._landed[0] - now if self._landed else AGAIN)
        self._bucket, answer = take(self._bucket, self._pace, now)
        if answer.wait > 0 or self._most is None:
            return Turn(answer.wait)
        call = next(self._numbers)
        self._flying[call] = now + LOST
        return Turn(0.0, free=partial(self._free, call))

    async def pause(self, seconds: float) -> None:
        """There are no others."""

    async def _free(self, call: int) -> None:
        if self._flying.pop(call, None):
            self._landed.append(self._now() + COUNTS)

    def _counting(self, now: float) -> int:
        while self._landed and self._landed[0] <= now:
            self._landed.popleft()
        while self._flying and (oldest := next(iter(self._flying.items())))[1] <= now:
            del self._flying[oldest[0]]
        return len(self._landed) + len(self._flying)


@dataclass
class Place:
    """The right to make one call now."""

    free: Free | None = None

    async def done(self) -> None:
        """The call was answered, or will not be made."""
        free, self.free = self.free, None
        if free:
            await free()


@dataclass
class Rate:
    """Places at one rate, for those who ask in the order in which they ask.

    together: so many are taken at once; `left` of them may be used until `until`.
    """

    counts: Counts
    together: int = 1
    left: int = 0
    until: float = -inf
    lock: asyncio.Lock = field(default_factory=asyncio.Lock)


class PauseStore(Protocol):
    """Remembers a pause of bulk over a restart."""

    async def save(self, seconds: float) -> None:
        """From now on."""

    async def left(self) -> float:
        """Seconds."""


class Limiter:
    """Of one process; the counts may be shared by all. `waited`: whoever measures sets it."""

    def __init__(
        self, free: Rate, paid: Rate, store: PauseStore | None = None, timer: Timer = REAL
    ) -> None:
        self.waited: Callable[[bool, float], None] = _nobody
        self._rates = {False: free, True: paid}
        self._store = store
        self._recalled = store is None
        self._timer = timer
        self._until = -inf
        self._refused: deque[tuple[float, Chat, float]] = deque()

    @property
    def paused(self) -> float:
        """Seconds left of the pause, as far as this process knows."""
        return max(0.0, self._until - self._timer.now())

    async def place(self, *, paid: bool = False) -> Place:
        """Wait for a place and take it. Raises Paused while there is none for anybody."""
        await self._recall()
        begun, rate = self._timer.now(), self._rates[paid]
        try:
            async with rate.lock:
                return await self._next(rate)
        finally:
            self.waited(paid, self._timer.now() - begun)

    async def refused(self, chat: Chat, seconds: float) -> None:
        """A bulk call to this chat got a 429 of so many seconds: many such pause everything.

        Until the first of these chats may be tried again: so long at least all of them say.
        """
        now = self._timer.now()
        self._refused.append((now, chat, now + seconds))
        while self._refused[0][0] < now - 1.0:
            self._refused.popleft()
        until = {about: end for _, about, end in self._refused}
        if len(until) >= MANY_CHATS:
            await self.pause(min(until.values()) - now)

    async def pause(self, seconds: float) -> None:
        """No bulk for so long, in no process; a longer pause is not cut short."""
        if seconds <= self.paused:
            return
        self._until = self._timer.now() + seconds
        await self._rates[False].counts.pause(seconds)
        if self._store:
            try:
                await self._store.save(seconds)
            except Exception as error:  # noqa: BLE001 - this process knows of it all the same
                logger.opt(exception=error).warning("a pause of bulk would not outlive a restart")

    async def _recall(self) -> None:
        """What Telegram said before this process was started."""
        if not self._recalled and self._store:
            left = await self._store.left()
            self._recalled = True
            self._until = max(self._until, self._timer.now() + left)

    async def _next(self, rate: Rate) -> Place:
        """The next place, as soon as it is due."""
        while not (left := self.paused):
            now = self._timer.now()
            if rate.left and now < rate.until:
                rate.left -= 1
                return Place()
            turn = await rate.counts.take()
            if turn.paused:
                self._until = now + turn.wait
            elif turn.wait > 0:
                await self._timer.sleep(min(turn.wait, AGAIN))
            else:
                rate.left, rate.until = rate.together - 1, now + 2 * AT_ONCE
                return Place(turn.free)
        raise Paused(left)


def even(per_second: float) -> Pace:
    """No burst."""
    return Pace(1 / per_second, late=min(LATE, 1 / per_second))


def paid_pace(per_second: int, paid: int) -> tuple[Pace, int]:
    """What is paid for, and how many places are taken together.

    Telegram's larger limit is of all messages, so what is free has its share of it.
    """
    rate = max(per_second, paid - per_second)
    together = max(1, int(AT_ONCE * rate))
    return Pace(together / rate, late=PAID_LATE), together


def memory_limiter(
    per_second: int, paid: int, store: PauseStore | None = None, timer: Timer = REAL
) -> Limiter:
    """Of a bot that is one process."""
    free = Rate(MemoryCounts(even(per_second), per_second, timer.now))
    pace, together = paid_pace(per_second, paid)
    return Limiter(free, Rate(MemoryCounts(pace, None, timer.now), together), store, timer)


def _nobody(_paid: bool, _seconds: float) -> None:
    """Nobody measures."""
