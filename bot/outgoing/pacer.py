"""The pacer: every call of the bot's token asks it before it goes out.

Answers to people take the next place even while it is not due yet, a little ahead of the schedule;
notices and broadcasts wait until their place is due, and so fill what answers leave.
"""

import asyncio
import heapq
from collections.abc import Awaitable, Callable
from contextvars import ContextVar, Token
from itertools import count
from math import inf
from types import TracebackType
from typing import NamedTuple

from bot.outgoing.lanes import ANSWERS, Lane, current, lane
from bot.outgoing.line import LATE
from bot.outgoing.meter import Ask, Chat, Given, Meter, Why
from bot.outgoing.timing import REAL, Timer

AHEAD = {Lane.ANSWERS: 0.3, Lane.NOTICES: 0.05, Lane.BROADCASTS: 0.0}
"""Seconds of the schedule that a lane may be early: at 30 a second, nine answers at once."""
SHORTEST = 0.005
"""Seconds of the shortest wait of a queue: at high rates several go at a time."""


class Paused(Exception):
    """Telegram wants no calls for so many seconds, longer than somebody is ready to wait."""

    def __init__(self, seconds: float) -> None:
        super().__init__(f"paused for {seconds:.1f} s")
        self.seconds = seconds


class Slot:
    """A place that was waited for beforehand: `with slot:` the next limited call has it.

    That call waits for nothing but its chat's turn and is never repeated: while the pacer is paused
    it raises TelegramRetryAfter, and so does an answer 429. The block is in the slot's lane.
    """

    def __init__(self, which: Lane) -> None:
        self._lane = lane(which)
        self._free = True
        self._token: Token[Slot | None] | None = None

    def use(self) -> bool:
        """Take it; False if it has been taken."""
        free, self._free = self._free, False
        return free

    def __enter__(self) -> "Slot":
        self._lane.__enter__()
        self._token = _held.set(self)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        assert self._token
        _held.reset(self._token)
        self._lane.__exit__(None, None, None)


_held: ContextVar[Slot | None] = ContextVar("slot", default=None)


def use_held() -> bool:
    """Use the slot that this code was given; False if there is none."""
    slot = _held.get()
    return slot is not None and slot.use()


class Pacer:
    """One for all calls of a bot, in one process; the meter is shared by all its processes."""

    def __init__(self, meter: Meter, timer: Timer = REAL) -> None:
        self._meter = meter
        self._timer = timer
        self._queues = {paid: Queue(meter.take, timer, paid) for paid in (False, True)}
        self.waited: Callable[[Lane, float], None] = _nobody  # whoever counts sets it

    async def slot(self, which: Lane | None = None, *, paid: bool = False) -> Slot:
        """Wait for a place in the lane (by default, the one we are in) and take it."""
        which = current() if which is None else which
        await self.turn(which, None, paid=paid)
        return Slot(which)

    async def turn(
        self, which: Lane, chat: Chat | None, *, paid: bool = False, patience: float = inf
    ) -> None:
        """Return when a call to this chat may be made.

        Raises Paused where a pause will last longer than `patience` seconds.
        """
        begun = self._timer.now()
        try:
            if which is ANSWERS:
                ask = Ask(reserves=True, ahead=AHEAD[which], waited=LATE, paid=paid, chat=chat)
                await self._take(ask, patience)
            else:
                await self._queues[paid].wait(which, chat, patience)
        finally:
            self.waited(which, self._timer.now() - begun)

    async def chat_turn(self, chat: Chat, *, patience: float = 0.0) -> None:
        """Return when it is the chat's turn. Raises Paused as `turn` does."""
        await self._take(Ask(place=False, chat=chat), patience)

    async def pause(self, seconds: float) -> None:
        """Telegram said 429: nobody calls for so long, in no process."""
        await self._meter.pause(seconds)

    async def close(self) -> None:
        """Close what the meter has open."""
        await self._meter.close()

    async def _take(self, ask: Ask, patience: float) -> None:
        """Get what is asked, and wait until it may be used."""
        while True:
            given = await self._meter.take(ask)
            _see_to(given, patience)
            if given.wait <= 0:
                return
            await self._timer.sleep(given.wait)
            if given.why is Why.GO and not await self._meter.paused():
                return  # after a pause everybody starts anew


