"""The author of a broadcast is told of its end, and of a pause that nobody asked for.

Which ones are still to be told of is asked of the rows: however it ended, and wherever, the notice
comes; its key makes it one.
"""

from datetime import timedelta

from bot.services import broadcast_reading
from bot.services.clock import Clock
from bot.services.outbox import Notice, Outbox
from models.sql import fetch

LATELY = timedelta(days=1)  # older ends are no news, and their notices may be forgotten

_UNTOLD = """
SELECT b.id, b.author_id, COALESCE(b.reason, 'none') AS reason, b.detail FROM broadcasts b
WHERE ((b.state = 'done' AND b.ended_at > ?)
        OR (b.state = 'paused' AND b.reason IN ('source_gone', 'failing') AND b.started_at > ?))
    AND NOT EXISTS (SELECT 1 FROM outbox o
        WHERE o.key = 'broadcast:' || CAST(b.id AS TEXT) || ':' || COALESCE(b.reason, 'none'))
ORDER BY b.id"""


class Endings:
    """What authors are told of."""

    def __init__(self, outbox: Outbox, now: Clock) -> None:
        self._outbox = outbox
        self._now = now

    async def tell(self) -> None:
        """Put a notice for each broadcast whose author does not know yet."""
        since = self._now() - LATELY
        for row in await fetch(_UNTOLD, since, since):
            await self._tell(row["id"], row["author_id"], row["reason"], row["detail"])

    async def _tell(self, number: int, author_id: int, reason: str, detail: str) -> None:
        counts = (await broadcast_reading.progress(number)).counts
        shown = {name: counts[name] for name in ("sent", "blocked", "failed", "unknown")}
        text = "mailings-told-end" if reason == "none" else "mailings-told-pause"
        values = {"number": str(number), "reason": reason, "detail": detail[:200], **shown}
        notice = Notice(
            f"broadcast:{number}:{reason}", author_id, text, values, opens=f"mailings:{number}"
        )
        await self._outbox.put(notice)
