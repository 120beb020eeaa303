"""Broadcasts as admins use them: create, schedule, pause, stop, repeat, delete.

    scheduled -> running <-> paused -> done        -> deleting -> deleted
        any of the first three     -> stopped      -> deleting -> deleted

A state changes only by an UPDATE of a row in the state before. bot.jobs.broadcast.job sends the
messages. Screens and commands check that an actor is an admin; this module does not.
"""

import json
import math
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from bot.services.admin.audit import Audit
from bot.services.broadcasts import queries as reading
from bot.services.broadcasts._audiences import Audiences
from bot.services.broadcasts.errors import (
    NoButtonsUnderAlbums,
    NoRecipients,
    NothingToSend,
    NotInThatState,
    StartsInPast,
    TooLateToDelete,
)
from bot.services.broadcasts.queries import (
    COLUMNS,
    DELETE_WINDOW,
    Broadcast,
    BroadcastProgress,
    Content,
    broadcast_of,
)
from bot.services.clock import Clock
from bot.services.errors import Gone
from bot.services.pagination import KeysetPage
from models import BroadcastContent, BroadcastRecipient, BroadcastRow, BroadcastState, Delivery
from models.db.transactions import transactional

FREE_MESSAGES_PER_S = 30
"""Free messages a second (https://core.telegram.org/bots/faq#broadcasting-to-users)."""

PAID_MESSAGES_PER_S = 1000
STARS_PER_PAID_MESSAGE = 0.1  # for each message over the free ones
MAX_ALBUM_MESSAGES = 10  # of one album
BY_ADMIN = "admin"
OUTCOMES = "broadcast_outcomes"  # the kind in the audit log


@dataclass(frozen=True)
class _Step:
    """A step of a broadcast: its kind in the audit log, the states before it, the state after."""

    kind: str
    before: tuple[BroadcastState, ...]
    after: BroadcastState
    reason: str | None = None
    ends: bool = False


_PAUSE = _Step(
    "broadcast_paused", (BroadcastState.RUNNING,), BroadcastState.PAUSED, reason=BY_ADMIN
)
_RESUME = _Step("broadcast_resumed", (BroadcastState.PAUSED,), BroadcastState.RUNNING)
_STOP = _Step(
    "broadcast_stopped",
    (BroadcastState.RUNNING, BroadcastState.PAUSED, BroadcastState.SCHEDULED),
    BroadcastState.STOPPED,
    ends=True,
)
_DELETE = _Step(
    "broadcast_deleted", (BroadcastState.DONE, BroadcastState.STOPPED), BroadcastState.DELETING
)


@dataclass(frozen=True)
class Estimate:
    """What a broadcast takes: `seconds`, and at most `stars` if it is a paid one."""

    seconds: int
    stars: int


