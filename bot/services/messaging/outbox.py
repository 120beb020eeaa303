"""The outbox: a notice is a row, committed with the change that it reports and sent afterwards.

    pending -> sending -> sent      (Telegram confirmed it)
                       -> pending   (Telegram did not confirm it: retry later)
                       -> waiting   (the person can't be written to: wait until they come)
                       -> failed    (Telegram will never accept it)

Delivery is at least once: a notice counts as sent only when Telegram confirmed it. If a sender
dies with a notice in `sending`, the row is taken again after SENDING_TIMEOUT.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from tortoise.queryset import QuerySet

from bot.services.clock import Clock
from bot.services.messaging._notice_values import packed, unpacked
from models import NoticeRow, NoticeState
from models.db.sql import fetch, moment
from models.db.transactions import on_commit, transactional

SENDING_TIMEOUT = timedelta(seconds=150)
"""How long a notice may be `sending`: a minute for its turn and one for the call. After that its
sender counts as dead, and the notice is taken again."""
MAX_FAILURES = 30
"""Calls without an answer, over more than a day. One notice that Telegram never answers must not
block all later notices of its person."""
MAX_LISTED = 20  # notices about one thing, on a screen
UNSENT = (NoticeState.PENDING, NoticeState.WAITING, NoticeState.SENDING)
# Delays between tries, in seconds; the last one repeats.
RETRY_DELAYS_S = (2, 10, 60, 300, 900)  # the notice was certainly not shown
UNANSWERED_DELAYS_S = (10, 60, 300, 900, 3600)  # the call got no answer: it may have been shown
UNREACHABLE_DELAYS_S = (
    300,
    3600,
    86_400,
)  # the person can't be written to
RETENTION = timedelta(days=30)  # of sent notices: they contain personal data
MAX_WAIT = timedelta(days=90)  # for a person who does not come
_ADMINS = "admin:"  # prefix of the keys of notices to admins, and of their edits

_DUE = """
SELECT id FROM outbox o WHERE state IN ('pending', 'waiting', 'sending') AND due_at <= ?
AND NOT EXISTS (SELECT 1 FROM outbox e WHERE e.user_id = o.user_id AND e.id < o.id
    AND e.state IN ('pending', 'waiting', 'sending'))
ORDER BY due_at, id LIMIT ?
"""
_TAKE = """
UPDATE outbox SET state = 'sending', tries = tries + 1, due_at = ?
WHERE id IN ({ids}) AND state IN ('pending', 'waiting', 'sending') AND due_at <= ?
RETURNING *, (SELECT chat_id FROM outbox earlier WHERE earlier.id = outbox.edits) AS edited_chat,
    (SELECT message_id FROM outbox earlier WHERE earlier.id = outbox.edits) AS edited_message
