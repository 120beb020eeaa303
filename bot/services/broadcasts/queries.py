"""Reading broadcasts, for admins: the list, one broadcast, its progress, the outcomes."""

import asyncio
import json
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from bot.services.errors import Gone
from bot.services.exports.csv import Cell, write_csv
from bot.services.pagination import KeysetPage, keyset_page
from bot.services.records import record_of
from models import BroadcastContent, BroadcastRow, Delivery
from models.db.sql import fetch

PAGE = 6  # broadcasts on a screen
ROWS_PER_READ = 2000
DELETE_WINDOW = timedelta(hours=48)
"""How old a message may be that a bot deletes (https://core.telegram.org/bots/api#deletemessage)."""

COLUMNS = ("user_id", "user_name", "language", "outcome", "time_utc", "message_ids", "error")
_ON_THE_WAY = (Delivery.PENDING, Delivery.SENDING)

_COUNT = """
SELECT state, count(*) AS people FROM broadcast_recipients WHERE broadcast_id = ? GROUP BY state"""
_OUTCOMES = """
SELECT r.id, r.user_id, u.first_name, u.last_name, c.language, r.state, r.at, r.message_ids, r.error
FROM broadcast_recipients r
    JOIN users u ON u.id = r.user_id
    JOIN broadcast_contents c ON c.id = r.content_id
WHERE r.broadcast_id = ? AND r.user_id > ? ORDER BY r.user_id LIMIT ?"""


@dataclass(frozen=True)
class Content:
    """What to copy to people of one `language` ("": to people without a content of their own).

    `message_ids` of `chat_id`: one message, or an album of up to ten, which has no buttons.
    `buttons`: (text, url), each a row. `kind` (text, photo, album ...) and `excerpt` are for lists.
    """

    language: str
    chat_id: int
    message_ids: tuple[int, ...]
    kind: str
    excerpt: str
    buttons: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Broadcast:
    """A broadcast; moments in UTC.

    `state`: scheduled, running, paused, stopped, done, deleting, deleted. `reason` of a pause:
    admin, source_gone (`detail`: the language) or failing (`detail`: Telegram's words).
    `total`: its recipients, None before it has started.
    """

    id: int
    author_id: int
    audience: str
    paid: bool
    state: str
    reason: str
    detail: str
    total: int | None
    rate: float
    created_at: datetime
    starts_at: datetime
    started_at: datetime | None
    ended_at: datetime | None

    @property
    def over(self) -> bool:
        """Whether no other person will get it."""
        return self.state not in ("scheduled", "running", "paused")


@dataclass(frozen=True)
class BroadcastProgress:
    """The progress of a broadcast: `counts` of recipients in each state of delivery.

    `rate`: people a second at present, 0 unless it runs. `seconds_left`: None if unknown.
    """

    broadcast: Broadcast
    counts: dict[str, int]
    rate: float
    seconds_left: int | None

    @property
    def left(self) -> int:
        """Recipients that are still to get it."""
        return sum(self.counts[state.value] for state in _ON_THE_WAY)

    @property
    def share(self) -> float:
        """From 0 to 1: the share of recipients whose message was sent, or deleted again."""
        total = sum(self.counts.values())
        if self.broadcast.state == "deleting":
            total = sum(self.counts[one] for one in ("sent", "deleted", "kept"))
            return (total - self.counts["sent"]) / total if total else 1.0
        return (total - self.left) / total if total else 0.0


async def read(broadcast_id: int) -> Broadcast:
    """One broadcast. Raises Gone."""
    row = await BroadcastRow.get_or_none(id=broadcast_id)
    if row is None:
        raise Gone
    return broadcast_of(row)


async def contents(broadcast_id: int) -> tuple[Content, ...]:
    """What it sends: the content for everybody first, then by language."""
    rows = BroadcastContent.filter(broadcast_id=broadcast_id).order_by("language")
    return tuple([content_of(row) for row in await rows])


async def page(position: str | None) -> KeysetPage[Broadcast]:
    """A page of all broadcasts, newest first; `position`: see bot.services.pagination."""
    return (await keyset_page(BroadcastRow.all(), position, PAGE)).of(broadcast_of)


async def progress(broadcast_id: int) -> BroadcastProgress:
    """Its progress, counted now. Raises Gone."""
    broadcast = await read(broadcast_id)
    counts = {state.value: 0 for state in Delivery}
    counts |= {row["state"]: row["people"] for row in await fetch(_COUNT, broadcast_id)}
    at_work = broadcast.state in ("running", "deleting")
    rate = broadcast.rate if at_work else 0.0
    left = counts["sent"] if broadcast.state == "deleting" else counts["pending"]
    return BroadcastProgress(broadcast, counts, rate, int(left / rate) if rate else None)


async def write_outcomes(
    broadcast_id: int, folder: Path, header: Sequence[str] = COLUMNS
) -> list[Path]:
    """Write outcomes-<number>.csv (or its parts) into `folder`: a line for each recipient."""
    path = folder / f"outcomes-{broadcast_id}.csv"
    return await write_csv(path, header, _outcomes(broadcast_id))


async def _outcomes(broadcast_id: int) -> AsyncIterator[Sequence[Cell]]:
    last = 0
    while rows := await fetch(_OUTCOMES, broadcast_id, last, ROWS_PER_READ):
        for row in rows:
            yield _outcome(row)
        last = rows[-1]["user_id"]
        await asyncio.sleep(0)  # let clicks be answered between pages


def _outcome(row: dict[str, Any]) -> Sequence[Cell]:
    name = " ".join(filter(None, (row["first_name"], row["last_name"])))
    at = str(row["at"] or "")[:19]
    return (
        row["user_id"],
        name,
        row["language"],
        row["state"],
        at,
        row["message_ids"],
        row["error"],
    )


def broadcast_of(row: BroadcastRow) -> Broadcast:
    """The broadcast in a row."""
    return record_of(Broadcast, row)


def content_of(row: BroadcastContent) -> Content:
    """The content in a row."""
    return Content(
        language=row.language,
        chat_id=row.chat_id,
        message_ids=tuple(int(one) for one in row.message_ids.split(",")),
        kind=row.kind,
        excerpt=row.excerpt,
        buttons=tuple((text, url) for text, url in json.loads(row.buttons)),
    )
