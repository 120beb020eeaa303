"""The mark of a move, in the database itself: its target is half filled, or its source was left.

No model and no migration describes its table: a move marks its target before other tables exist.
"""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

TABLE = "database_move"
CREATE = """CREATE TABLE IF NOT EXISTS "database_move" (
    "state" TEXT NOT NULL, "database" TEXT NOT NULL, "place" TEXT NOT NULL, "at" TEXT NOT NULL)"""
DROP = 'DROP TABLE IF EXISTS "database_move"'
FILLING, MOVED = "filling", "moved"
HAS = {
    "sqlite": "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'database_move'",
    "postgres": "SELECT 1 FROM pg_tables WHERE schemaname = current_schema()"
    " AND tablename = 'database_move'",
}
"""Finds a row if the table exists, by dialect."""

_READ = 'SELECT "state", "database", "place", "at" FROM "database_move"'
_WRITE = 'INSERT INTO "database_move" ("state", "database", "place", "at") VALUES (?, ?, ?, ?)'
_FORGET = 'DELETE FROM "database_move"'

Run = Callable[..., Awaitable[list[Any]]]
"""Runs one statement with ``?`` placeholders and returns its rows."""


@dataclass(frozen=True)
class MoveMark:
    """`state`: filling, or moved. `database`: the database's own id.

    `place`: the other database, without user and password. `at`: when, UTC, ISO 8601.
    """

    state: str
    database: str
    place: str
    at: str

    @property
    def refusal(self) -> str:
        """The reason why no bot may start on this database, and what to do."""
        if self.state == MOVED:
            return (
                f"The rows of this database were moved to another one at {self.at}: put"
                f" DATABASE_URL={self._address} into .env{self._with_words}"
            )
        return (
            "This database is not complete: note its DATABASE_URL as ADDRESS, put"
            f" DATABASE_URL={self._address} into .env{self._with_words} instead,"
            " then run the move again: billing-bot move ADDRESS"
        )

    @property
    def _address(self) -> str:
        """The other database as DATABASE_URL names it."""
        scheme, with_names = "postgres://", "postgres://USER:PASSWORD@"
        if self.place.startswith(scheme):
            return self.place.replace(scheme, with_names, 1)
        return f"sqlite://{self.place}"

    @property
    def _with_words(self) -> str:
        return ", with its user and password" if "USER:" in self._address else ""


async def read_mark(run: Run) -> MoveMark | None:
    """The mark; the table must exist."""
    rows = [tuple(row.values()) if isinstance(row, dict) else row for row in await run(_READ)]
    return MoveMark(*map(str, rows[0])) if rows else None


async def write_mark(run: Run, state: str, database: str, place: str, now: datetime) -> None:
    """Store this mark; it replaces any other. The table must exist."""
    await run(_FORGET)
    await run(_WRITE, state, database, place, f"{now:%Y-%m-%dT%H:%M:%SZ}")


async def forget_departure(run: Run, dialect: str) -> None:
    """Delete the mark of a database that was left, because it will be used again."""
    if await run(HAS[dialect]) and (mark := await read_mark(run)) and mark.state == MOVED:
        await run(DROP)
