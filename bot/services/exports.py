"""CSV files: one writer for everybody's, safe to open in a spreadsheet.

RFC 4180 with a UTF-8 BOM; a cell that a spreadsheet would run as a formula gets an apostrophe.
"""

import csv
from collections.abc import AsyncIterator, Iterable, Sequence
from pathlib import Path

from bot.services.statements import Line

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")

Cell = str | int


def guarded(cell: Cell) -> Cell:
    """Text that would be a formula, made text again; numbers stay numbers."""
    if isinstance(cell, str) and cell.startswith(_FORMULA):
        return f"'{cell}"
    return cell


async def write_csv(path: Path, header: Sequence[str], rows: AsyncIterator[Sequence[Cell]]) -> None:
    """Write rows to `path` as they come; memory does not grow with their number."""
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(_safe(header))
        async for row in rows:
            writer.writerow(_safe(row))


def _safe(row: Iterable[Cell]) -> list[Cell]:
    return [guarded(cell) for cell in row]


async def statement_rows(lines: AsyncIterator[Line]) -> AsyncIterator[Sequence[Cell]]:
    """A person's operations as rows: number, UTC time, kind, amount, balance after, reference."""
    async for line in lines:
        at = line.at.isoformat(timespec="seconds")
        yield line.number, at, line.kind, line.amount, line.balance_after, line.ref
