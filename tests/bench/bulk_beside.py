"""Bulk with the shipped settings under Telegram's strict limits, while people use the bot.

    python -m tests.bench.bulk_beside [people] [scenario ...]      # 2000, all scenarios

Bot and sandbox are processes of their own; the bot polls, on SQLite. Writes its section of
docs/benchmarks.md.
"""

import asyncio
import os
import sys
import time
from collections import deque
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory

from bot.sandbox.driver.client import Driver
from bot.sandbox.driver.person import Person
from bot.sandbox.world.people import Json
from bot.settings.settings import Settings
from models.schema.migrate import migrate
from tests.bench.broadcast import cpu, sandbox
from tests.bench.pacer import busiest
from tests.bench.page import put, table
from tests.e2e.mailing import OLGA, Office, crowd, office
from tests.e2e.process import BotProcess
from tests.e2e.words import label

TITLE = "## Bulk beside people"
PEOPLE, CLICKERS, NEWCOMERS = 2000, 200, 300
CLICKS_PER_SECOND = 100
AT_ONCE, EACH = 60, 5
PAUSE = 5  # seconds
BUTTONS = (label("prices-entry", "ru"), label("nav-home", "ru"))


@dataclass
class Scene:
    """What a broadcast runs beside; `waits`: seconds that each click took."""

    driver: Driver
    people: int
    waits: list[float] = field(default_factory=list)
    menus: list[tuple[Person, Json]] = field(default_factory=list)

    async def greet(self, people: int) -> None:
        """So many have a menu. They read Russian: the broadcast is not for them."""
        room = asyncio.Semaphore(20)

        async def one(number: int) -> tuple[Person, Json]:
            async with room:
                person = await self.driver.person(f"C{number}", language_code="ru")
                await person.say("/start")
                return person, await person.window("", seconds=120)

        self.menus = await asyncio.gather(*(one(number) for number in range(people)))

    async def click(self, number: int, times: int) -> None:
        """A person presses the button that is there at the so-manieth press."""
        person, menu = self.menus[number]
        began = time.monotonic()
        await person.click(BUTTONS[times % 2], message=menu)
        self.waits.append(time.monotonic() - began)


async def nothing(_: Scene) -> None:
    """Nobody does anything."""


