"""An invariant of the books as SQL: how many rows it is about, and which of them break it.

Every statement runs on both engines; `faults` yields `place` (table and row id) and `problem`.
A bot on SQLite has no statistics, so that SQLite takes a kind or a state for a rare one, and would
search all of its rows once for each row of another table. `kind || ''` is no column and keeps it
from doing so; a table made of expressions is MATERIALIZED with a type, so that it gets an index.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Invariant:
    """`name` for people; how many rows it is about; the rows that break it."""

    name: str
    count: str
    faults: str


ALL_ROWS = "SELECT count(*) AS checked FROM "
"""Begins `count`; a table and a condition follow."""
