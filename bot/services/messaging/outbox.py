"""The outbox: notices are rows, committed with what they tell; they are sent after.

    pending -> sending -> sent      (Telegram took it)
                       -> pending   (Telegram has not said that it took it: again, later)
                       -> waiting   (the person can't be written to: when they come)
                       -> failed    (Telegram will never take it)

A notice is told at least once: it was told only when Telegram has said so. Whoever died with one
in `sending`, before the call or after it, left a row that is taken up again after a while.
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any

from tortoise.queryset import QuerySet

from bot.services.clock import Clock
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
RETENTION = timedelta(days=30)  # of sent notices: they hold personal words
MAX_WAIT = timedelta(days=90)  # for a person who does not come
_ADMINS = "admin:"  # how keys of notices to admins begin, and those of their edits

_DUE = """
SELECT id FROM outbox o WHERE state IN ('pending', 'waiting', 'sending') AND due_at <= ?
AND NOT EXISTS (SELECT 1 FROM outbox e WHERE e.user_id = o.user_id AND e.id < o.id
    AND e.state IN ('pending', 'waiting', 'sending'))
ORDER BY due_at, id LIMIT ?
"""
_TAKE = """
UPDATE outbox SET state = 'sending', tries = tries + 1, due_at = ?
WHERE id IN ({ids}) AND state IN ('pending', 'waiting', 'sending') AND due_at <= ?
RETURNING *, (SELECT chat_id FROM outbox told WHERE told.id = outbox.edits) AS told_chat,
    (SELECT message_id FROM outbox told WHERE told.id = outbox.edits) AS told_message
"""


@dataclass(frozen=True)
class Notice:
    """What to tell whom. `key` names the fact and the person: the same key is one message.

    `text` and its `values` become words in the person's language when it is sent. `opens`: data
    of a button that opens a card; `file_kind` and `file_id`: a photo or document that goes with it.
    `about`: what it is about, such as topup:7: `Outbox.settle` edits all that are about it.
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
        """Whether it is for the eyes of admins alone: nobody else may read it, whatever came."""
        return self.key.startswith(_ADMINS)


@dataclass(frozen=True)
class Letter:
    """A notice that is to be sent now. `edits`: chat and message, where one is to be edited; (0, 0)
    where that was never shown. `failures`: calls so far that were not answered. `taken_at`: UTC.
    """

    id: int
    notice: Notice
    edits: tuple[int, int] | None
    tries: int
    failures: int
    taken_at: datetime


