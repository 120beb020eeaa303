"""An invariant as SQL: how many rows it checks, and which of them break it.

Every statement runs on both engines; `faults` yields `place` (table and row id) and `problem`.
SQLite has no statistics here. It assumes that each kind or state is rare, and would search all
rows of that kind once for each row of another table. An expression like `kind || ''` cannot use an
index, which prevents this. A MATERIALIZED table of expressions has types, so SQLite can index it.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Invariant:
    """`name` for people; SQL that counts the checked rows; SQL that finds the `faults`."""

    name: str
    count: str
    faults: str


ALL_ROWS = "SELECT count(*) AS checked FROM "
"""Begins `count`; a table and a condition follow."""
