"""Comparing two databases row by row: by a checksum of all rows in the order of their keys.

A row is written as a line of JSON, in which both engines' values look the same.
"""

import hashlib
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

import orjson

from models.move.progress import Phase, Report, Step
from models.move.protocol import Side
from models.move.tables import Table


@dataclass(frozen=True)
class Sum:
    """What a table holds: the number of rows, their SHA-256, the last number given to a row."""

    rows: int
    digest: str
    last_number: int


async def checksums(side: Side, tables: Collection[Table], report: Report) -> dict[str, Sum]:
    """The sums of these tables, by name."""
    return {table.name: await _sum(side, table, report) for table in tables}


async def _sum(side: Side, table: Table, report: Report) -> Sum:
    digest, rows = hashlib.sha256(), 0
    async for page in side.pages(table):
        digest.update(b"\n".join([*(orjson.dumps(row, default=_bytes) for row in page), b""]))
        rows += len(page)
        report(Step(Phase.COMPARE, table.name, len(page)))
    number = await side.last_number(table) if table.numbers_itself else 0
    return Sum(rows, digest.hexdigest(), number)


def _bytes(value: Any) -> str:
    if isinstance(value, bytes):
        return value.hex()
    raise TypeError(type(value).__name__)
