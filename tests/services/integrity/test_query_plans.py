"""The time of `verify` is proportional to the rows: it never reads all rows for each row.

The plans are those of SQLite without statistics, as every bot has it.
"""

import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from bot.services.integrity.verify import INVARIANTS
from bot.services.ledger.invariant import Invariant
from bot.services.ledger.ledger import _HOLD

FEW = ("kind", "state", "purpose", "actor_id")
"""Columns in which very many rows hold the same."""
CONSTANT = {"18 CONSTANT ROWS", "w"}  # the list of kinds


def inner_steps(connection: sqlite3.Connection, sql: str) -> Iterator[str]:
    """What the plan does once for each row of the table before: all steps but the first of a loop.

    A step without a name of its own (a sort, a part of a union) is no loop.
    """
    outer: set[int] = set()
    for number, parent, _, step in connection.execute(f"EXPLAIN QUERY PLAN {sql}"):
        if step.startswith(("COMPOUND", "UNION", "LEFT-MOST", "MATERIALIZE", "CO-ROUTINE")):
            outer.discard(number)
        elif step.startswith("CORRELATED"):
            outer.add(number)  # it runs for each row already
        elif step.startswith(("SCAN", "SEARCH")):
            if parent in outer:
                yield step
            outer.add(parent)


def is_slow(step: str) -> bool:
    """Whether it looks at a share of a table's rows, not at a few of them."""
    if step.startswith("SCAN"):
        return step.split(" ", 1)[1].removesuffix(" LEFT-JOIN") not in CONSTANT
    return bool(re.search(rf"\((?:{'|'.join(FEW)})=\?\)", step))


@pytest.mark.parametrize("invariant", INVARIANTS, ids=lambda one: one.name)
def test_no_invariant_reads_many_rows_for_each_row(
    invariant: Invariant, sqlite_template: Path
) -> None:
    """A database with 20,000 jobs was not verified within seven minutes."""
    with closing(sqlite3.connect(sqlite_template)) as connection:
        slow = [step for step in inner_steps(connection, invariant.faults) if is_slow(step)]
    assert slow == []


def test_a_capture_finds_its_hold_by_the_job(sqlite_template: Path) -> None:
    """Not by looking at all holds that there ever were."""
    with closing(sqlite3.connect(sqlite_template)) as connection:
        steps = [row[3] for row in connection.execute(f"EXPLAIN QUERY PLAN {_HOLD}", ("job",))]
    assert [step for step in steps if "(ref=?)" in step and step.startswith("SEARCH t")]
    assert not [step for step in steps if is_slow(step)]


def test_the_guard_of_a_capture_finds_its_hold_by_the_job(sqlite_template: Path) -> None:
    """A trigger reads at each capture what was held and what is captured."""
    with closing(sqlite3.connect(sqlite_template)) as connection:
        [[trigger]] = connection.execute("SELECT sql FROM sqlite_master WHERE name = 'within_hold'")
        asked = [one.replace("NEW.ref", "'job'") for one in re.findall(r"\((SELECT .*)\)", trigger)]
        plans = [connection.execute(f"EXPLAIN QUERY PLAN {one}").fetchall() for one in asked]
    assert len(plans) == 2
    assert [step for plan in plans for *_, step in plan if is_slow(step)] == []
