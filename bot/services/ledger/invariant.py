"""An invariant of the books as SQL: how many rows it is about, and which of them break it.

Every statement runs on both engines; `faults` yields `place` (table and row id) and `problem`.
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
