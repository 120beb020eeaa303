"""The rows of what comes round by itself: when each is due, and when it was done."""

from datetime import datetime

from bot.services.coordination.leases import Lease
from models import ChoreRow
from models.db.sql import fetch

_MOVE = """
UPDATE chores SET due_at = ?, done_at = coalesce(?, done_at) WHERE name = ?
AND EXISTS (SELECT 1 FROM leases WHERE name = ? AND token = ?)"""


class ChoreRows:
    """One row a chore, for all processes of the database."""

    async def due(self, name: str, first: datetime) -> datetime:
        """When the chore is due (UTC); `first` where it has no row yet."""
        await ChoreRow.bulk_create([ChoreRow(name=name, due_at=first)], ignore_conflicts=True)
        return (await ChoreRow.get(name=name)).due_at

    async def plan(self, name: str, old: datetime, due_at: datetime) -> None:
        """Make it due at another moment, unless somebody else has moved it meanwhile."""
        await ChoreRow.filter(name=name, due_at=old).update(due_at=due_at)

    async def move(
        self, name: str, due_at: datetime, lease: Lease, done_at: datetime | None = None
    ) -> None:
        """Under the chore's lease: when it is due next and, with `done_at`, that it was done."""
        await fetch(_MOVE, due_at, done_at, name, lease.name, lease.token)
