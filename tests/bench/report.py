"""docs/benchmarks.md, written from what was measured."""

import os
import platform
import sqlite3
import statistics
from collections.abc import Iterable
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

from tests.bench.ledger import Speed
from tests.bench.startup import LIMIT, Starts

PACKAGES = ("aiogram", "aiogram_dialog", "tortoise-orm", "aerich", "fluent-compiler")
LARGEST = 8  # packages named in the table of imports
Imports = dict[str, float]
Clicks = tuple[float, float]


def page(
    starts: Starts, imports: tuple[Imports, Imports], clicks: Clicks, speeds: Iterable[Speed]
) -> str:
    """The whole page."""
    parts = (_head(), _starts(starts), _imports(*imports), _clicks(*clicks), _speeds(speeds))
    return "\n\n".join(parts) + "\n"


def _head() -> str:
    packages = ", ".join(f"{name} {version(name)}" for name in PACKAGES)
    return f"""# Benchmarks

`make bench` wrote this page on {datetime.now(UTC):%Y-%m-%d}. Each figure stands beside its
baseline, taken in the same minutes on the same machine: compare within a row, not between machines.

{_processor()}, {os.cpu_count()} cores, {platform.system()} {platform.release()},
Python {platform.python_version()}, SQLite {sqlite3.sqlite_version}; {packages}."""


def _processor() -> str:
    lines = Path("/proc/cpuinfo").read_text().splitlines() if Path("/proc/cpuinfo").exists() else []
    names = [line.partition(": ")[2] for line in lines if line.startswith("model name")]
    return names[0] if names else platform.machine()


def _starts(starts: Starts) -> str:
    rows = [("this bot", starts.ours), ("bare bot", starts.bare)]
    table = _table(
        ("seconds", "median", "fastest", "slowest"),
        [(name, _s(statistics.median(s)), _s(min(s)), _s(max(s))) for name, s in rows],
    )
    return f"""## Start

From the birth of the process to the answer to a /start that has been waiting. Ours checks a
migrated SQLite database and serves every dialog; the bare bot
(`tests/bench/bare_bot.py`) is one aiogram-dialog window, states in memory, no database.
{len(starts.ours)} starts of each, in turns.

{table}

Ratio of the medians: **{starts.ratio:.2f}** (at most {LIMIT})."""


def _imports(ours: Imports, bare: Imports) -> str:
    rows = [(name, _s(ours[name]), _s(bare.get(name, 0))) for name in list(ours)[:LARGEST]]
    total = ("all", _s(sum(ours.values())), _s(sum(bare.values())))
    return f"""## What importing costs

By package, its own modules only, as `python -X importtime` counts it (which itself costs time,
and the garbage collector, which a start of ours keeps off, is on here).

{_table(("seconds", "this bot", "bare bot"), [*rows, total])}"""


def _clicks(ours: float, bare: float) -> str:
    return f"""## Presses

Presses a second by polling, 20 people at once, each waiting for the answer; the people, the Bot
API and the bot share the machine. Ours opens Prices and the main menu in turns: texts, a balance
from SQLite, the screen's state committed to disk. The bare bot counts in memory.

{_table(("presses a second", ""), [("this bot", f"{ours:.0f}"), ("bare bot", f"{bare:.0f}")])}"""


def _speeds(speeds: Iterable[Speed]) -> str:
    rows = [(s.engine, f"{s.ledger:.0f}", f"{s.raw:.0f}") for s in speeds]
    return f"""## Transfers

Transfers a second, one after another, each its own transaction: the ledger, and the same
statements on the driver alone.

{_table(("", "the ledger", "bare driver"), rows)}"""


def _table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    lines = [head, ("---",) + ("---:",) * (len(head) - 1), *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


def _s(seconds: float) -> str:
    return f"{seconds:.2f}"