"""


@dataclass(frozen=True)
class Notice:
    """A message to one person. `key` names the fact and the person: one key is one message.

    `text` is rendered with `values` in the person's language when it is sent. `opens`: data of a
    button that opens a card. `file_kind`, `file_id`: an attached photo or document. `about`: the
    subject, such as topup:7; `Outbox.settle` edits all notices about it.
    """

    key: str
    user_id: int
    text: str
    values: Mapping[str, Any]
    opens: str | None = None
    file_kind: str | None = None
    file_id: str | None = None
    about: str | None = None

    @property
    def for_admins(self) -> bool:
        """Whether only admins may read it."""
        return self.key.startswith(_ADMINS)


@dataclass(frozen=True)
class DueNotice:
    """A notice to send now. `edits`: chat and message to edit, (0, 0) if that was never shown.

    `failures`: calls without an answer so far. `taken_at`: UTC.
    """

    id: int
    notice: Notice
    edits: tuple[int, int] | None
    tries: int
    failures: int
    taken_at: datetime


class Outbox:
    """Stores notices and their outcome. The application sets `wake`, called after a commit."""

    def __init__(self, now: Clock) -> None:
        self._now = now
        self.wake: Callable[[], None] = _no_listener

    async def put(self, notice: Notice, *, after: timedelta = timedelta()) -> bool:
        """Store it for sending, `after` a delay, in the caller's transaction or in its own.

        Returns False and changes nothing if the key exists.
        """
        return await self._insert(notice, self._now() + after, None)

    async def settle(self, about: str, text: str, values: Mapping[str, Any]) -> None:
        """Edit every notice about this to the new text, also the unsent ones."""
        earlier = NoticeRow.filter(about=about, edits=None).order_by("id")
        for row in await earlier:
            edit = Notice(
                key=f"{row.key}:settled",
                user_id=row.user_id,
                text=text,
                values=values,
                opens=row.opens,
                file_kind=row.file_kind,
                file_id=row.file_id,
                about=about,
            )
            await self._insert(edit, self._now(), row.id)

    async def _insert(self, notice: Notice, due_at: datetime, edits: int | None) -> bool:
        put = await fetch(
            "INSERT INTO outbox (key, user_id, text_key, filling, opens, file_kind, file_id,"
            " about, edits, state, tries, failures, due_at, created_at)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0, ?, ?) ON CONFLICT (key) DO NOTHING"
            " RETURNING id",
            *(notice.key, notice.user_id, notice.text, packed(notice.values), notice.opens),
            *(notice.file_kind, notice.file_id, notice.about, edits),
            *(NoticeState.PENDING.value, due_at, self._now()),
        )
        on_commit(self.wake)
        return bool(put)

    async def shown(self, key: str) -> None:
        """Drop it, because the person has read it on a screen."""
        here = NoticeRow.filter(key=key, state__in=(NoticeState.PENDING, NoticeState.WAITING))
        await here.update(state=NoticeState.DROPPED, ended_at=self._now())

    async def was_shown(self, key: str) -> bool:
        """Whether it was dropped because the person has read it on a screen."""
        return await NoticeRow.filter(key=key, state=NoticeState.DROPPED).exists()

    async def hurry(self, key: str) -> None:
        """Send a delayed notice now."""
        await NoticeRow.filter(key=key, state=NoticeState.PENDING).update(due_at=self._now())
        self.wake()

    async def release(self, user_id: int) -> None:
        """The person can be written to again: send what waits for them."""
        theirs = NoticeRow.filter(user_id=user_id, state=NoticeState.WAITING)
        if await theirs.update(state=NoticeState.PENDING, due_at=self._now()):
            on_commit(self.wake)

    # For the sender.

    async def due(self, at_most: int) -> list[DueNotice]:
        """Notices to send now: only the oldest of each person, so their order is kept.

        They are committed as `sending`, so no other process gets them.
        """
        now = self._now()
        while rows := await fetch(_DUE, now, at_most):
            ids = [int(row["id"]) for row in rows]
            if taken := await _take(ids, now):
                return taken
        return []

    async def sent(self, due: DueNotice, chat_id: int, message_id: int | None) -> None:
        """Telegram confirmed it."""
        where = {"chat_id": chat_id, "message_id": message_id}
        await self._end(due.id, NoticeState.SENT, error=None, **where)

    async def failed(self, due: DueNotice, why: str) -> None:
        """Telegram will never accept it, for example because the account is deleted."""
        await self._end(due.id, NoticeState.FAILED, error=why[:500])

    async def dropped(self, due: DueNotice, why: str) -> None:
        """It must no longer be sent."""
        await self._end(due.id, NoticeState.DROPPED, error=why)

    async def later(self, due: DueNotice, why: str, *, after: float | None = None) -> None:
        """It was certainly not shown. Retry in `after` seconds."""
        pause = after or RETRY_DELAYS_S[min(due.tries, len(RETRY_DELAYS_S)) - 1]
        await self._put_off(due, NoticeState.PENDING, pause, error=why)

    async def unanswered(self, due: DueNotice, why: str, *, most: int = MAX_FAILURES) -> None:
        """It may have been shown. Retry with growing delays, at most `most` times."""
        failures = due.failures + 1
        if failures >= most:
            over = {"state": NoticeState.FAILED, "ended_at": self._now()}
            await _taken_row(due).update(**over, failures=failures, error=why)
            return
        pause = UNANSWERED_DELAYS_S[min(failures, len(UNANSWERED_DELAYS_S)) - 1]
        await self._put_off(due, NoticeState.PENDING, pause, error=why, failures=failures)

    async def unreached(self, due: DueNotice, why: str) -> None:
        """The person can't be written to: it and their later notices wait until they come."""
        pause = UNREACHABLE_DELAYS_S[min(due.tries, len(UNREACHABLE_DELAYS_S)) - 1]
        behind = NoticeRow.filter(user_id=due.notice.user_id, state=NoticeState.PENDING)
        again = self._now() + timedelta(seconds=pause)
        await self._put_off(due, NoticeState.WAITING, pause, error=why)
        await behind.filter(due_at__lte=again).update(state=NoticeState.WAITING, due_at=again)

    async def _put_off(self, due: DueNotice, to: NoticeState, pause: float, **more: Any) -> None:
        """Do nothing if another process has taken it since."""
        due_at = self._now() + timedelta(seconds=pause)
        await _taken_row(due).update(state=to, due_at=due_at, **more)

    async def _end(self, row_id: int, state: NoticeState, **more: Any) -> None:
        row = NoticeRow.filter(id=row_id, state__in=UNSENT)
        await row.update(state=state, ended_at=self._now(), **more)

    async def about(self, about: str) -> list[tuple[Notice, datetime]]:
        """The newest notices about this in any state, and when each was stored (UTC)."""
        rows = await NoticeRow.filter(about=about, edits=None).order_by("-id").limit(MAX_LISTED)
        return [(_notice(vars(row)), row.created_at) for row in rows]

    async def waiting(self) -> int:
        """How many notices are unsent."""
        return await NoticeRow.filter(state__in=UNSENT).count()

    async def forget(self) -> None:
        """Delete notices that ended long ago, and old ones whose person has not come."""
        now = self._now()
        await NoticeRow.filter(ended_at__lt=now - RETENTION).delete()
        abandoned = NoticeRow.filter(state=NoticeState.WAITING, created_at__lt=now - MAX_WAIT)
        await abandoned.delete()