class Outbox:
    """`wake` is called after the commit of whatever put a notice; the application sets it."""

    def __init__(self, now: Clock) -> None:
        self._now = now
        self.wake: Callable[[], None] = _no_listener

    async def put(self, notice: Notice, *, after: timedelta = timedelta()) -> bool:
        """Have it sent, in the caller's transaction or in one of its own; `after` a while.

        A key that was put before is left as it is: then False.
        """
        return await self._insert(notice, self._now() + after, None)

    async def settle(self, about: str, text: str, values: Mapping[str, Any]) -> None:
        """Edit every notice about this to say so, also those that are still to be sent."""
        told = NoticeRow.filter(about=about, edits=None).order_by("id")
        for row in await told:
            edit = Notice(f"{row.key}:settled", row.user_id, text, values, row.opens, about=about)
            await self._insert(edit, self._now(), row.id)

    async def _insert(self, notice: Notice, due_at: datetime, edits: int | None) -> bool:
        put = await fetch(
            "INSERT INTO outbox (key, user_id, text_key, filling, opens, file_kind, file_id,"
            " about, edits, state, tries, failures, due_at, created_at)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0, ?, ?) ON CONFLICT (key) DO NOTHING"
            " RETURNING id",
            *(notice.key, notice.user_id, notice.text, _packed(notice.values), notice.opens),
            *(notice.file_kind, notice.file_id, notice.about, edits),
            *(NoticeState.PENDING.value, due_at, self._now()),
        )
        on_commit(self.wake)
        return bool(put)

    async def shown(self, key: str) -> None:
        """The person has read it elsewhere, on a screen: there is nothing to send."""
        here = NoticeRow.filter(key=key, state__in=(NoticeState.PENDING, NoticeState.WAITING))
        await here.update(state=NoticeState.DROPPED, ended_at=self._now())

    async def was_shown(self, key: str) -> bool:
        """Whether it was dropped because the person has read it elsewhere."""
        return await NoticeRow.filter(key=key, state=NoticeState.DROPPED).exists()

    async def hurry(self, key: str) -> None:
        """It was put for later, and is to go now."""
        await NoticeRow.filter(key=key, state=NoticeState.PENDING).update(due_at=self._now())
        self.wake()

    async def release(self, user_id: int) -> None:
        """The person can be written to again: send what waited for that."""
        theirs = NoticeRow.filter(user_id=user_id, state=NoticeState.WAITING)
        if await theirs.update(state=NoticeState.PENDING, due_at=self._now()):
            on_commit(self.wake)

    # What sends.

    async def due(self, at_most: int) -> list[Letter]:
        """Notices to send now: of each person the oldest, so that they are told in order.

        They are marked `sending`, all or none, before this returns: nobody else gets them.
        """
        now = self._now()
        while rows := await fetch(_DUE, now, at_most):
            ids = [int(row["id"]) for row in rows]
            if letters := await _take(ids, now):
                return letters
        return []

    async def sent(self, letter: Letter, chat_id: int, message_id: int | None) -> None:
        """Telegram took it."""
        where = {"chat_id": chat_id, "message_id": message_id}
        await self._end(letter.id, NoticeState.SENT, error=None, **where)

    async def failed(self, letter: Letter, why: str) -> None:
        """It will never be taken: there are no such people any more, say."""
        await self._end(letter.id, NoticeState.FAILED, error=why[:500])

    async def dropped(self, letter: Letter, why: str) -> None:
        """Nobody is to read it any more."""
        await self._end(letter.id, NoticeState.DROPPED, error=why)

    async def later(self, letter: Letter, why: str, *, after: float | None = None) -> None:
        """It was surely not shown this time. Try again, in `after` seconds."""
        pause = after or RETRY_DELAYS_S[min(letter.tries, len(RETRY_DELAYS_S)) - 1]
        await self._put_off(letter, NoticeState.PENDING, pause, error=why)

    async def unanswered(self, letter: Letter, why: str, *, most: int = MAX_FAILURES) -> None:
        """It may have been shown, nobody knows: try again, less and less often, `most` times."""
        failures = letter.failures + 1
        if failures >= most:
            over = {"state": NoticeState.FAILED, "ended_at": self._now()}
            await _taken_row(letter).update(**over, failures=failures, error=why)
            return
        pause = UNANSWERED_DELAYS_S[min(failures, len(UNANSWERED_DELAYS_S)) - 1]
        await self._put_off(letter, NoticeState.PENDING, pause, error=why, failures=failures)

    async def unreached(self, letter: Letter, why: str) -> None:
        """The person can't be written to: it waits until they come, and all behind it."""
        pause = UNREACHABLE_DELAYS_S[min(letter.tries, len(UNREACHABLE_DELAYS_S)) - 1]
        behind = NoticeRow.filter(user_id=letter.notice.user_id, state=NoticeState.PENDING)
        again = self._now() + timedelta(seconds=pause)
        await self._put_off(letter, NoticeState.WAITING, pause, error=why)
        await behind.filter(due_at__lte=again).update(state=NoticeState.WAITING, due_at=again)

    async def _put_off(self, letter: Letter, to: NoticeState, pause: float, **more: Any) -> None:
        """Whoever was too slow, so that another has it now or has sent it, changes nothing."""
        due_at = self._now() + timedelta(seconds=pause)
        await _taken_row(letter).update(state=to, due_at=due_at, **more)

    async def _end(self, row_id: int, state: NoticeState, **more: Any) -> None:
        row = NoticeRow.filter(id=row_id, state__in=UNSENT)
        await row.update(state=state, ended_at=self._now(), **more)

    async def about(self, about: str) -> list[tuple[Notice, datetime]]:
        """The newest notices about this, whatever became of them, and when each was put (UTC)."""
        rows = await NoticeRow.filter(about=about, edits=None).order_by("-id").limit(MAX_LISTED)
        return [(_notice(vars(row)), row.created_at) for row in rows]

    async def waiting(self) -> int:
        """How many notices are still to be sent."""
        return await NoticeRow.filter(state__in=UNSENT).count()

    async def forget(self) -> None:
        """Delete what was sent or given up long ago, and what waits for who does not come."""
        now = self._now()
        await NoticeRow.filter(ended_at__lt=now - RETENTION).delete()
        abandoned = NoticeRow.filter(state=NoticeState.WAITING, created_at__lt=now - MAX_WAIT)
        await abandoned.delete()


