"""CSV files of any length, safe to open in a spreadsheet.

RFC 4180 with a UTF-8 BOM; a cell that a spreadsheet would run as a formula gets an apostrophe.
A table larger than a bot may send becomes several files, each with the header.
"""

import csv
import io
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable, Sequence
from contextlib import closing
from pathlib import Path
from typing import BinaryIO

from bot.services.ledger.statements import StatementLine

MAX_PART_BYTES = 49_000_000
"""Limit of one file: a bot may send 50 MB (https://core.telegram.org/bots/api#senddocument)."""

ROWS_PER_WRITE = 500
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")

Cell = str | int | None


def escaped(cell: Cell) -> Cell:
    """Escape text that a spreadsheet would run as a formula; numbers stay numbers."""
    if isinstance(cell, str) and cell.startswith(_FORMULA):
        return f"'{cell}"
    return cell


class CsvParts:
    """One table as CSV: `path`, or `name-1.csv`, `name-2.csv` ... of at most `largest` bytes each.

    A single row that is larger still has a file of its own.
    """

    def __init__(self, path: Path, header: Sequence[Cell], largest: int = MAX_PART_BYTES) -> None:
        self._path = path
        self._header = b"\xef\xbb\xbf" + _encoded([header])
        self._largest = largest
        self._parts: list[Path] = []
        self._begin()

    def write(self, rows: Sequence[Sequence[Cell]]) -> None:
        """Write rows. Memory holds only these."""
        data = _encoded(rows)
        if self._size + len(data) <= self._largest:
            self._append(data)
        elif len(rows) > 1:
            half = len(rows) // 2
            self.write(rows[:half])
            self.write(rows[half:])
        else:
            self._next()
            self._append(data)

    def close(self) -> None:
        """Finish the last file."""
        self._file.close()

    def files(self) -> list[Path]:
        """The finished files, in order."""
        self.close()
        if len(self._parts) == 1:
            return [self._parts[0].rename(self._path)]
        return self._parts

    def _append(self, data: bytes) -> None:
        self._file.write(data)
        self._size += len(data)

    def _next(self) -> None:
        """Start another part, unless this one is still empty."""
        if self._size > len(self._header):
            self._file.close()
            self._begin()

    def _begin(self) -> None:
        name = f"{self._path.stem}-{len(self._parts) + 1}{self._path.suffix}"
        self._parts.append(self._path.with_name(name))
        self._file: BinaryIO = self._parts[-1].open("wb")
        self._size = 0
        self._append(self._header)


def _encoded(rows: Iterable[Sequence[Cell]]) -> bytes:
    text = io.StringIO(newline="")
    csv.writer(text).writerows([escaped(cell) for cell in row] for row in rows)
    return text.getvalue().encode()


async def write_csv(
    path: Path, header: Sequence[Cell], rows: AsyncIterator[Sequence[Cell]]
) -> list[Path]:
    """Write rows as they come and return the files (see CsvParts). Memory does not grow."""
    with closing(CsvParts(path, header)) as parts:
        waiting: list[Sequence[Cell]] = []
        async for row in rows:
            waiting.append(row)
            if len(waiting) == ROWS_PER_WRITE:
                parts.write(waiting)
                waiting = []
        parts.write(waiting)
        return parts.files()


async def statement_rows(
    lines: AsyncIterator[StatementLine], called: Callable[[StatementLine], Awaitable[str]]
) -> AsyncIterator[Sequence[Cell]]:
    """A person's operations as rows: number, UTC time, kind, amount, balance after, reference.

    `called`: returns the text for a line's kind.
    """
    async for line in lines:
        at = line.at.isoformat(timespec="seconds")
        yield line.number, at, await called(line), line.amount, line.balance_after, line.ref
