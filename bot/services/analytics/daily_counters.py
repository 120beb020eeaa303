"""Daily counters: triggers write a tally for each row that counts; `add_up` sums them by day.

A tally is a row of `tallies`: a moment, a figure, an amount. Days begin at the operator's midnight.
Sums are right before, during and after adding up (docs/decisions/0010).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, tzinfo
from typing import Any

from bot.services.payments.methods import METHODS
from models.daily_counters import DailyCounter
from models.db.sql import fetch, lock, moment
from models.db.transactions import transactional

COUNTERS_PER_TRANSACTION = 5_000  # tallies


def _paid_in(figure: DailyCounter) -> str:
    """The rows of all methods that are paid in this currency."""
    return " UNION ALL ".join(one.counted[figure] for one in METHODS if figure in one.counted)


def _people_at(column: str, counted: str) -> str:
    """The people whose column `counted` is set, each at the moment in `column`."""
    return f"SELECT {column} AS at, 1 AS amount FROM users WHERE {counted} IS NOT NULL"  # noqa: S608


COUNTED = {
    DailyCounter.REGISTERED: _people_at("created_at", "created_at"),
    DailyCounter.ORDERED: _people_at("created_at", "ordered_at"),
    DailyCounter.BOUGHT: _people_at("created_at", "paid_at"),
    DailyCounter.ACTIVE: _people_at("seen_at", "seen_at"),
    DailyCounter.PAYERS: _people_at("paid_at", "paid_at"),
    DailyCounter.STARS: _paid_in(DailyCounter.STARS),
    DailyCounter.RUB: _paid_in(DailyCounter.RUB),
}
"""What each figure sums up. Triggers (in the initial migration) do this; `verify` checks it."""


@dataclass(frozen=True)
class Days:
    """The operator's calendar. `zone`: where days begin."""

    zone: tzinfo

    def of(self, moment: datetime) -> date:
        """The day of a moment."""
        return moment.astimezone(self.zone).date()

    def begin(self, day: date) -> datetime:
        """When a day begins, in UTC."""
        return datetime.combine(day, time(), self.zone).astimezone(UTC)


async def since(start: datetime, end: datetime | None = None) -> dict[DailyCounter, int]:
    """Every figure from `start` (inclusive) to `end` (exclusive, None for now).

    Both must begin days or lie in days that are not added up yet. Units: people, Stars, RUB minor
    units.
    """
    until, ends = ("", ()) if end is None else (" AND at < ?", (end,))
    rows = await fetch(
        "SELECT figure, CAST(sum(amount) AS BIGINT) AS amount FROM tallies"  # noqa: S608
        f" WHERE figure IN ({', '.join('?' * len(DailyCounter))}) AND at >= ?{until}"
        " GROUP BY figure",
        *(*DailyCounter, start, *ends),
    )
    found = {row["figure"]: row["amount"] for row in rows}
    return {figure: found.get(figure.value, 0) for figure in DailyCounter}


async def ever(figure: DailyCounter) -> int:
    """One figure of all time."""
    rows = await fetch("SELECT sum(amount) AS amount FROM tallies WHERE figure = ?", figure)
    return int(rows[0]["amount"] or 0)


async def by_day(figure: DailyCounter, days: Days, start: datetime) -> dict[date, int]:
    """One figure for each day since `start`; days without it are left out."""
    rows = await fetch("SELECT at, amount FROM tallies WHERE figure = ? AND at >= ?", figure, start)
    found: dict[date, int] = {}
    for row in rows:
        day = days.of(moment(row["at"]))
        found[day] = found.get(day, 0) + row["amount"]
    return found


async def add_up(days: Days) -> int:
    """Add tallies up by day and return how many there were."""
    await _recount_if_moved(days)
    done = 0
    while added := await _add_some(days):
        done += added
    return done


@transactional
async def _add_some(days: Days) -> int:
    # Delete first and add what was deleted, so two processes never add the same tally.
    rows = await fetch(
        "DELETE FROM tallies WHERE id IN"
        " (SELECT id FROM tallies WHERE day IS NULL ORDER BY id LIMIT ?)"
        " RETURNING at, figure, amount",
        COUNTERS_PER_TRANSACTION,
    )
    for (day, figure), amount in sorted(_sums(rows, days).items()):
        await _add_to_day(days, day, figure, amount)
    return len(rows)


def _sums(rows: Iterable[dict[str, Any]], days: Days) -> dict[tuple[date, str], int]:
    sums: dict[tuple[date, str], int] = {}
    for row in rows:
        place = days.of(moment(row["at"])), row["figure"]
        sums[place] = sums.get(place, 0) + row["amount"]
    return {place: amount for place, amount in sums.items() if amount}


async def _add_to_day(days: Days, day: date, figure: str, amount: int) -> None:
    await fetch(
        "INSERT INTO tallies (at, figure, amount, day) VALUES (?, ?, ?, ?)"
        " ON CONFLICT (day, figure) DO UPDATE SET amount = tallies.amount + excluded.amount",
        *(days.begin(day), figure, amount, day.isoformat()),
    )


async def _recount_if_moved(days: Days) -> None:
    """Recount if stored days begin at other times, because the time zone setting changed."""
    rows = await fetch("SELECT DISTINCT day, at FROM tallies WHERE day IS NOT NULL")
    if any(days.begin(date.fromisoformat(row["day"])) != moment(row["at"]) for row in rows):
        await recount()


@transactional
async def recount() -> None:
    """Write all tallies again from the rows that count."""
    await lock("tallies")  # else a trigger would count rows written in between a second time
    await fetch("DELETE FROM tallies")
    for figure, rows in COUNTED.items():
        await fetch(
            "INSERT INTO tallies (at, figure, amount)"  # noqa: S608 - our own constants
            f" SELECT at, '{figure}', sum(amount) FROM ({rows}) AS counted GROUP BY at"
        )
