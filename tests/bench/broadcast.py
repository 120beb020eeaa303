"""The rate and evenness of a broadcast; the bot and the sandbox are separate processes.

    python -m tests.bench.broadcast [people] [paid people]      # 10000 of each by default

Writes its section of docs/benchmarks.md.
"""

import asyncio
import json
import os
import sys
import time
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from subprocess import PIPE
from tempfile import TemporaryDirectory

from bot.sandbox.driver.client import READY, TOKEN, Driver
from bot.sandbox.driver.person import Person
from bot.sandbox.world.people import Json
from models.schema.migrate import migrate
from tests.bench.lifted_bot import TIMES
from tests.bench.page import put
from tests.e2e.mailing import OLGA, crowd, office
from tests.e2e.process import BotProcess
from tests.e2e.words import label

TITLE = "## Broadcasts"
FREE, PAID = 30, 1000  # messages a second
LIFTED = PAID * TIMES  # beyond one core
BLOCKED = 0.07  # of all people
TICKS = os.sysconf("SC_CLK_TCK")


class LiftedBot(BotProcess):
    """A bot that is held back by nothing but its processor."""

    async def _spawn(self, module: str) -> asyncio.subprocess.Process:
        return await super()._spawn(f"tests.bench.lifted_{module}")


@dataclass(frozen=True)
class Run:
    """One broadcast; processor seconds are those from its creation to its end."""

    people: int
    rate: float
    refused: int
    outcomes: Counter[str]
    bot: float
    sandbox: float
    seconds: float
    answers: list[float]
    load: float

    def share(self, part: float) -> str:
        """Milliseconds within which this part of the clicks were answered."""
        found = sorted(self.answers)
        if not found:
            return ""
        return f"{found[int(len(found) * part)] * 1000:.0f} ms"


@asynccontextmanager
async def sandbox(folder: Path, people: list[Json]) -> AsyncIterator[tuple[Driver, int]]:
    """A sandbox process that knows these people, and its pid."""
    file = folder / "people.json"
    file.write_text(json.dumps(people))
    words = ("-m", "bot.sandbox", "--port", "0", "--people", str(file))
    process = await asyncio.create_subprocess_exec(sys.executable, *words, stdout=PIPE)
    assert process.stdout
    try:
        url = (await process.stdout.readline()).decode().strip().removeprefix(READY)
        async with Driver(url, TOKEN) as driver:
            yield driver, process.pid
    finally:
        process.terminate()
        await process.wait()


async def run(people: int, limit: int = FREE, *, clicks: bool = True) -> Run:
    """One broadcast to so many, Ann among them, who clicks once a second if anybody does."""
    everybody = crowd(people - 1, round(people * BLOCKED))
    with TemporaryDirectory() as name:
        folder = Path(name)
        url = f"sqlite://{folder}/app.db"
        await migrate(url)
        async with sandbox(folder, everybody) as (driver, pid), office(driver, url) as admin:
            await admin.register(everybody)
            rates = {"BULK_PER_SECOND": str(FREE), "PAID_PER_SECOND": str(PAID)}
            kind = LiftedBot if limit > PAID else BotProcess
            bot = kind(driver, folder, url, ADMINS=str(OLGA), **rates)
            await bot.start()
            try:
                ann = await driver.person("Ann", language_code="en")
                await ann.say("/start")
                await ann.window("", seconds=60)
                await driver.limits(bulk_per_second=FREE, paid_per_second=limit)
                before, began = (cpu(bot.pid), cpu(pid)), time.monotonic()
                number = await admin.send(paid=limit > FREE)
                async with _clicking(ann, clicks) as answers:
                    while not (progress := await admin.progress(number)).broadcast.over:  # noqa: ASYNC110
                        await asyncio.sleep(1)  # no call is made for the sake of the wait
                spent = cpu(bot.pid) - before[0], cpu(pid) - before[1]
                seconds, load = time.monotonic() - began, os.getloadavg()[0]
                calls = await driver.journal()
            finally:
                await bot.end()
    moments = [one["at"] for one in calls if one["method"] == "copyMessage"]
    rate = (len(moments) - 1) / (moments[-1] - moments[0])
    refused = sum(one["error_code"] == 429 for one in calls)
    counts = +Counter(progress.counts)
    return Run(people, rate, refused, counts, *spent, seconds, answers, load)


@asynccontextmanager
async def _clicking(ann: Person, at_all: bool) -> AsyncIterator[list[float]]:
    answers: list[float] = []

    async def clicks() -> None:
        while at_all:
            for button in (label("prices-entry"), label("nav-home")):
                began = time.monotonic()
                await ann.click(button)
                answers.append(time.monotonic() - began)
                await asyncio.sleep(1)

    task = asyncio.create_task(clicks())
    try:
        yield answers
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task


def cpu(pid: int) -> float:
    """Processor seconds of a process so far."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / TICKS


def section(runs: list[tuple[str, Run]]) -> str:
    """What was measured."""
    return f"""{TITLE}

The bot polls and uses a SQLite file. The sandbox is a separate process and enforces the limit: free
{FREE}, paid {PAID} messages a second. With the limit lifted, both allow {LIFTED};
`docs/decisions/0014-broadcasts.md` says what limits the bot then. In the rows with clicks, Ann
presses a menu button about once a second (`python -m tests.bench.broadcast`). The rate counts
copyMessage in the sandbox's journal. CPU is the share of one core, from the creation of the
broadcast to its end.

| | people | a second | 429 | outcomes | ms each | bot | sandbox | clicks | median | p99 | load |
| --- | ---: | ---: | ---: | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
""" + "\n".join(_line(name, one) for name, one in runs)


def _line(name: str, one: Run) -> str:
    outcomes = ", ".join(f"{state} {number:,}" for state, number in sorted(one.outcomes.items()))
    cells = (
        *(name, f"{one.people:,}", f"{one.rate:.2f}", str(one.refused), outcomes),
        f"{one.bot / one.people * 1000:.2f}",
        *(f"{spent / one.seconds:.0%}" for spent in (one.bot, one.sandbox)),
        *(str(len(one.answers)), one.share(0.5), one.share(0.99), f"{one.load:.1f}"),
    )
    return f"| {' | '.join(cells)} |"


async def main(free: int = 10_000, paid: int = 10_000) -> None:
    """Measure all and write."""
    runs = [("paid", await run(paid, PAID)), ("paid, limit lifted", await run(paid, LIFTED))]
    runs.append(("free", await run(free, clicks=False)))
    runs.append(("free, with clicks", await run(free)))
    text = section(runs)
    print(text)
    put(text)


if __name__ == "__main__":
    asyncio.run(main(*map(int, sys.argv[1:])))
