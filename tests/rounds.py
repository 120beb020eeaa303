"""Chores as in a bot that has been running for a while, for the world of a new test."""

from collections.abc import Iterable
from datetime import datetime

from bot.jobs.runtime.registry import JobRegistry
from bot.jobs.runtime.schedule import Chore, Every
from bot.jobs.runtime.scheduler import ChoreJob
from bot.services.clock import Clock
from bot.services.coordination.leases import Leases
from bot.services.coordination.schedule_rows import ChoreRows
from models import ChoreRow


class PlannedRounds:
    """`add_chores` of a first start, when every chore has been looked at and nothing was due.

    A start plans eight chores and walks an empty list of Stars: half of what a world costs. The
    tests of starts start a bot, or `restart` a world.
    """

    def __init__(self) -> None:
        self._due: dict[str, datetime] = {}

    def add(self, work: JobRegistry, chores: Iterable[Chore], leases: Leases, now: Clock) -> None:
        """As bot.jobs.runtime.scheduler.add_chores."""
        for chore in chores:
            one = ChoreJob(chore, ChoreRows(), leases, now)
            one._due = self._due[chore.name] = _next(chore, now())
            work.job(one.job, one.look)

    async def keep(self) -> None:
        """Write the rows of the chores, once the database is connected."""
        rows = [ChoreRow(name=name, due_at=due) for name, due in self._due.items()]
        await ChoreRow.bulk_create(rows)


def _next(chore: Chore, now: datetime) -> datetime:
    """After a chore of every so often was just done; a daily one waits for its hour."""
    return chore.due.again(now, now) if isinstance(chore.due, Every) else chore.due.first(now)