class Broadcasts:
    """What admins do with broadcasts: create, change and read them."""

    def __init__(self, languages: Collection[str], audit: Audit, now: Clock) -> None:
        self.audiences = Audiences(languages, now)
        self._audit = audit
        self._now = now

    # Before it is created.

    async def count(self, audience: str) -> int:
        """How many people would get it now. Raises Gone for an unknown audience."""
        return await self.audiences.count(audience)

    def estimate(self, people: int, *, paid: bool) -> Estimate:
        """The time and price of messages to this number of people, at Telegram's rates."""
        if not paid:
            return Estimate(math.ceil(people / FREE_MESSAGES_PER_S), 0)
        over = people * (PAID_MESSAGES_PER_S - FREE_MESSAGES_PER_S) / PAID_MESSAGES_PER_S
        return Estimate(
            math.ceil(people / PAID_MESSAGES_PER_S), math.ceil(over * STARS_PER_PAID_MESSAGE)
        )

    async def create(
        self,
        operation_id: str,
        author_id: int,
        audience: str,
        contents: Sequence[Content],
        *,
        paid: bool,
        starts_at: datetime | None = None,
    ) -> Broadcast:
        """Create a broadcast that starts at once or at `starts_at` (with a time zone).

        `operation_id` was made when the confirm screen opened; the same one again returns the first
        result. The recipients are chosen at the start. Raises NothingToSend, NoButtonsUnderAlbums,
        StartsInPast, NoRecipients; Gone for an unknown audience.
        """
        earlier = await BroadcastRow.get_or_none(operation=operation_id)
        if earlier is not None:
            return broadcast_of(earlier)
        _check(contents)
        if starts_at is not None and starts_at <= self._now():
            raise StartsInPast
        if not await self.count(audience):
            raise NoRecipients
        fresh = BroadcastRow(
            operation=operation_id,
            author_id=author_id,
            audience=audience,
            paid=paid,
            created_at=self._now(),
            starts_at=starts_at or self._now(),
        )
        return await self._create(fresh, contents)

    @transactional
    async def _create(self, fresh: BroadcastRow, contents: Sequence[Content]) -> Broadcast:
        # If two presses come at once, the second insert finds the row and does nothing.
        await BroadcastRow.bulk_create([fresh], ignore_conflicts=True)
        row = await BroadcastRow.get(operation=fresh.operation)
        if not await BroadcastContent.filter(broadcast_id=row.id).exists():
            await BroadcastContent.bulk_create([_row(row.id, content) for content in contents])
            after = {
                "audience": row.audience,
                "paid": row.paid,
                "starts_at": row.starts_at.isoformat(timespec="minutes"),
                "text": contents[0].excerpt,
            }
            await self._audit.record(row.author_id, "broadcast_created", _name(row.id), after=after)
        return broadcast_of(row)

    async def repeat(self, broadcast_id: int, actor: int, operation_id: str) -> Broadcast:
        """Send the same contents to the audience as it is now. Raises what `create` raises."""
        first = await self.read(broadcast_id)
        contents = await self.contents(broadcast_id)
        return await self.create(operation_id, actor, first.audience, contents, paid=first.paid)

    # While it runs, and after.

    async def pause(self, broadcast_id: int, actor: int) -> Broadcast:
        """Pause sending. Raises NotInThatState, Gone."""
        return await self._move(broadcast_id, actor, _PAUSE)

    async def resume(self, broadcast_id: int, actor: int) -> Broadcast:
        """Continue with the remaining people. Raises NotInThatState, Gone."""
        return await self._move(broadcast_id, actor, _RESUME)

    async def stop(self, broadcast_id: int, actor: int) -> Broadcast:
        """Stop for good: the remaining people never get it. Raises NotInThatState, Gone."""
        return await self._move(broadcast_id, actor, _STOP)

    async def delete_sent(self, broadcast_id: int, actor: int) -> Broadcast:
        """Delete its messages from people's chats in the background; see `progress`.

        Raises TooLateToDelete, NotInThatState, NoRecipients if no one got it, Gone.
        """
        broadcast = await self.read(broadcast_id)
        if broadcast.ended_at and broadcast.ended_at + DELETE_WINDOW <= self._now():
            raise TooLateToDelete(hours=int(DELETE_WINDOW.total_seconds()) // 3600)
        sent = BroadcastRecipient.filter(broadcast_id=broadcast_id, state=Delivery.SENT)
        if broadcast.state in _DELETE.before and not await sent.exists():
            raise NoRecipients
        return await self._move(broadcast_id, actor, _DELETE)

    @transactional
    async def _move(self, broadcast_id: int, actor: int, step: _Step) -> Broadcast:
        changes = {"ended_at": self._now()} if step.ends else {}
        for state in step.before:
            rows = BroadcastRow.filter(id=broadcast_id, state=state)
            if await rows.update(
                state=step.after, reason=step.reason, detail="", rate=0.0, **changes
            ):
                before, after = {"state": state.value}, {"state": step.after.value}
                await self._audit.record(actor, step.kind, _name(broadcast_id), before, after)
                return await self.read(broadcast_id)
        raise NotInThatState(state=(await self.read(broadcast_id)).state)

    # What admins read.

    async def read(self, broadcast_id: int) -> Broadcast:
        """One broadcast. Raises Gone."""
        return await reading.read(broadcast_id)

    async def contents(self, broadcast_id: int) -> tuple[Content, ...]:
        """What it sends: the content for everybody first, then by language."""
        return await reading.contents(broadcast_id)

    async def progress(self, broadcast_id: int) -> BroadcastProgress:
        """Its progress, counted now. Raises Gone."""
        return await reading.progress(broadcast_id)

    async def page(self, position: str | None = None) -> KeysetPage[Broadcast]:
        """A page of all broadcasts, newest first; `position`: see bot.services.pagination."""
        return await reading.page(position)

    @transactional
    async def outcomes_taken(self, broadcast_id: int, actor: int) -> None:
        """Record that an admin downloaded the outcomes, which name people."""
        await self._audit.record(actor, OUTCOMES, _name(broadcast_id))

    async def write_outcomes(
        self, broadcast_id: int, folder: Path, header: Sequence[str] = COLUMNS
    ) -> list[Path]:
        """Write outcomes-<number>.csv (or its parts) into `folder`: a line for each recipient."""
        return await reading.write_outcomes(broadcast_id, folder, header)


def _check(contents: Sequence[Content]) -> None:
    languages = [content.language for content in contents]
    if "" not in languages or not all(content.message_ids for content in contents):
        raise NothingToSend
    if len(set(languages)) < len(languages):
        raise Gone
    for content in contents:
        if len(content.message_ids) > MAX_ALBUM_MESSAGES:
            raise Gone
        if len(content.message_ids) > 1 and content.buttons:
            raise NoButtonsUnderAlbums


def _name(broadcast_id: int) -> str:
    """The broadcast's subject in the audit log."""
    return f"broadcast:{broadcast_id}"


def _row(broadcast_id: int, content: Content) -> BroadcastContent:
    return BroadcastContent(
        broadcast_id=broadcast_id,
        language=content.language,
        chat_id=content.chat_id,
        message_ids=",".join(map(str, content.message_ids)),
        kind=content.kind,
        excerpt=content.excerpt,
        buttons=json.dumps(content.buttons, ensure_ascii=False),
    )
