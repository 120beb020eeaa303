"""The time from the start of the process to its first answer, compared with importing libraries.

python -m tests.bench.startup [ROUNDS]
"""

import asyncio
import re
import shutil
import signal
import statistics
import sys
import time
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from subprocess import DEVNULL
from tempfile import TemporaryDirectory

from bot.sandbox.driver.client import Driver, spawned
from models.schema.migrate import migrate
from tests.e2e.process import ROOT, environment

ROUNDS = 9
OURS, BARE = "bot", "tests.bench.bare_bot"
LIBRARIES = "import aiogram, aiogram_dialog, tortoise"
_IMPORT = re.compile(r"import time:\s+(\d+) \|\s+\d+ \|\s+(\w+)")


@dataclass(frozen=True)
class Starts:
    """Seconds of each start, ours and the bare bot's, and of importing alone, taken in turns."""

    ours: list[float]
    bare: list[float]
    libraries: list[float]

    @property
    def ratio(self) -> float:
        """Our median by that of importing the libraries."""
        return statistics.median(self.ours) / statistics.median(self.libraries)


async def starts(driver: Driver, rounds: int = ROUNDS) -> Starts:
    """Everything in turns, so that a busy moment of the machine meets all; one turn warms up."""
    measured = Starts([], [], [])
    with TemporaryDirectory() as folder:
        template = Path(folder) / "template.db"
        await migrate(f"sqlite://{template}")
        for number in range(rounds + 1):
            database = Path(folder) / f"{number}.db"
            shutil.copy(template, database)
            env = settings(driver, database)
            taken = (
                await first_answer(driver, OURS, env),
                await first_answer(driver, BARE, env),
                await importing(),
            )
            if number:
                for column, seconds in zip(vars(measured).values(), taken, strict=True):
                    column.append(seconds)
    return measured


async def importing() -> float:
    """Seconds of a process that imports the libraries and does nothing."""
    began = time.perf_counter()
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-c", LIBRARIES), cwd=ROOT, env=environment()
    )
    await process.wait()
    return time.perf_counter() - began


def settings(driver: Driver, database: Path) -> dict[str, str]:
    """What both bots need to know."""
    return environment(
        BOT_TOKEN=driver.token,
        TELEGRAM_API_URL=driver.base_url,
        DATABASE_URL=f"sqlite://{database}",
        SUPPORT_CONTACT="@help",
    )


async def first_answer(driver: Driver, module: str, env: Mapping[str, str]) -> float:
    """Seconds from the start of the process to its answer to a /start that has been waiting."""
    await driver.reset()
    ann = await driver.person("Ann", language_code="en")
    await ann.say("/start")
    since = (await driver.state())["seq"]
    began = time.perf_counter()
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", module), cwd=ROOT, env=env, stderr=DEVNULL
    )
    await driver.wait("message", person=ann.id, since=since, seconds=60)
    taken = time.perf_counter() - began
    process.send_signal(signal.SIGKILL)
    await process.wait()
    return taken


async def imports(module: str) -> dict[str, float]:
    """Seconds of importing, by package: its own modules only; the largest first."""
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-X", "importtime", "-c", f"import {module}"),
        cwd=ROOT,
        stderr=asyncio.subprocess.PIPE,
    )
    _, report = await process.communicate()
    packages: Counter[str] = Counter()
    for microseconds, package in _IMPORT.findall(report.decode()):
        packages[package] += int(microseconds)
    return {name: spent / 1e6 for name, spent in packages.most_common()}


async def main(rounds: int) -> None:
    """Measure, and print."""
    async with spawned() as driver:
        measured = await starts(driver, rounds)
    print(*(f"{name} {statistics.median(s):.2f} s" for name, s in vars(measured).items()), sep=", ")
    print(f"x{measured.ratio:.2f}")


if __name__ == "__main__":
    asyncio.run(main(int(sys.argv[1]) if sys.argv[1:] else ROUNDS))
