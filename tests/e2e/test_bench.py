"""The benches measure what they say: the load presses real buttons, the page keeps what it had."""

from pathlib import Path

import pytest

from tests.bench.page import Figure, put
from tests.bench.running import MODES, running

PEOPLE, PRESSES = 20, 100
OLD = Figure("Presses", "100", "bare bot 200", "0.50 ×", "≥ 1.5 ×", met=False)
NEW = Figure("Presses", "300", "bare bot 200", "1.50 ×", "≥ 1.5 ×", met=True)


@pytest.mark.e2e
async def test_every_press_of_the_load_is_answered_and_edits_the_menu() -> None:
    """By the bare bot, the yardstick; what its press cost is known."""
    async with running(MODES["bare"]) as bot:
        await bot.meet(PEOPLE)

        measured = await bot.closed(PRESSES)

        assert (measured["presses"], measured["wrong"]) == (PRESSES, {})
        assert measured["cpu"][0] > 0
        assert measured["p50"] <= measured["p99"]


def test_a_section_is_written_in_place_of_its_last_one(tmp_path: Path) -> None:
    """The others stay, each once, in their order."""
    page = tmp_path / "benchmarks.md"
    for text in ("## Admins' screens\n\nslow", "## Presses\n\nold", "## Export\n\nlarge"):
        put(text, page=page)

    put("## Presses\n\nnew", page=page)

    titles = [line for line in page.read_text("utf-8").splitlines() if line.startswith("## ")]
    assert titles == ["## Figures", "## Presses", "## Export", "## Admins' screens"]
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
