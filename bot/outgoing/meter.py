"""Who may call now: the count of one process, in memory."""

from collections.abc import Callable
from enum import IntEnum
from math import inf
from typing import NamedTuple, Protocol

from bot.outgoing.line import LATE, Line

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

    GO: the call may be made after `wait` seconds. LINE, CHAT: it is not due, or its chat's turn is
    not; ask again after `wait`. PAUSE: nothing goes until then.
    """

    GO = 0
    LINE = 1
    CHAT = 2
    PAUSE = 3


class Given(NamedTuple):
    """The answer to an `Ask`."""

    why: Why
    wait: float


class Ask(NamedTuple):
    """A call that somebody wants to make.

    place: it needs one of its own, or else only its chat's turn. reserves: it takes its place
    whenever that is due, or else only if it is due now. ahead: seconds it may be early. waited: how
    long it has been wanted.
    """

    place: bool = True
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
            return Given(Why.PAUSE, self._until - now)
        line = self._paid if ask.paid else self._free
        wait = line.wait(now, ask.ahead, ask.waited) if ask.place else 0.0
        if wait > 0 and not ask.reserves:
            return Given(Why.LINE, wait)
        if ask.chat is not None and (turn := self._turn(ask.chat, now + wait)) > 0:
            return Given(Why.CHAT, turn)
        if ask.place:
            line.take(now, ask.waited)
            if line is self._free:
                self._paid.take(now, LATE)  # the larger limit is of all calls
        return Given(Why.GO, wait)

    async def pause(self, seconds: float) -> None:
        """A longer pause is not cut short."""
        self._until = max(self._until, self._now() + seconds)

    async def paused(self) -> float:
        """Seconds left of the pause."""
        return max(0.0, self._until - self._now())

    async def close(self) -> None:
        """Nothing is open."""

    def _turn(self, chat: Chat, at: float) -> float:
        """Take the chat's turn at that moment, or say how much too early it is."""
        line = self._chats.get(chat)
        if line is None:
            self._forget(at)
            line = self._chats[chat] = Line(self._chat_interval, late=0.0)
        wait = line.wait(at, CHAT_AHEAD * self._chat_interval)
        if wait <= 0:
            line.take(at)
        return wait

    def _forget(self, now: float) -> None:
        """Chats whose turn has come again, now and then."""
        if len(self._chats) >= self._many:
            self._chats = {chat: line for chat, line in self._chats.items() if line.due > now}
            self._many = max(MANY_CHATS, 2 * len(self._chats))
