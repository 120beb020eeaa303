"""Recipients of a broadcast, for its sender: who is next, and the outcome for each person.

A recipient is claimed (pending -> sending) and committed before the call. So a crash leaves only
the calls in flight unknown. Every statement is fenced with the token of the lease `broadcast:<id>`:
a process that lost the lease changes only the outcomes of its own calls.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.services.broadcasts._audiences import Audiences
from bot.services.broadcasts.queries import Content, content_of
from bot.services.clock import Clock
from bot.services.coordination.leases import FENCE, Lease
from models import BroadcastContent, BroadcastRow, BroadcastState, Delivery, User
from models.db.sql import fetch
from models.db.transactions import transactional

_SNAPSHOT = """
INSERT INTO broadcast_recipients (broadcast_id, user_id, chat_id, content_id, state)
SELECT everybody.broadcast_id, u.id, u.chat_id, COALESCE(own.id, everybody.id), 'pending'
FROM users u
    JOIN broadcast_contents everybody ON everybody.broadcast_id = ? AND everybody.language = ''
    LEFT JOIN broadcast_contents own ON own.broadcast_id = ? AND own.language = u.language
WHERE {condition}
ORDER BY u.id"""

_TOTAL = """
UPDATE broadcasts
SET total = (SELECT count(*) FROM broadcast_recipients WHERE broadcast_id = broadcasts.id)
WHERE id = ?"""

_DUE = """
SELECT id FROM broadcasts b
WHERE b.state IN ('running', 'deleting') OR (b.state = 'scheduled' AND b.starts_at <= ?)
    OR (b.state IN ('paused', 'stopped') AND EXISTS (
        SELECT 1 FROM broadcast_recipients r WHERE r.broadcast_id = b.id AND r.state = 'sending'))
    OR (b.state = 'paused' AND NOT EXISTS (
        SELECT 1 FROM broadcast_recipients r WHERE r.broadcast_id = b.id AND r.state = 'pending'))
ORDER BY id"""

_CLAIM = f"""
UPDATE broadcast_recipients SET state = 'sending', token = ?, at = ?
WHERE id IN (
        SELECT id FROM broadcast_recipients
        WHERE broadcast_id = ? AND state = 'pending' AND id > ? ORDER BY id LIMIT ?)
    AND state = 'pending' AND {FENCE}
    AND EXISTS (SELECT 1 FROM broadcasts WHERE id = ? AND state = 'running')
RETURNING id, user_id, chat_id, content_id"""  # noqa: S608 - our own constants

_SETTLE = f"""
UPDATE broadcast_recipients SET state = 'unknown', at = ?
WHERE broadcast_id = ? AND state = 'sending' AND token < ? AND {FENCE}"""  # noqa: S608

_SENT = """
SELECT id, user_id, chat_id, content_id, message_ids FROM broadcast_recipients
WHERE broadcast_id = ? AND state = 'sent' AND id > ? ORDER BY id LIMIT ?"""

_KEEP = """
WITH done (id, state, message_ids, error) AS (VALUES {rows})
UPDATE broadcast_recipients
SET state = done.state, message_ids = done.message_ids, error = done.error, at = ?
FROM done
WHERE broadcast_recipients.id = done.id AND {condition}"""
_ROW = "(CAST(? AS BIGINT), CAST(? AS TEXT), CAST(? AS TEXT), CAST(? AS TEXT))"

_MINE = "broadcast_recipients.token = ? AND broadcast_recipients.state IN ('sending', 'unknown')"
_UNTOUCHED = "broadcast_recipients.token = ? AND broadcast_recipients.state = 'sending'"
_TO_DELETE = "broadcast_recipients.state = 'sent'"

_DONE = f"""
UPDATE broadcasts
SET state = ?, ended_at = COALESCE(ended_at, ?), rate = 0, reason = NULL, detail = ''
WHERE id = ? AND state IN ({{before}}) AND {FENCE}
    AND NOT EXISTS (SELECT 1 FROM broadcast_recipients r
        WHERE r.broadcast_id = broadcasts.id AND r.state IN ({{unfinished}}))
RETURNING id"""  # noqa: S608

_STORE_RATE = "UPDATE broadcasts SET rate = ? WHERE id = ?"
MAX_ERROR_CHARS = 200  # of Telegram's error


@dataclass(frozen=True)
class Recipient:
    """A person to send a content to. `message_ids`: the messages that they got."""

    id: int
    user_id: int
    chat_id: int
    content_id: int
    message_ids: tuple[int, ...] = ()


@dataclass(frozen=True)
class Outcome:
    """The outcome for one recipient. `after`: seconds until a retry makes sense."""

    recipient: Recipient
    state: Delivery
    message_ids: tuple[int, ...] = ()
    error: str = ""
    after: float = 0.0


def lease_name(broadcast_id: int) -> str:
    """The name of the lease of this broadcast's sender."""
    return f"broadcast:{broadcast_id}"


