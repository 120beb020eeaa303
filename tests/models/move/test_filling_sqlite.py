"""Filling a SQLite file: the settings that make it fast are removed after the move."""

import pytest

from models.db.connection import opened, sqlite_file
from models.db.sql import fetch
from models.move.move import first_pass, move
from models.move.progress import Step
from models.move.sqlite import SqliteSide
from tests.models.move.conftest import Pair

pytestmark = pytest.mark.thorough


def ignored(_: Step) -> None:
    """Nobody looks at the progress."""


async def unverified(_: str) -> None:
    """The rows are no ledger."""


@pytest.mark.parametrize("pair", ["postgres to sqlite"], indirect=True)
async def test_a_capture_finds_its_hold_by_the_job(pair: Pair) -> None:
    """Else a trigger would look at all holds at each capture. Nothing of it stays in the file."""
    await first_pass(pair.source, pair.target, ignored)
    side = SqliteSide("here", sqlite_file(pair.target) or "")
    await side.begin_filling()
    asked = "EXPLAIN QUERY PLAN SELECT 1 FROM transfers WHERE ref = ? AND kind = 'hold'"
    [[*_, plan]] = await side.fetch(asked, "job")
    await side.close()
    assert "(ref=?)" in plan

    await move(pair.source, pair.target, unverified, ignored)

    async with opened(pair.target):
        assert not await fetch("SELECT 1 FROM sqlite_master WHERE name LIKE 'sqlite_stat%'")
