"""docs/benchmarks.md: a table of all figures with targets, and replaceable sections."""

import os
import platform
import re
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

from tests.e2e.process import ROOT

PAGE = ROOT / "docs" / "benchmarks.md"
PACKAGES = ("aiogram", "aiogram_dialog", "tortoise-orm", "asyncpg", "redis", "uvloop", "orjson")
FIGURES = "## Figures"
ORDER = (
    FIGURES,
    *("## One person", "## Sixty people at once", "## While one chat is paused"),
    *("## Presses by polling", "## Presses by webhook", "## Two processes"),
    *("## A steady pace", "## Faults", "## Transfers", "## Start"),
    *("## What importing costs", "## Memory", "## The rate limiter", "## Export", "## Broadcasts"),
    *("## Bulk beside people", "## The billing API beside people", "## Admins' screens"),
)
"""Of the sections; any other stands behind them."""
Section = tuple[str, list["Figure"]]
_HEAD = ("Figure", "settings", "measured", "baseline", "ratio", "target", "", "on")


@dataclass(frozen=True)
class Figure:
    """One that is wanted: what was measured beside its baseline, and whether it is good enough.

    `settings`: those of the bot that was measured.
    """

    name: str
    measured: str
    baseline: str
    ratio: str
    target: str
    met: bool
    settings: str = "as shipped"

    @property
    def row(self) -> str:
        """Of the table."""
        verdict = "met" if self.met else "**missed**"
        told = (self.name, self.settings, self.measured, self.baseline, self.ratio, self.target)
        cells = (*told, verdict)
        return f"| {' | '.join(cells)} | {datetime.now(UTC):%Y-%m-%d} |"


def put(text: str, figures: Iterable[Figure] = (), page: Path = PAGE) -> None:
    """Write a section, whose first line is its heading, in place of the last one of that name."""
    sections = _sections(page.read_text("utf-8")) if page.exists() else {}
    sections[text.partition("\n")[0]] = text.strip()
    sections[FIGURES] = _with(sections.get(FIGURES, ""), figures)
    ordered = sorted(sections, key=lambda title: ORDER.index(title) if title in ORDER else 99)
    parts = [_top(), *(sections[title] for title in ordered)]
    page.write_text("\n\n".join(parts) + "\n", encoding="utf-8")


def table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    """In Markdown; all columns but the first are numbers."""
    lines = [head, ("---",) + ("---:",) * (len(head) - 1), *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


def _sections(page: str) -> dict[str, str]:
    parts = re.split(r"^(?=## )", page, flags=re.MULTILINE)[1:]
    return {part.partition("\n")[0]: part.strip() for part in parts}


def _with(section: str, figures: Iterable[Figure]) -> str:
    """The table of figures, these rows in place of the last ones of their names."""
    rows = {line.split(" | ")[0][2:]: line for line in section.splitlines() if line[:2] == "| "}
    rows = {name: row for name, row in rows.items() if name not in ("Figure", "---")}
    rows |= {figure.name: figure.row for figure in figures}
    return f"{FIGURES}\n\n{table(_HEAD, ())}\n" + "\n".join(rows.values())


def _top() -> str:
    packages = ", ".join(f"{name} {version(name)}" for name in PACKAGES)
    return f"""# Benchmarks

`make bench` writes this page, and `python -m tests.bench NAME` writes one section. Each figure has
a baseline that was measured in the same minutes on the same machine, so compare figures within a
row, not between machines. The load generator, the servers and the bot share the machine. The bot
uses the settings of `.env.example`; a row names other settings than the token and Telegram's
address.

{_processor()}, {os.cpu_count()} cores, {platform.system()} {platform.release()},
Python {platform.python_version()}, SQLite {sqlite3.sqlite_version};
{packages}."""


def _processor() -> str:
    lines = Path("/proc/cpuinfo").read_text().splitlines() if Path("/proc/cpuinfo").exists() else []
    names = [line.partition(": ")[2] for line in lines if line.startswith("model name")]
    return names[0] if names else platform.machine()
