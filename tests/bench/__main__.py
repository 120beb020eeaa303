"""python -m tests.bench: measure everything, write docs/benchmarks.md; exit 1 for a slow start."""

import asyncio
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from bot.sandbox.client import Emu, spawned
from tests.bench.admin import kept
from tests.bench.clicks import clicks
from tests.bench.ledger import postgres_speed, sqlite_speed
from tests.bench.pacer import section
from tests.bench.report import page
from tests.bench.startup import BARE, LIMIT, OURS, imports, settings, starts
from tests.e2e.process import ROOT
from tests.e2e.words import label

PAGE = ROOT / "docs" / "benchmarks.md"


async def main() -> bool:
    """Whether the start is as fast as it must be."""
    async with spawned() as emu:
        started = await starts(emu)
        pressed = await _pressed(emu)
    imported = await imports("bot.running"), await imports(BARE)
    speeds = [speed for speed in (await sqlite_speed(), await postgres_speed()) if speed]
    text = page(started, imported, pressed, speeds) + "\n" + await section() + _long_ones()
    text += kept(await asyncio.to_thread(PAGE.read_text, "utf-8") if PAGE.exists() else "")
    await asyncio.to_thread(PAGE.write_text, text, encoding="utf-8")
    print(text)
    return started.ratio <= LIMIT


def _long_ones() -> str:
    """The sections of the benches that fill a big database and are run by themselves."""
    _, heading, sections = PAGE.read_text(encoding="utf-8").partition("\n## Export")
    return heading + sections


async def _pressed(emu: Emu) -> tuple[float, float]:
    with TemporaryDirectory() as folder:
        env = settings(emu, Path(folder) / "app.db")
        ours = await clicks(emu, OURS, env, label("prices-entry"), label("nav-home"))
        return ours, await clicks(emu, BARE, env, "Press")


if __name__ == "__main__":
    sys.exit(0 if asyncio.run(main()) else 1)