def _no_listener() -> None:
    """Without an application nobody sends: rows wait."""


@transactional
async def _take(ids: list[int], now: datetime) -> list[Letter]:
    """Those of them that nobody else has taken meanwhile."""
    sql = _TAKE.format(ids=", ".join("?" * len(ids)))
    rows = await fetch(sql, now + SENDING_TIMEOUT, *ids, now)
    return [_letter(row) for row in sorted(rows, key=lambda row: int(row["id"]))]


def _taken_row(letter: Letter) -> QuerySet[NoticeRow]:
    """Its row, if whoever took the letter still has it."""
    return NoticeRow.filter(id=letter.id, state=NoticeState.SENDING, tries=letter.tries)


def _letter(row: Mapping[str, Any]) -> Letter:
    edits = None if row["edits"] is None else (row["told_chat"] or 0, row["told_message"] or 0)
    if edits and not all(edits):
        edits = (0, 0)
    taken_at = moment(row["due_at"]) - SENDING_TIMEOUT
    return Letter(row["id"], _notice(row), edits, row["tries"], row["failures"], taken_at)


def _notice(row: Mapping[str, Any]) -> Notice:
    return Notice(
        key=row["key"],
        user_id=row["user_id"],
        text=row["text_key"],
        values=_unpacked(row["filling"]),
        opens=row["opens"],
        file_kind=row["file_kind"],
        file_id=row["file_id"],
        about=row["about"],
    )


def addressed(notice: Notice, admins: tuple[int, ...]) -> list[Notice]:
    """The same notice to every admin, each with a key of its own, which says that it is theirs."""
    return [replace(notice, key=f"{_ADMINS}{notice.key}:{one}", user_id=one) for one in admins]


def _packed(values: Mapping[str, Any]) -> str:
    return json.dumps({name: _pack(value) for name, value in values.items()}, ensure_ascii=False)


def _pack(value: Any) -> Any:
    """Plain as it is, others with their type. Raises TypeError for what no text needs."""
    if isinstance(value, datetime):
        return {"moment": value.isoformat()}
    if isinstance(value, date):
        return {"day": value.isoformat()}
    if isinstance(value, Decimal):
        return {"decimal": str(value)}
    if value is None or isinstance(value, bool | int | float | str):
        return value
    raise TypeError(f"{value!r} is no value of a text")


_TYPES: dict[str, Callable[[str], Any]] = {
    "moment": datetime.fromisoformat,
    "day": date.fromisoformat,
    "decimal": Decimal,
}


def _unpacked(text: str) -> dict[str, Any]:
    return {name: _unpack(value) for name, value in json.loads(text).items()}


def _unpack(value: Any) -> Any:
    if isinstance(value, dict):
        ((kind, written),) = value.items()
        return _TYPES[kind](written)
    return value
