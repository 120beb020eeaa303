"""Moves of tests: what they report, and how many rows a database has."""

from dataclasses import dataclass, field

from models.db.connection import opened
from models.db.sql import fetch
from models.move.move import Moved, move
from models.move.progress import Phase, Step
from models.move.tables import tables
from tests.models.move.conftest import Pair


@dataclass
class Steps:
    """What a move reported."""

    seen: list[Step] = field(default_factory=list)

    def __call__(self, step: Step) -> None:
        self.seen.append(step)

    def copied(self, table: str) -> int:
        """How many rows of the table were copied."""
        return sum(one.rows for one in self.seen if (one.phase, one.table) == (Phase.COPY, table))


async def unverified(_: str) -> None:
    """Rows of every table stand beside each other without a reason: no ledger is so."""


async def moved(pair: Pair, steps: Steps | None = None) -> Moved:
    """A whole move."""
    return await move(pair.source, pair.target, unverified, steps or Steps())


async def sums(url: str) -> dict[str, int]:
    """How many rows each table holds."""
    async with opened(url):
        return {
            table.name: (await fetch(f"SELECT count(*) AS n FROM {table.name}"))[0]["n"]
            for table in tables()
        }