def _no_listener() -> None:
    """Without an application the rows wait to be sent."""


@transactional
async def _take(ids: list[int], now: datetime) -> list[DueNotice]:
    """Take the notices that no other process has taken since."""
    sql = _TAKE.format(ids=", ".join("?" * len(ids)))
    rows = await fetch(sql, now + SENDING_TIMEOUT, *ids, now)
    return [_due_notice(row) for row in sorted(rows, key=lambda row: int(row["id"]))]


def _taken_row(due: DueNotice) -> QuerySet[NoticeRow]:
    """The notice's row, unless it was taken again since."""
    return NoticeRow.filter(id=due.id, state=NoticeState.SENDING, tries=due.tries)


def _due_notice(row: Mapping[str, Any]) -> DueNotice:
    edits = None if row["edits"] is None else (row["edited_chat"] or 0, row["edited_message"] or 0)
    if edits and not all(edits):
        edits = (0, 0)
    taken_at = moment(row["due_at"]) - SENDING_TIMEOUT
    return DueNotice(row["id"], _notice(row), edits, row["tries"], row["failures"], taken_at)


def _notice(row: Mapping[str, Any]) -> Notice:
    return Notice(
        key=row["key"],
        user_id=row["user_id"],
        text=row["text_key"],
        values=unpacked(row["filling"]),
        opens=row["opens"],
        file_kind=row["file_kind"],
        file_id=row["file_id"],
        about=row["about"],
    )


def addressed(notice: Notice, admins: tuple[int, ...]) -> list[Notice]:
    """The same notice to every admin, each with a key of its own that marks it as an admin's."""
    return [replace(notice, key=f"{_ADMINS}{notice.key}:{one}", user_id=one) for one in admins]
