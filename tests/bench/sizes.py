"""What a bot of 100, 10,000 or 200,000 people needs: memory and processor, at rest and in use.

    python -m tests.bench.sizes [FOLDER]

One process, SQLite, by webhook. A folder keeps the databases: making the largest takes minutes.
Seconds are those of the processor, so a busy machine changes little. The bot answers while it
checks its ledger; that part grows with the transfers, the start does not.
"""

import asyncio
import os
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from models.schema.migrate import migrate
from tests.bench.modes import MODES
from tests.bench.running import Load, Running, _bots
from tests.bench.seed import seed

PEOPLE = (100, 10_000, 200_000)
IDLE_S, CHECKED_S, LOOK_S = 30.0, 900.0, 0.5
CHECKED = "the ledger is right"  # says its log
PRESSES, AT_ONCE = 1_000, 20
TICKS = os.sysconf("SC_CLK_TCK")
PAGE_MB = os.sysconf("SC_PAGE_SIZE") / 2**20


@dataclass(frozen=True)
class Need:
    """MB of memory and of the database; seconds of the processor, those of rest in percent.

    `start`: until it answers; `check`: of the ledger, after that; `peak`: memory of both.
    """

    people: int
    database: float
    start: float
    check: float
    peak: float
    idle: float
    resting: float
    used: float
    press: float

    @property
    def row(self) -> str:
        """Of the table in docs/operating.md."""
        return (
            f"| {self.people:,} | {self.database:,.0f} MB | {self.start:.1f} s"
            f" | {self.check:.1f} s | {self.peak:.0f} MB | {self.idle:.0f} MB"
            f" | {self.resting:.1f} % | {self.used:.0f} MB | {self.press * 1000:.1f} ms |"
        )


async def measured(people: int, kept: Path) -> Need:
    """A bot with so many people."""
    with TemporaryDirectory(dir=kept) as folder:
        file = Path(folder) / "app.db"
        shutil.copy(await _filled(people, kept), file)
        await migrate(f"sqlite://{file}")
        size = file.stat().st_size / 2**20
        load = await Load.start()
        try:
            url = f"sqlite://{file}"
            async with _bots(MODES["sqlite"], Path(folder), load, None, DATABASE_URL=url) as bot:
                return await _observed(people, size, bot)
        finally:
            await load.end()


async def _observed(people: int, size: float, bot: Running) -> Need:
    [pid] = bot.pids
    start = _seconds(pid)
    await _checked(bot)
    check, peak, idle = _seconds(pid) - start, _peak(pid), _memory(pid)
    quiet = _seconds(pid)
    await asyncio.sleep(IDLE_S)
    resting = (_seconds(pid) - quiet) / IDLE_S * 100
    await bot.load.do("meet", people=PRESSES)
    before = _seconds(pid)
    await bot.closed(PRESSES, at_once=AT_ONCE)
    press = (_seconds(pid) - before) / PRESSES
    return Need(people, size, start, check, peak, idle, resting, _memory(pid), press)


async def _checked(bot: Running) -> None:
    """Until it is done with its ledger."""
    log = bot.folder / "0.log"
    async with asyncio.timeout(CHECKED_S):
        while CHECKED not in log.read_text("utf-8"):  # noqa: ASYNC110 - another process's
            await asyncio.sleep(LOOK_S)


async def _filled(people: int, kept: Path) -> Path:
    file = kept / f"{people}.db"
    if not file.exists():
        await seed(f"sqlite://{file}", people)
    return file


def _seconds(pid: int) -> float:
    user, system = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[11:13]
    return (int(user) + int(system)) / TICKS


def _memory(pid: int) -> float:
    return int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * PAGE_MB


def _peak(pid: int) -> float:
    status = Path(f"/proc/{pid}/status").read_text()
    return int(status.partition("VmHWM:")[2].split()[0]) / 1024


async def main(kept: Path) -> None:
    """Print the rows of the table."""
    for people in PEOPLE:
        print((await measured(people, kept)).row, flush=True)


if __name__ == "__main__":
    if sys.argv[1:]:
        asyncio.run(main(Path(sys.argv[1])))
    else:
        with TemporaryDirectory() as own:
            asyncio.run(main(Path(own)))