_DUE = (Why.GO, Why.CHAT)


class Queue:
    """Those who wait until they are due, the lower lane first, then in the order they came."""

    def __init__(self, take: Callable[[Ask], Awaitable[Given]], timer: Timer, paid: bool) -> None:
        self._take = take
        self._timer = timer
        self._paid = paid
        self._waiting: list[_Waiter] = []
        self._numbers = count()
        self._asking = False
        self._paused_until = -inf
        self._serving: asyncio.Task[None] | None = None

    async def wait(self, which: Lane, chat: Chat | None, patience: float) -> None:
        """Return when it is due, and its chat's turn too. Raises Paused."""
        while (turn := await self._turn(which, chat, patience)) > 0:
            await self._timer.sleep(turn)

    async def _turn(self, which: Lane, chat: Chat | None, patience: float) -> float:
        """Wait until it is due; seconds until the chat's turn, 0 if it may go."""
        if not self._waiting and not self._asking:
            given = await self._asked(Ask(ahead=AHEAD[which], paid=self._paid, chat=chat))
            _see_to(given, patience)
            if given.why in _DUE:
                return given.wait
        now = self._timer.now()
        served: asyncio.Future[float] = asyncio.get_running_loop().create_future()
        _see_to(Given(Why.PAUSE, self._paused_until - now), patience)
        waiter = _Waiter(which, next(self._numbers), now, chat, served, now + patience)
        heapq.heappush(self._waiting, waiter)
        if self._serving is None:
            self._serving = asyncio.create_task(self._serve())
        return await served

    async def _asked(self, ask: Ask) -> Given:
        """Where nobody waits nobody has to be woken; but a crowd does not ask all at once."""
        self._asking = True
        try:
            return await self._take(ask)
        finally:
            self._asking = False

    async def _serve(self) -> None:
        """One task while anybody waits, not one for each."""
        try:
            while first := self._first():
                waited = self._timer.now() - first.since
                ahead = AHEAD[first.lane]
                given = await self._take(
                    Ask(ahead=ahead, waited=waited, paid=self._paid, chat=first.chat)
                )
                if given.why in _DUE:
                    first.grant(given.wait)
                    continue
                if given.why is Why.PAUSE:
                    self._pause(given.wait)
                await self._timer.sleep(max(given.wait, SHORTEST))
        finally:
            self._serving = None
            for one in self._waiting:
                one.served.cancel()  # only where the loop is closing

    def _pause(self, seconds: float) -> None:
        """Those who would not wait so long hear of it now, and others who come meanwhile."""
        self._paused_until = self._timer.now() + seconds
        for one in self._waiting:
            if one.until < self._paused_until and not one.served.done():
                one.served.set_exception(Paused(seconds))

    def _first(self) -> "_Waiter | None":
        """Who is next; those who gave up are dropped from the front."""
        while self._waiting and self._waiting[0].served.done():
            heapq.heappop(self._waiting)
        return self._waiting[0] if self._waiting else None


class _Waiter(NamedTuple):
    """Sorted by lane, then by number."""

    lane: Lane
    number: int
    since: float
    chat: Chat | None
    served: asyncio.Future[float]
    until: float

    def grant(self, turn: float) -> None:
        """Let it go on, unless it has given up this very moment."""
        if not self.served.done():
            self.served.set_result(turn)


def _nobody(_which: Lane, _seconds: float) -> None:
    """Nobody counts."""


def _see_to(given: Given, patience: float) -> None:
    if given.why is Why.PAUSE and given.wait > patience:
        raise Paused(given.wait)
