"""The pacer: every call of the bot's token asks it before it goes out.

Answers to people take the next place even while it is not due yet, a little ahead of the schedule;
notices and broadcasts wait until their place is due, and so fill what answers leave.
"""

import asyncio
import heapq
from collections.abc import Awaitable, Callable
from contextvars import ContextVar, Token
from itertools import count
from types import TracebackType

from bot.outgoing.lanes import ANSWERS, Lane, current, lane
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

    async def slot(self, which: Lane | None = None, *, paid: bool = False) -> Slot:
        """Wait for a place in the lane (by default, the one we are in) and take it."""
        which = current() if which is None else which
        await self._place(which, paid, float("inf"))
        return Slot(which)

    async def turn(
        self, which: Lane, chat: Chat | None, *, paid: bool = False, patience: float
    ) -> None:
        """Return when a call to this chat may be made.

        Raises Paused where a pause will last longer than `patience` seconds.
        """
        if chat is not None and which is not ANSWERS:
            await self.chat_turn(chat, patience=patience)
            chat = None
        await self._place(which, paid, patience, chat)

    async def chat_turn(self, chat: Chat, *, patience: float = 0.0) -> None:
        """Return when it is the chat's turn. Raises Paused as `turn` does."""
        await self._take(Ask(most=0, chat=chat), patience)

    async def pause(self, seconds: float) -> None:
        """Telegram said 429: nobody calls for so long, in no process."""
        await self._meter.pause(seconds)

    async def close(self) -> None:
        """Close what the meter has open."""
        await self._meter.close()

    async def _place(
        self, which: Lane, paid: bool, patience: float, chat: Chat | None = None
    ) -> None:
        if which is ANSWERS:
            ask = Ask(reserves=True, ahead=AHEAD[which], paid=paid, chat=chat)
            await self._take(ask, patience)
        else:
            await self._queues[paid].wait(which, patience)

    async def _take(self, ask: Ask, patience: float) -> None:
        """Get what is asked, and wait until it may be used."""
        while True:
            given = await self._meter.take(ask)
            _see_to(given, patience)
            if given.wait <= 0:
                return
            await self._timer.sleep(given.wait)
            if given.why is Why.PAUSE:
                continue
            ask = ask._replace(chat=None)
            if given.why is Why.GO and not await self._meter.paused():
                return  # after a pause everybody starts anew


class Queue:
    """Those who wait until they are due, the lower lane first, then in the order they came."""

    def __init__(self, take: Callable[[Ask], Awaitable[Given]], timer: Timer, paid: bool) -> None:
        self._take = take
        self._timer = timer
        self._paid = paid
        self._waiting: list[tuple[Lane, int, float, asyncio.Future[None]]] = []
        self._numbers = count()
        self._serving: asyncio.Task[None] | None = None

    async def wait(self, which: Lane, patience: float) -> None:
        """Return when it is due. Raises Paused."""
        if not self._waiting:
            given = await self._take(Ask(ahead=AHEAD[which], paid=self._paid))
            _see_to(given, patience)
            if given.slots:
                return
        served: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        entry = (which, next(self._numbers), self._timer.now(), served)
        heapq.heappush(self._waiting, entry)
        if self._serving is None:
            self._serving = asyncio.create_task(self._serve())
        await served

    async def _serve(self) -> None:
        """One task while anybody waits, not one for each."""
        try:
            while self._somebody():
                which, _, since, _ = self._waiting[0]
                ask = Ask(
                    len(self._waiting),
                    ahead=AHEAD[which],
                    waited=self._timer.now() - since,
                    paid=self._paid,
                )
                given = await self._take(ask)
                self._release(given.slots)
                if not given.slots:
                    await self._timer.sleep(max(given.wait, SHORTEST))
        finally:
            self._serving = None
            for *_, served in self._waiting:
                served.cancel()  # only where the loop is closing

    def _somebody(self) -> bool:
        """Whether anybody waits; those who gave up are dropped from the front."""
        while self._waiting and self._waiting[0][-1].done():
            heapq.heappop(self._waiting)
        return bool(self._waiting)

    def _release(self, slots: int) -> None:
        while slots and self._somebody():
            heapq.heappop(self._waiting)[-1].set_result(None)
            slots -= 1


def _see_to(given: Given, patience: float) -> None:
    if given.why is Why.PAUSE and given.wait > patience:
        raise Paused(given.wait)
