"""The benchmarks measure what they say: the load presses real buttons, the page keeps old rows."""

from pathlib import Path

import pytest

from bot.settings.declarations import LINES
from tests.bench.latency import BARES, LATENCIES
from tests.bench.modes import MODES
from tests.bench.page import Figure, put
from tests.bench.report_presses import latency, throughput
from tests.bench.running import running
from tests.bench.throughput import STRETCHES, TABLES

PEOPLE, PRESSES = 20, 100
SET = {"BOT_TOKEN", "TELEGRAM_API_URL", "DATABASE_URL"}
RATES = {"rate": 100.0, "cpu": [2.0], "p50": 1.0, "p95": 2.0, "own_cpu": 0.1}
OLD = Figure("Presses", "100", "bare bot 200", "0.50 ×", "≥ 1.5 ×", met=False)
NEW = Figure("Presses", "300", "bare bot 200", "1.50 ×", "≥ 1.5 ×", met=True)


@pytest.mark.e2e
@pytest.mark.parametrize("mode", ["bare", pytest.param("bare-polling", marks=pytest.mark.soak)])
async def test_every_press_of_the_load_is_answered_and_edits_the_menu(mode: str) -> None:
    """By the bare bot, the yardstick, polling and by webhook; what a press cost is known."""
    async with running(MODES[mode]) as bot:
        await bot.meet(PEOPLE)

        measured = await bot.closed(PRESSES)

        assert (measured["presses"], measured["wrong"]) == (PRESSES, {})
        assert measured["cpu"][0] > 0
        assert measured["p50"] <= measured["p95"] <= measured["p99"]


@pytest.mark.e2e
async def test_what_is_measured_runs_as_shipped() -> None:
    """No setting but the token and where its Telegram and its database are.

    People click at once, and while one chat is paused; every press of the others is answered.
    """
    async with running(MODES["polling"]) as bot:
        await bot.meet(PEOPLE)

        at_once = await bot.clicks(PEOPLE // 2, each=4)
        beside = await bot.paused(rate=20, seconds=2, pause=20)

        assert {line.name for line in LINES} & bot.env.keys() == SET
        assert (at_once["presses"], at_once["wrong"]) == (PEOPLE // 2 * 4, {})
        assert (beside["presses"], beside["wrong"]) == (40, {})


def test_every_row_is_measured_and_said() -> None:
    """Each has the settings it was measured at, and one to be held against."""
    for name, rows in TABLES.items():
        text, figures = throughput(name, {row: [RATES] * STRETCHES for row in rows})
        assert text.count("\n| ") == len(rows) + 2
        assert all("as shipped" in figure.settings for figure in figures)
    for what in LATENCIES.values():
        waits = {name: [20.0, 10.0, 30.0] for pair in BARES.items() for name in pair}
        _, figures = latency(what, waits)
        assert [figure.met for figure in figures] == [True, True]


def test_a_section_is_written_in_place_of_its_last_one(tmp_path: Path) -> None:
    """The others stay, each once, in their order."""
    page = tmp_path / "benchmarks.md"
    for text in ("## Admins' screens\n\nslow", "## Faults\n\nold", "## Export\n\nlarge"):
        put(text, page=page)

    put("## Faults\n\nnew", page=page)

    titles = [line for line in page.read_text("utf-8").splitlines() if line.startswith("## ")]
    assert titles == ["## Figures", "## Faults", "## Export", "## Admins' screens"]
    assert "old" not in page.read_text("utf-8")


def test_a_figure_is_written_in_place_of_its_last_one(tmp_path: Path) -> None:
    """And those of other sections stay."""
    page = tmp_path / "benchmarks.md"
    put("## Start\n\nquick", [Figure("Start", "3 s", "3 s", "1 ×", "≤ 1.25 ×", met=True)], page)
    put("## Presses\n\nold", [OLD], page)

    put("## Presses\n\nnew", [NEW], page)

    rows = [line for line in page.read_text("utf-8").splitlines() if line.startswith("| ")]
    assert [row.split(" | ")[0] for row in rows] == ["| Figure", "| ---", "| Start", "| Presses"]
    assert rows[-1].startswith(NEW.row)
