"""The outbox: notices are rows, committed with what they tell; they are sent after.

    pending -> sending -> sent      (Telegram took it)
                       -> failed    (the person can't be reached, or it may have been shown twice)
                       -> pending   (surely not shown: again, later)

A crash between the call and its outcome leaves a row in `sending`; it is sent once more after a
while, so that a notice is shown at least once and at most twice.
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any

from bot.services.clock import Clock
from models import NoticeRow, NoticeState
from models.sql import fetch
from models.transactions import afterwards

WITHIN = timedelta(seconds=150)
"""That a notice may be on its way, a minute for its turn and one for the call; whoever had it is
dead then, and it is taken up again."""
GIVE_UP = timedelta(days=1)  # a notice that could not be sent for so long is old news
MOST_SHOWN = 2
MOST_READ = 20  # notices about one thing, on a screen
UNSENT = (NoticeState.PENDING, NoticeState.SENDING)
PAUSES = (2, 10, 60, 300, 900)  # seconds between tries; the last one goes on
KEPT = timedelta(days=30)  # what was sent holds words
_ADMINS = "admin:"  # how keys of notices to admins begin, and those of their edits

_DUE = """
SELECT id FROM outbox o WHERE state IN ('pending', 'sending') AND due_at <= ?
AND NOT EXISTS (SELECT 1 FROM outbox e WHERE e.user_id = o.user_id AND e.id < o.id
    AND e.state IN ('pending', 'sending'))
ORDER BY due_at, id LIMIT ?
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
    """A notice that is to be sent now. `edits`: chat and message, where one is to be edited."""

    id: int
    notice: Notice
    edits: tuple[int, int] | None
    tries: int


class Outbox:
    """`wake` is called after the commit of whatever put a notice; the application sets it."""

    def __init__(self, now: Clock) -> None:
        self._now = now
        self.wake: Callable[[], None] = _nobody

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
            " about, edits, state, tries, shown, due_at, created_at)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0, ?, ?) ON CONFLICT (key) DO NOTHING"
            " RETURNING id",
            *(notice.key, notice.user_id, notice.text, _packed(notice.values), notice.opens),
            *(notice.file_kind, notice.file_id, notice.about, edits),
            *(NoticeState.PENDING.value, due_at, self._now()),
        )
        afterwards(self.wake)
        return bool(put)

    async def shown(self, key: str) -> None:
        """The person has read it elsewhere, on a screen: there is nothing to send."""
        await NoticeRow.filter(key=key, state=NoticeState.PENDING).update(
            state=NoticeState.DROPPED, ended_at=self._now()
        )

    async def hurry(self, key: str) -> None:
        """It was put for later, and is to go now."""
        await NoticeRow.filter(key=key, state=NoticeState.PENDING).update(due_at=self._now())
        self.wake()

    # What sends.

    async def due(self, at_most: int) -> list[Letter]:
        """Notices to send now: of each person the oldest, so that they are told in order.

        They are marked `sending`, committed, before this returns; nobody else gets them meanwhile.
        """
        now = self._now()
        while rows := await fetch(_DUE, now, at_most):
            taken = [await self._take(int(row["id"]), now) for row in rows]
            if letters := [letter for letter in taken if letter]:
                return letters
        return []

    async def _take(self, row_id: int, now: datetime) -> Letter | None:
        row = await NoticeRow.get(id=row_id)
        if row.state not in UNSENT or row.due_at > now:
            return None  # somebody else has taken it
        if row.shown >= MOST_SHOWN or now - row.created_at > GIVE_UP:
            await self._end(row_id, NoticeState.FAILED, error=row.error or "given up")
            return None
        mine = NoticeRow.filter(id=row_id, state=row.state, tries=row.tries)
        hit = await mine.update(
            state=NoticeState.SENDING,
            tries=row.tries + 1,
            shown=row.shown + 1,
            due_at=now + WITHIN,
        )
        return await _letter(row) if hit else None

    async def sent(self, letter: Letter, chat_id: int, message_id: int | None) -> None:
        """Telegram took it."""
        where = {"chat_id": chat_id, "message_id": message_id}
        await self._end(letter.id, NoticeState.SENT, error=None, **where)

    async def failed(self, letter: Letter, error: str) -> None:
        """It will never be taken: the person blocked the bot, say."""
        await self._end(letter.id, NoticeState.FAILED, error=error[:500])

    async def dropped(self, letter: Letter, why: str) -> None:
        """Nobody is to read it any more."""
        await self._end(letter.id, NoticeState.DROPPED, error=why)

    async def later(
        self, letter: Letter, error: str, *, unseen: bool, after: float | None = None
    ) -> None:
        """Try again, in `after` seconds. `unseen`: it was surely not shown this time."""
        row = await NoticeRow.get(id=letter.id)
        pause = after or PAUSES[min(row.tries, len(PAUSES)) - 1]
        mine = NoticeRow.filter(id=letter.id, state=NoticeState.SENDING, tries=letter.tries)
        await mine.update(
            state=NoticeState.PENDING,
            shown=row.shown - 1 if unseen else row.shown,
            due_at=self._now() + timedelta(seconds=pause),
            error=error[:500],
        )

    async def _end(self, row_id: int, state: NoticeState, **more: Any) -> None:
        row = NoticeRow.filter(id=row_id, state__in=UNSENT)
        await row.update(state=state, ended_at=self._now(), **more)

    async def about(self, about: str) -> list[tuple[Notice, datetime]]:
        """The newest notices about this, whatever became of them, and when each was put (UTC)."""
        rows = await NoticeRow.filter(about=about, edits=None).order_by("-id").limit(MOST_READ)
        return [((await _letter(row)).notice, row.created_at) for row in rows]

    async def waiting(self) -> int:
        """How many notices are still to be sent."""
        return await NoticeRow.filter(state__in=UNSENT).count()

    async def forget(self) -> None:
        """Delete what was sent or given up long ago."""
        old = self._now() - KEPT
        await NoticeRow.filter(ended_at__lt=old).delete()


def _nobody() -> None:
    """Without an application nobody sends: rows wait."""


async def _letter(row: NoticeRow) -> Letter:
    notice = Notice(
        key=row.key,
        user_id=row.user_id,
        text=row.text_key,
        values=_unpacked(row.filling),
        opens=row.opens,
        file_kind=row.file_kind,
        file_id=row.file_id,
        about=row.about,
    )
    return Letter(row.id, notice, await _edited(row), row.tries + 1)


async def _edited(row: NoticeRow) -> tuple[int, int] | None:
    """The message that the row edits; (0, 0) where the one it edits was never shown."""
    if row.edits is None:
        return None
    told = await NoticeRow.get_or_none(id=row.edits)
    if told is None or told.chat_id is None or told.message_id is None:
        return (0, 0)
    return (told.chat_id, told.message_id)


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
