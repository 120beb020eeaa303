"""Moving the database of the settings to another place, with a line of progress for each step."""

import sqlite3
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

import asyncpg
from tortoise.exceptions import BaseORMException

from bot.services.integrity.verify import verify
from bot.services.operations.move_progress import MoveProgress
from bot.settings import parsers
from bot.settings.settings import CannotStart, Settings
from models.db.connection import opened
from models.move import move as models_move
from models.move.protocol import MoveFailed
from models.schema.migrate import MigrationFailed

MAX_FAULTS_SHOWN = 3
_AGAIN = "Run the same command again: it continues where it stopped"


class Move:
    """A move to the database at `url`. `say` gets one line at a time.

    Every method raises CannotStart with one line if it cannot begin or continue.
    """

    def __init__(self, settings: Settings, url: str, say: Callable[[str], object]) -> None:
        self._source = settings.database_url.reveal()
        self._target = _read(url)
        self._say = say

    async def dry_run(self) -> None:
        """Check both databases and print how many rows would be moved. Nothing is written."""
        async with _explained():
            plan = await models_move.plan(self._source, self._target)
        for table, rows in plan.rows.items():
            self._say(f"{table:<24}{rows:>12}")
        self._say(f"{sum(plan.rows.values())} rows would be moved")
        self._say(f"from {plan.source}")
        self._say(f"to   {plan.target}" + (", which has a part of them" * plan.goes_on))

    async def first_pass(self) -> None:
        """Copy the rows that exist now, while the bot runs."""
        async with _explained():
            plan = await models_move.plan(self._source, self._target)
            progress = MoveProgress(plan.rows, self._say, compares=False)
            await models_move.first_pass(self._source, self._target, progress)
        self._say("The first pass is done. Stop the bot, then run the same without --first-pass.")

    async def move(self) -> None:
        """Move everything. Afterwards the bot refuses to start on the old database."""
        async with _explained():
            plan = await models_move.plan(self._source, self._target)
            progress = MoveProgress(plan.rows, self._say, compares=True)
            moved = await models_move.move(self._source, self._target, _verified, progress)
        for table, held in moved.sums.items():
            self._say(f"{table:<24}{held.rows:>12}  equal  sha256 {held.digest[:16]}")
        self._say(f"Every row of {moved.source} is in {moved.target}; the ledger is right.")
        self._say("Set DATABASE_URL to the new database and start the bot: it refuses the old one.")


def _read(url: str) -> str:
    try:
        return parsers.database(url).reveal()
    except parsers.BadValue as wrong:
        raise CannotStart(
            f"The address of the new database is wrong (not shown); allowed: {wrong}"
        ) from None


async def _verified(url: str) -> None:
    async with opened(url):
        report = await verify()
    if not report.ok:
        faults = "; ".join(report.faults[:MAX_FAULTS_SHOWN])
        raise MoveFailed(f"the ledger was wrong before the move: {faults}. Correct it first")


@asynccontextmanager
async def _explained() -> AsyncIterator[None]:
    try:
        yield
    except MigrationFailed as error:
        raise CannotStart(str(error)) from error
    except MoveFailed as error:
        raise CannotStart(f"The move cannot continue: {error}") from error
    except (OSError, asyncpg.PostgresError, sqlite3.Error, BaseORMException) as error:
        raise CannotStart(f"The move stopped: {error}. {_AGAIN}") from error
