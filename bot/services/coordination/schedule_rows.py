"""The rows of chores: when each is due and when it was done."""

from datetime import datetime

from bot.services.coordination.leases import FENCE, Lease
from models import ChoreRow
from models.db.sql import fetch

_MOVE = f"""
UPDATE chores SET due_at = ?, done_at = coalesce(?, done_at)
WHERE name = ? AND {FENCE}"""  # noqa: S608 - our own constants


class ChoreRows:
    """One row for each chore, shared by all processes."""

    async def due(self, name: str, first: datetime) -> datetime:
        """When the chore is due (UTC); `first` if it has no row yet."""
        await ChoreRow.bulk_create([ChoreRow(name=name, due_at=first)], ignore_conflicts=True)
        return (await ChoreRow.get(name=name)).due_at

    async def plan(self, name: str, old: datetime, due_at: datetime) -> None:
        """Change when it is due, unless another process has changed that since."""
        await ChoreRow.filter(name=name, due_at=old).update(due_at=due_at)

    async def move(
        self, name: str, due_at: datetime, lease: Lease, done_at: datetime | None = None
    ) -> None:
        """Under the chore's lease: set when it is due next and, if given, when it was done."""
        await fetch(_MOVE, due_at, done_at, name, *lease.fence)
