"""Notices to the author of a broadcast: it ended, another admin stopped it, or the bot paused it.

The rows show which notices are missing, so a notice is sent however the broadcast ended and in
whichever process. Its key prevents a second one.
"""

from datetime import timedelta

from bot.services.broadcasts import queries
from bot.services.clock import Clock
from bot.services.messaging.outbox import Notice, Outbox
from models.db.sql import fetch

MAX_NOTICE_AGE = timedelta(days=1)  # later nobody needs it, and a sent one may be deleted

_MISSING = """
WITH news (id, author_id, what, detail, time, who) AS (
    SELECT id, author_id, 'done', '', 0, '' FROM broadcasts WHERE state = 'done' AND ended_at > ?
    UNION ALL
    SELECT b.id, b.author_id, 'stopped', '', 0, COALESCE(u.first_name, CAST(a.actor_id AS TEXT))
    FROM broadcasts b
        JOIN audit a ON a.subject = 'broadcast:' || CAST(b.id AS TEXT)
            AND a.kind = 'broadcast_stopped' AND a.actor_id <> b.author_id
        LEFT JOIN users u ON u.id = a.actor_id
    WHERE b.state = 'stopped' AND b.ended_at > ? AND NOT EXISTS (
        SELECT 1 FROM broadcast_recipients r WHERE r.broadcast_id = b.id AND r.state = 'sending')
    UNION ALL
    SELECT b.id, b.author_id, b.reason, b.detail, (
        SELECT count(*) FROM audit a
        WHERE a.subject = 'broadcast:' || CAST(b.id AS TEXT) AND a.kind = 'broadcast_resumed'), ''
    FROM broadcasts b
    WHERE b.state = 'paused' AND b.reason IN ('source_gone', 'failing') AND b.started_at > ?
), named AS (
    SELECT news.*, 'broadcast:' || CAST(id AS TEXT) || ':' || what || ':' || CAST(time AS TEXT)
        AS key
    FROM news
)
SELECT * FROM named WHERE NOT EXISTS (SELECT 1 FROM outbox o WHERE o.key = named.key)
ORDER BY id"""
"""`time`: how often it was resumed, so that each later pause gets a new notice."""

_TEXTS = {"done": "mailings-told-end", "stopped": "mailings-told-stop"}


class BroadcastNotices:
    """Notifies authors."""

    def __init__(self, outbox: Outbox, now: Clock) -> None:
        self._outbox = outbox
        self._now = now

    async def notify(self) -> None:
        """Store the missing notices."""
        since = self._now() - MAX_NOTICE_AGE
        for row in await fetch(_MISSING, since, since, since):
            await self._notify(**row)

    async def _notify(
        self, key: str, id: int, author_id: int, what: str, detail: str, who: str, **_: int
    ) -> None:
        counts = (await queries.progress(id)).counts
        shown = {name: counts[name] for name in ("sent", "blocked", "failed", "unknown", "pending")}
        values = {"number": str(id), "reason": what, "detail": detail[:200], "who": who, **shown}
        text = _TEXTS.get(what, "mailings-told-pause")
        await self._outbox.put(Notice(key, author_id, text, values, opens=f"mailings:{id}"))
