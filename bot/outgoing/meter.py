"""Who may call now: the count of one process, in memory."""

from collections.abc import Callable
from enum import IntEnum
from math import inf
from typing import NamedTuple, Protocol

from bot.outgoing.line import Line

Chat = int | str
HEADROOM = 1.005
"""Our schedule is that much slower than the limit: no two clocks run alike."""
CHAT_AHEAD = 1.8
"""Intervals of a chat's schedule that a message may be early: two at once and a third soon.

Telegram takes «short bursts» (Bot FAQ), of about three; the fourth a second after the first has
arrived, whose way may have been the slower one: hence less than two.
"""
MANY_CHATS = 1000


class Rates(NamedTuple):
    """Calls a second: in all, those that are paid for, and those to one chat."""

    free: float
    paid: float
    chat: float

    @property
    def intervals(self) -> "Rates":
        """Seconds between calls; the paid limit is of all calls, so it is never the lower one."""
        paid = max(self.free, self.paid)
        return Rates(HEADROOM / self.free, HEADROOM / paid, HEADROOM / self.chat)


class Why(IntEnum):
    """What an answer to an `Ask` means.

    GO: `slots` calls may be made after `wait` seconds. LINE: ask again after `wait`.
    CHAT: the chat's turn is taken; wait, then ask for the rest. PAUSE: nothing goes until then.
    """

    GO = 0
    LINE = 1
    CHAT = 2
    PAUSE = 3


class Given(NamedTuple):
    """The answer to an `Ask`."""

    why: Why
    slots: int
    wait: float


class Ask(NamedTuple):
    """What somebody wants.

    most: so many slots, as far as they are due; 0: only the chat's turn. reserves: one slot,
    whenever it is due. ahead: seconds a call may be early. waited: how long it has been wanted.
    """

    most: int = 1
    reserves: bool = False
    ahead: float = 0.0
    waited: float = 0.0
    paid: bool = False
    chat: Chat | None = None


class Meter(Protocol):
    """Counts all calls of one bot."""

    async def take(self, ask: Ask) -> Given:
        """What there is for it now. Never raises."""

    async def pause(self, seconds: float) -> None:
        """Nobody calls for so long."""

    async def paused(self) -> float:
        """Seconds left of the pause."""

    async def close(self) -> None:
        """Give back what is open."""


class MemoryMeter:
    """The meter of a bot that is one process."""

    def __init__(self, rates: Rates, now: Callable[[], float]) -> None:
        self._now = now
        free, paid, self._chat_interval = rates.intervals
        self._free, self._paid = Line(free), Line(paid)
        self._chats: dict[Chat, Line] = {}
        self._many = MANY_CHATS
        self._until = -inf

    async def take(self, ask: Ask) -> Given:
        """At once: nobody has to be asked."""
        return self.taken(ask)

    def taken(self, ask: Ask) -> Given:
        """What there is for it now."""
        now = self._now()
        if self._until > now:
            return Given(Why.PAUSE, 0, self._until - now)
        if ask.chat is not None and (wait := self._turn(ask.chat, now)) > 0:
            return Given(Why.CHAT, 0, wait)
        return self._slots(ask, now) if ask.most else Given(Why.GO, 0, 0.0)

    async def pause(self, seconds: float) -> None:
        """A longer pause is not cut short."""
        self._until = max(self._until, self._now() + seconds)

    async def paused(self) -> float:
        """Seconds left of the pause."""
        return max(0.0, self._until - self._now())

    async def close(self) -> None:
        """Nothing is open."""

    def _slots(self, ask: Ask, now: float) -> Given:
        line = self._paid if ask.paid else self._free
        if ask.reserves:
            wait = line.reserve(now, ask.ahead)
            given = Given(Why.GO, 1, wait)
        elif slots := line.grant(now, ask.most, ask.ahead, ask.waited):
            given = Given(Why.GO, slots, 0.0)
        else:
            return Given(Why.LINE, 0, line.wait(now, ask.ahead))
        if not ask.paid:
            for _ in range(given.slots):
                self._paid.reserve(now)  # the larger limit is of all calls
        return given

    def _turn(self, chat: Chat, now: float) -> float:
        line = self._chats.get(chat)
        if line is None:
            self._forget(now)
            line = self._chats[chat] = Line(self._chat_interval, late=0.0)
        return line.reserve(now, CHAT_AHEAD * self._chat_interval)

    def _forget(self, now: float) -> None:
        """Chats whose turn has come again, now and then."""
        if len(self._chats) >= self._many:
            self._chats = {chat: line for chat, line in self._chats.items() if line.due > now}
            self._many = max(MANY_CHATS, 2 * len(self._chats))
