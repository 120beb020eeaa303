"""Calls that go through a pacer, each written down with its moment."""

import asyncio
from dataclasses import dataclass, field

from bot.outgoing.lanes import ANSWERS, Lane
from bot.outgoing.meter import Chat, MemoryMeter, Rates
from bot.outgoing.pacer import Pacer
from tests.bot.outgoing.virtual import TIMER, now

RATES = Rates(free=30, paid=1000, chat=1)
FOREVER = float("inf")


@dataclass
class Traffic:
    """One bot on virtual time. `sent`: the moment, the lane and the chat of each call."""

    rates: Rates = RATES
    sent: list[tuple[float, Lane, Chat | None]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.meter = MemoryMeter(self.rates, now)
        self.pacer = Pacer(self.meter, TIMER)

    async def call(
        self, lane: Lane = ANSWERS, chat: Chat | None = None, *, paid: bool = False
    ) -> float:
        """One call; the seconds it waited."""
        began = now()
        await self.pacer.turn(lane, chat, paid=paid, patience=FOREVER)
        self.sent.append((now(), lane, chat))
        return now() - began

    async def send(self, lane: Lane, calls: int, *, senders: int = 5, paid: bool = False) -> None:
        """So many calls by so many senders, each of which makes one after another."""
        left = iter(range(calls))

        async def sender() -> None:
            for _ in left:
                await self.call(lane, paid=paid)

        await asyncio.gather(*(sender() for _ in range(senders)))

    def moments(self, *lanes: Lane) -> list[float]:
        """When calls of these lanes (of all, if none is named) went out."""
        return sorted(moment for moment, lane, _ in self.sent if not lanes or lane in lanes)


def busiest(moments: list[float], seconds: float) -> int:
    """The most calls in any window of so many seconds."""
    most = start = 0
    for end, moment in enumerate(moments):
        while moments[start] <= moment - seconds:
            start += 1
        most = max(most, end - start + 1)
    return most
