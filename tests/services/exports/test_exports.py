"""CSV files: RFC 4180, readable by every spreadsheet, without formulas, of any length."""

import csv
import tracemalloc
from collections.abc import AsyncIterator, Iterable, Sequence
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.services.exports.csv import Cell, escaped, statement_rows, write_csv
from bot.services.ledger.statements import StatementLine

FORMULAS = ["=1+1", "+7", "-5", "@SUM(A1)", "\tx", "\rx", "\nx", "＝1", "＋1", "－1", "＠A"]
TEXTS = st.text(st.characters(exclude_categories=["Cs"]))


async def each(rows: Iterable[Sequence[Cell]]) -> AsyncIterator[Sequence[Cell]]:
    """Rows as a service gives them."""
    for row in rows:
        yield row


def read(path: Path) -> list[list[str]]:
    """The file as a CSV reader sees it."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file, strict=True))


async def test_a_file_begins_with_a_bom_and_its_lines_end_as_rfc_4180_says(tmp_path: Path) -> None:
    """Without the BOM spreadsheets read Cyrillic as something else."""
    await write_csv(tmp_path / "a.csv", ["Сумма", "Why"], each([(1, "x"), (-2, "")]))

    text = (tmp_path / "a.csv").read_bytes()
    assert text == b"\xef\xbb\xbf" + "Сумма,Why\r\n1,x\r\n-2,\r\n".encode()


@pytest.mark.parametrize(
    ("cell", "written"),
    [
        ("a,b", '"a,b"'),
        ('say "x"', '"say ""x"""'),
        ("two\nlines", '"two\nlines"'),
        ("two\r\nlines", '"two\r\nlines"'),
        ("semi;colon", "semi;colon"),
        (" space ", " space "),
        ("", '""'),
    ],
)
async def test_cells_are_quoted_where_they_must_be(tmp_path: Path, cell: str, written: str) -> None:
    """Commas, quotes and line ends stay inside their cell."""
    await write_csv(tmp_path / "a.csv", ["h"], each([(cell,)]))

    assert (tmp_path / "a.csv").read_bytes()[3:] == f"h\r\n{written}\r\n".encode()


@pytest.mark.parametrize("text", FORMULAS)
def test_text_that_a_spreadsheet_would_run_is_text_again(text: str) -> None:
    """Names and usernames are chosen by people."""
    assert escaped(text) == "'" + text


@pytest.mark.parametrize("cell", [-5, 0, 10**18, -(2**63), "5", "a=1", "'=1", "", "x@y", " =1"])
def test_numbers_and_plain_text_stay_as_they_are(cell: Cell) -> None:
    """A negative amount is a number to add up, no formula."""
    assert escaped(cell) == cell


async def test_a_header_is_guarded_too(tmp_path: Path) -> None:
    """Its words come from translators."""
    await write_csv(tmp_path / "a.csv", ["=h"], each([]))

    assert read(tmp_path / "a.csv") == [["'=h"]]


@given(rows=st.lists(st.lists(TEXTS | st.integers(), min_size=1, max_size=5), max_size=8))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
async def test_whatever_is_written_is_read_back(tmp_path: Path, rows: list[list[Cell]]) -> None:
    """Every text and every number, but for the guard's apostrophe."""
    await write_csv(tmp_path / "a.csv", ["h"], each(rows))

    assert read(tmp_path / "a.csv")[1:] == [[str(escaped(cell)) for cell in row] for row in rows]


@pytest.mark.thorough
async def test_memory_does_not_grow_with_the_rows(tmp_path: Path) -> None:
    """200 000 rows of a history, 20 MB of file, in less than a megabyte."""
    rows = (
        (number, "2026-11-22T12:00:00", "stars", -number, "r" * 50) for number in range(200_000)
    )
    tracemalloc.start()
    await write_csv(tmp_path / "a.csv", ["n", "at", "kind", "amount", "ref"], each(rows))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert (tmp_path / "a.csv").stat().st_size > 15_000_000
    assert peak < 1_000_000


async def test_an_operation_is_a_row(tmp_path: Path) -> None:
    """Number, UTC time to the second, kind in words, amount, balance after, reference."""

    async def lines() -> AsyncIterator[StatementLine]:
        at = datetime(2026, 11, 22, 12, 0, 30, 999, tzinfo=UTC)
        yield StatementLine(1, at, "stars", 10, 10, "7", "")
        yield StatementLine(2, at, "hold", -4, 6, "=job", "")

    async def called(line: StatementLine) -> str:
        return line.kind.upper()

    await write_csv(tmp_path / "a.csv", ["n"], statement_rows(lines(), called))

    assert read(tmp_path / "a.csv")[1:] == [
        ["1", "2026-11-22T12:00:30+00:00", "STARS", "10", "10", "7"],
        ["2", "2026-11-22T12:00:30+00:00", "HOLD", "-4", "6", "'=job"],
    ]
