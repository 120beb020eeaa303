"""What a bot of 100, 10,000 or 200,000 people needs: memory and processor, at rest and in use.

    python -m tests.bench.sizes [FOLDER]

One process, SQLite, by webhook. A folder keeps the databases: making the largest takes minutes.
Seconds are those of the processor, so a busy machine changes little.
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
IDLE_S, WORKED_S = 30.0, 120.0
PRESSES, AT_ONCE = 1_000, 20
TICKS = os.sysconf("SC_CLK_TCK")
PAGE_MB = os.sysconf("SC_PAGE_SIZE") / 2**20


@dataclass(frozen=True)
class Need:
    """MB of memory and of the database; seconds of the processor, those of rest in percent."""

    people: int
    database: float
    start: float
    idle: float
    resting: float
    used: float
    press: float

    @property
    def row(self) -> str:
        """Of the table in docs/operating.md."""
        return (
            f"| {self.people:,} | {self.database:,.0f} MB | {self.start:.1f} s"
            f" | {self.idle:.0f} MB | {self.resting:.1f} % | {self.used:.0f} MB"
            f" | {self.press * 1000:.1f} ms |"
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
    await _verified(bot)
    start, idle = _seconds(pid), _memory(pid)
    await asyncio.sleep(IDLE_S)
    resting = (_seconds(pid) - start) / IDLE_S * 100
    await bot.load.do("meet", people=PRESSES)
    before = _seconds(pid)
    await bot.closed(PRESSES, at_once=AT_ONCE)
    press = (_seconds(pid) - before) / PRESSES
    return Need(people, size, start, idle, resting, _memory(pid), press)


async def _verified(bot: Running) -> None:
    """Until its start is done with the ledger, which it verifies: it says so at rest."""
    [pid], spent = bot.pids, -1.0
    for _ in range(int(WORKED_S)):
        now = _seconds(pid)
        if now - spent < 0.05:
            return
        spent = now
        await asyncio.sleep(5)


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