class Deliveries:
    """The sender's side of broadcasts. `Broadcasts` is the admins' side."""

    def __init__(self, audiences: Audiences, now: Clock) -> None:
        self._audiences = audiences
        self._now = now

    async def due(self) -> list[int]:
        """Broadcasts that need a sender: to start, continue, delete, settle or end."""
        return [int(row["id"]) for row in await fetch(_DUE, self._now())]

    async def state(self, broadcast_id: int) -> BroadcastState:
        """Read the state of the broadcast."""
        return (await BroadcastRow.get(id=broadcast_id).only("id", "state")).state

    @transactional
    async def start(self, broadcast_id: int) -> None:
        """Store the recipients, once. People who come later do not get it."""
        waiting = BroadcastRow.filter(id=broadcast_id, state=BroadcastState.SCHEDULED)
        if not await waiting.update(state=BroadcastState.RUNNING, started_at=self._now()):
            return
        row = await BroadcastRow.get(id=broadcast_id)
        reach = self._audiences.reach(row.audience)
        snapshot = _SNAPSHOT.format(condition=reach.condition)
        await fetch(snapshot, broadcast_id, broadcast_id, *reach.values)
        await fetch(_TOTAL, broadcast_id)

    async def contents(self, broadcast_id: int) -> dict[int, Content]:
        """Its contents by id."""
        rows = await BroadcastContent.filter(broadcast_id=broadcast_id)
        return {row.id: content_of(row) for row in rows}

    async def settle(self, lease: Lease, broadcast_id: int) -> None:
        """Mark what an earlier sender left in `sending` as unknown: it may have arrived."""
        await fetch(_SETTLE, self._now(), broadcast_id, lease.token, *lease.fence)

    async def claim(
        self, lease: Lease, broadcast_id: int, after: int, most: int
    ) -> list[Recipient]:
        """Claim the next `most` recipients after the row `after`.

        Empty if none is left, the broadcast does not run, or the lease is lost.
        """
        wanted = (broadcast_id, after, most)
        rows = await fetch(_CLAIM, lease.token, self._now(), *wanted, *lease.fence, broadcast_id)
        return [Recipient(**row) for row in rows]

    async def sent(self, broadcast_id: int, after: int, most: int) -> list[Recipient]:
        """The next `most` recipients after the row `after` whose message may be deleted."""
        return [
            Recipient(**{**row, "message_ids": _numbers(row["message_ids"])})
            for row in await fetch(_SENT, broadcast_id, after, most)
        ]

    async def keep(self, token: int, outcomes: Sequence[Outcome]) -> None:
        """Store the outcomes of recipients claimed under this token, even if the lease is lost.

        People who blocked the bot are marked. Recipients that were certainly not sent to are
        pending again. These are single statements and no transaction: a process that froze inside
        one would keep its rows locked, and no other could continue.
        """
        over = [one for one in outcomes if one.state is not Delivery.PENDING]
        await self._write(over, _MINE, token)
        back = [one for one in outcomes if one.state is Delivery.PENDING]
        await self._write(back, _UNTOUCHED, token)
        blocked = [one.recipient.user_id for one in over if one.state is Delivery.BLOCKED]
        if blocked:
            reached = User.filter(id__in=blocked, blocked_at=None)
            await reached.update(blocked_at=self._now())

    async def keep_deleted(self, outcomes: Sequence[Outcome]) -> None:
        """Store outcomes of deletions. A deletion may be done twice, so no claim is needed."""
        await self._write(outcomes, _TO_DELETE)

    async def _write(self, outcomes: Sequence[Outcome], condition: str, *values: int) -> None:
        if not outcomes:
            return
        rows = [value for outcome in outcomes for value in _row(outcome)]
        sql = _KEEP.format(rows=", ".join([_ROW] * len(outcomes)), condition=condition)
        await fetch(sql, *rows, self._now(), *values)

    async def finish(self, lease: Lease, broadcast_id: int) -> bool:
        """End it if no recipient is left, also if it is paused. Returns whether it ended."""
        done = _DONE.format(before="'running', 'paused'", unfinished="'pending', 'sending'")
        return await self._end(done, lease, broadcast_id, BroadcastState.DONE)

    async def finish_deleting(self, lease: Lease, broadcast_id: int) -> bool:
        """Mark it as deleted if no recipient has it any more. Returns whether it is."""
        done = _DONE.format(before="'deleting'", unfinished="'sent'")
        return await self._end(done, lease, broadcast_id, BroadcastState.DELETED)

    async def _end(self, sql: str, lease: Lease, broadcast_id: int, after: BroadcastState) -> bool:
        return bool(await fetch(sql, after.value, self._now(), broadcast_id, *lease.fence))

    async def halt(self, broadcast_id: int, reason: str, detail: str) -> bool:
        """Pause it because it would fail for everyone. False if it was not running."""
        running = BroadcastRow.filter(id=broadcast_id, state=BroadcastState.RUNNING)
        paused = {"state": BroadcastState.PAUSED, "reason": reason, "detail": detail, "rate": 0.0}
        return bool(await running.update(**paused))

    async def store_rate(self, broadcast_id: int, rate: float) -> None:
        """Store how many people a second get it now."""
        await fetch(_STORE_RATE, rate, broadcast_id)


def _row(outcome: Outcome) -> tuple[int, str, str | None, str | None]:
    ids = outcome.message_ids or outcome.recipient.message_ids
    error = outcome.error[:MAX_ERROR_CHARS] or None
    return outcome.recipient.id, outcome.state.value, ",".join(map(str, ids)) or None, error


def _numbers(text: str | None) -> tuple[int, ...]:
    return tuple(int(one) for one in (text or "").split(",") if one)