async def pause(scene: Scene) -> None:
    """Three chats get a 429: all bulk pauses, and goes on."""
    after = min(300, scene.people // 4)
    await scene.driver.fault("copyMessage", "429", retry_after=PAUSE, after=after, times=3)


async def newcomers(scene: Scene) -> None:
    """All at once press Start."""
    await asyncio.sleep(5)
    people = [await scene.driver.person(f"N{n}", language_code="ru") for n in range(NEWCOMERS)]
    await asyncio.gather(*(one.say("/start") for one in people))


async def clicks(scene: Scene) -> None:
    """So many a second; who clicks next is the one whose last click was answered first."""
    began, idle, made = time.monotonic(), deque((number, 0) for number in range(CLICKERS)), 0

    async def one(number: int, times: int) -> None:
        await scene.click(number, times)
        idle.append((number, times + 1))

    async with asyncio.TaskGroup() as group:
        while True:
            made += 1
            await asyncio.sleep(began + made / CLICKS_PER_SECOND - time.monotonic())
            if idle:
                group.create_task(one(*idle.popleft()))


SCENARIOS: dict[str, tuple[str, Callable[[Scene], Awaitable[None]], int]] = {
    "alone": ("alone", nothing, 0),
    "pause": ("a pause of all bulk meanwhile", pause, 0),
    "start": (f"{NEWCOMERS} press Start at once", newcomers, 0),
    "clicks": (f"{CLICKS_PER_SECOND} clicks a second", clicks, CLICKERS),
}


@dataclass(frozen=True)
class Run:
    """One broadcast. rate: a second, after the pause if there was one. busiest: the most calls in
    any second that slides. refused: 429s that nobody ordered. load: of the machine.
    """

    rate: float
    busiest: int
    refused: int
    waits: list[float]
    bot: float
    load: float

    def cells(self, name: str) -> tuple[str, ...]:
        """A row of the page's table."""
        shares = [_share(self.waits, part) for part in (0.5, 0.99)] if self.waits else ["", ""]
        return (
            *(name, f"{self.rate:.2f}", str(self.busiest), str(self.refused)),
            *(str(len(self.waits) or ""), *shares, f"{self.bot:.0%}", f"{self.load:.1f}"),
        )


def _share(waits: list[float], part: float) -> str:
    return f"{sorted(waits)[int(len(waits) * part)] * 1000:.0f} ms"


@asynccontextmanager
async def working(people: int) -> AsyncIterator[tuple[Driver, Office, tuple[int, int]]]:
    """A bot at the shipped settings that knows so many people; its process, and the sandbox's."""
    everybody = crowd(people)
    shipped = Settings.read({"BOT_TOKEN": "42:x"})
    rates = {
        "BULK_PER_SECOND": str(shipped.rates[0]),
        "FLOOD_PRESSES": f"{shipped.flood_presses.most}/{shipped.flood_presses.seconds}",
        "FLOOD_MESSAGES": f"{shipped.flood_messages.most}/{shipped.flood_messages.seconds}",
    }
    with TemporaryDirectory() as name:
        folder = Path(name)
        url = f"sqlite://{folder}/app.db"
        await migrate(url)
        async with sandbox(folder, everybody) as (driver, pid), office(driver, url) as admin:
            await admin.register(everybody)
            bot = BotProcess(driver, folder, url, ADMINS=str(OLGA), **rates)
            await bot.start()
            try:
                yield driver, admin, (bot.pid, pid)
            finally:
                await bot.end()


async def run(people: int, scenario: str) -> Run:
    """One broadcast to so many."""
    _, beside, clickers = SCENARIOS[scenario]
    async with working(people) as (driver, admin, (bot, _)):
        scene = Scene(driver, people)
        await scene.greet(clickers)
        number = await admin.send()
        task, before, began = asyncio.create_task(beside(scene)), cpu(bot), time.monotonic()
        while not (await admin.progress(number)).broadcast.over:  # noqa: ASYNC110 - it makes no call
            await asyncio.sleep(1)
        spent, load = (cpu(bot) - before) / (time.monotonic() - began), os.getloadavg()[0]
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task
        calls = await driver.journal("copyMessage")
    moments = [one["at"] for one in calls if one["ok"]]
    refused = sum(one["error_code"] == 429 for one in calls) - 3 * (beside is pause)
    return Run(_rate(moments), busiest(moments), refused, scene.waits, spent, load)


def _rate(moments: list[float]) -> float:
    """Of those after a pause, where there was one."""
    gaps = [after - before for before, after in pairwise(moments)]
    if max(gaps) > PAUSE / 2:
        moments = moments[gaps.index(max(gaps)) + 1 :]
    moments = [one for one in moments if one < moments[-1] - PAUSE] or moments  # the last are late
    return (len(moments) - 1) / (moments[-1] - moments[0])


async def at_once() -> tuple[str, ...]:
    """AT_ONCE people click EACH times, as soon as the last click is answered."""
    async with working(1) as (driver, _, pids):
        scene = Scene(driver, 1)
        await scene.greet(AT_ONCE)
        before, began = [cpu(pid) for pid in pids], time.monotonic()

        async def one(number: int) -> None:
            for times in range(EACH):
                await scene.click(number, times)

        await asyncio.gather(*(one(number) for number in range(AT_ONCE)))
        seconds, load = time.monotonic() - began, os.getloadavg()[0]
        spent = [cpu(pid) - first for pid, first in zip(pids, before, strict=True)]
    clicks = len(scene.waits)
    shares = [_share(scene.waits, part) for part in (0.5, 0.95)]
    each = [f"{one / clicks * 1000:.1f}" for one in spent]
    return (*shares, f"{clicks / seconds:.0f}", *each, f"{load:.1f}")


async def main(people: int = PEOPLE, *names: str) -> None:
    """Measure and write."""
    rows = []
    for name in names or SCENARIOS:
        rows.append((await run(people, name)).cells(SCENARIOS[name][0]))
        print(*rows[-1], flush=True)
    crowd = await at_once()
    head = ("beside", "a second", "busiest", "429", "clicks", "median", "p99", "bot's CPU", "load")
    text = f"""{TITLE}

A broadcast to {people:,} people who have been silent, at the shipped settings and under the
sandbox's strict limits: 30 in any second that slides. `busiest` is the most in such a second.

{table(head, rows)}

{AT_ONCE} people click {EACH} times each, all at once, each as soon as the last click is answered.

{table(("median", "p95", "clicks a second", "bot's ms each", "sandbox's ms", "load"), [crowd])}
"""
    print(text)
    if not names:
        put(text)


if __name__ == "__main__":
    asyncio.run(main(*map(int, sys.argv[1:2]), *sys.argv[2:]))
