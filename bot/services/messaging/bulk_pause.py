"""The pause of bulk messages that Telegram asked for. It outlives a restart.

It is stored as a lease without a holder: until it ends, no process may send bulk.
"""

from datetime import timedelta

from bot.services.clock import Clock
from models.db.sql import fetch, moment

NAME = "bulk pause"

_SAVE = """
INSERT INTO leases (name, owner, token, until) VALUES (?, '', 1, ?)
ON CONFLICT (name) DO UPDATE SET until = excluded.until WHERE leases.until < excluded.until
RETURNING token"""


class BulkPause:
    """The pause by the wall clock, which goes on while the process is down."""

    def __init__(self, now: Clock) -> None:
        self._now = now

    async def save(self, seconds: float) -> None:
        """Pause for so many seconds from now. A longer pause is not shortened."""
        await fetch(_SAVE, NAME, self._now() + timedelta(seconds=seconds))

    async def left(self) -> float:
        """Seconds until the pause ends, 0 if there is none."""
        rows = await fetch("SELECT until FROM leases WHERE name = ?", NAME)
        ends = [moment(row["until"]) - self._now() for row in rows]
        return max((end.total_seconds() for end in ends), default=0.0)
