"""python -m tests.bench.load: people and their Bot API in one process, controlled by stdin.

A line of JSON is a command, {"do": name, ...}: a method of Load; a line of JSON on stdout is its
result. The first line is the port of the API.
"""

import asyncio
import sys
from collections import deque
from collections.abc import Awaitable, Callable, Iterable
from time import perf_counter
from typing import Any

import orjson
import uvloop

from tests.bench.load.api import Api
from tests.bench.load.measuring import Spent, memory
from tests.bench.load.people import Crowd, Visitor
from tests.bench.load.shopping import Shop
from tests.bench.load.wire import Json, Serving, Webhook

GREETED_AT_ONCE = 20
INSISTS = 1.0  # seconds between two presses in a chat that is paused


class Load:
    """The crowd, and what it measures."""

    crowd: Crowd
    shop: Shop

    def __init__(self) -> None:
        self.api = Api(lambda *call: self.crowd.heard(*call))
        self._waits: list[float] = []
        self._idle: deque[Visitor] = deque()
        self.target([], "", "", [], "")

    def target(
        self, ports: list[int], path: str, secret: str, labels: list[str], shop: str
    ) -> None:
        """Where updates go, which buttons are pressed, behind which one things are bought.

        Without ports they wait until the bot polls.
        """
        hooks = [Webhook(port, path, secret) for port in ports]
        self.crowd = Crowd([*hooks] or [self.api.updates], labels, self.api.call, self.api.loses)
        self.shop = Shop(self.crowd, self.api.invoices, shop)
        self._idle.clear()

    async def polled(self) -> None:
        """Returns when the bot has asked for updates."""
        await self.api.updates.asked.wait()

    def labels(self, labels: list[str]) -> None:
        """Which buttons are pressed from now on."""
        self.crowd.labels = labels

    async def meet(self, people: int) -> Json:
        """So many more people come and get a menu."""
        new = self.crowd.more(people)
        await _in_turns(GREETED_AT_ONCE, new, self.crowd.start)
        self._idle.extend(new)
        return self._wrong()

    async def closed(self, presses: int, at_once: int, pids: list[int]) -> Json:
        """So many presses by so many people at once, each waiting for the answer."""
        self._waits, before = [], Spent.now(pids)
        await _in_turns(at_once, range(presses), self._press)
        return self._report(before, pids)

    async def steady(self, rate: float, seconds: float, shop_each: int, pids: list[int]) -> Json:
        """So many deeds a second, whether or not the bot keeps up; each n-th is a purchase."""
        self._waits, before, began = [], Spent.now(pids), perf_counter()
        async with asyncio.TaskGroup() as tasks:
            for number in range(int(rate * seconds)):
                due = began + number / rate
                await asyncio.sleep(due - perf_counter())
                buys = shop_each and number % shop_each == 0
                tasks.create_task(self._buy() if buys else self._press(due=due))
        return self._report(before, pids)

    async def clicks(self, people: int, each: int, pids: list[int]) -> Json:
        """So many people at once, who press so often, each press when the last one is done."""
        self._waits, before = [], Spent.now(pids)
        await asyncio.gather(*(self._clicks(each) for _ in range(people)))
        return self._report(before, pids)

    async def paused(self, rate: float, seconds: float, pause: float, pids: list[int]) -> Json:
        """`steady`, while one chat more has a 429 of so many seconds and its person presses on."""
        visitor = self._idle.popleft()
        self.api.pause(visitor.id, pause)
        insisting = asyncio.create_task(self._insists(visitor))
        try:
            return await self.steady(rate, seconds, 0, pids)
        finally:
            insisting.cancel()

    def faults(self, share: float) -> None:
        """This part of all calls meets a fault from now on."""
        self.api.share = share

    def memory(self, pids: list[int]) -> float:
        """MB of all of them."""
        return sum(memory(pid) for pid in pids)

    async def _press(self, _: int = 0, due: float | None = None) -> None:
        visitor = self._idle.popleft()
        await self._turn(visitor, due)
        self._idle.append(visitor)

    async def _clicks(self, each: int) -> None:
        visitor = self._idle.popleft()
        for _ in range(each):
            await self._turn(visitor)
        self._idle.append(visitor)

    async def _turn(self, visitor: Visitor, due: float | None = None) -> None:
        began = due or perf_counter()  # uvloop's own clock counts whole milliseconds
        await self.crowd.turn(visitor)
        self._waits.append(perf_counter() - began)

    async def _insists(self, visitor: Visitor) -> None:
        while True:
            await self.crowd.nudge(visitor)
            await asyncio.sleep(INSISTS)

    async def _buy(self) -> None:
        visitor = self._idle.popleft()
        await self.shop.visit(visitor)
        self._idle.append(visitor)

    def _report(self, before: Spent, pids: list[int]) -> Json:
        return {
            **Spent.now(pids).since(before, self._waits),
            "memory": self.memory(pids),
            "paid": self.shop.paid,
            "faults": self.api.faults,
            **self._wrong(),
        }

    def _wrong(self) -> Json:
        """What went wrong since it was asked last: how often, and some of it in words."""
        crowd, wrong = self.crowd, {"wrong": dict(self.crowd.tally), "words": []}
        wrong["words"] = crowd.failures[:5]
        crowd.tally.clear()
        crowd.failures.clear()
        return wrong


async def _in_turns(
    at_once: int, things: Iterable[Any], act: Callable[[Any], Awaitable[None]]
) -> None:
    left = iter(things)

    async def worker() -> None:
        for thing in left:
            await act(thing)

    await asyncio.gather(*(worker() for _ in range(at_once)))


async def main() -> None:
    """Obey until stdin ends."""
    load, loop = Load(), asyncio.get_running_loop()
    server = await loop.create_server(lambda: Serving(load.api.serve), "127.0.0.1", 0)
    _say(server.sockets[0].getsockname()[1])
    while line := await loop.run_in_executor(None, sys.stdin.readline):
        command = orjson.loads(line)
        result = getattr(load, command.pop("do"))(**command)
        _say(await result if asyncio.iscoroutine(result) else result)


def _say(result: Any) -> None:
    print(orjson.dumps(result).decode(), flush=True)


if __name__ == "__main__":
    uvloop.run(main())
