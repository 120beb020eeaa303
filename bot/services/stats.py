"""Statistics: what happened in a period, and day by day. Nothing here scans the ledger.

Sums of tokens are differences of running balances: of each kind of transfer only the last one
before a moment is looked up, and the system's account says in it what had passed by then. Two
periods that touch share that moment, so nothing is counted twice or left out.
"""

import asyncio
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from enum import StrEnum
from itertools import pairwise
from typing import Any

from bot.services.clock import Clock
from models import ChargeState, Kind, Purpose, TopupState
from models.sql import fetch

SERIES_DAYS = 30
EVER_LIFE = timedelta(minutes=1)  # how long the counts of everybody are remembered
BEGINNING = datetime(2000, 1, 1, tzinfo=UTC)  # before any row
_SOLD_FOR = (Purpose.STARS, Purpose.TOPUPS)  # what people paid for; the rest was given


class Span(StrEnum):
    """The periods that a person may choose; each ends now."""

    TODAY = "today"
    WEEK = "week"
    MONTH = "month"
    ALL = "all"


_DAYS = {Span.TODAY: 1, Span.WEEK: 7, Span.MONTH: SERIES_DAYS}


@dataclass(frozen=True)
class Period:
    """From `start` up to, not including, `end` (UTC)."""

    start: datetime
    end: datetime


@dataclass(frozen=True)
class Figures:
    """What happened in a period.

    `registered` people, of whom `ordered` asked for a pack or a top-up at any time since, and
    `bought` paid one; `active`: seen since its start; `payers` paid in it. Tokens `sold` by
    purpose are net of what went back, `spent` are tokens, `stars` Stars that stay, `rub` RUB minor
    units of approved top-ups. `people` and `circulation` (tokens) are of now.
    """

    people: int
    circulation: int
    registered: int
    ordered: int
    bought: int
    active: int
    payers: int
    sold: dict[Purpose, int]
    spent: int
    stars: int
    rub: int


@dataclass(frozen=True)
class Day:
    """One day of the operator's zone: tokens sold and spent, people registered."""

    day: date
    sold: int
    spent: int
    registered: int


@dataclass(frozen=True)
class Yesterday:
    """The day that began at `start` (UTC); `odd`: payments that did not fit their orders."""

    start: datetime
    figures: Figures
    odd: int


class Stats:
    """Reads the figures. `zone`: the operator's, in which days begin."""

    def __init__(self, zone: tzinfo, now: Clock) -> None:
        self._zone = zone
        self._now = now
        self._ever: tuple[datetime, tuple[int, int]] | None = None

    async def of(self, span: Span) -> Figures:
        """The figures of a period that ends now."""
        now = self._now()
        if span is Span.ALL:
            return await _figures(Period(BEGINNING, now), await self._funnel_of_all(now))
        period = Period(self._midnight(1 - _DAYS[span]), now)
        return await _figures(period, await _funnel(period))

    async def _funnel_of_all(self, now: datetime) -> tuple[int, int]:
        """Who ever ordered, who ever bought: the one thing here that grows with the orders."""
        if self._ever is None or now - self._ever[0] >= EVER_LIFE:
            self._ever = now, await _funnel_ever()
        return self._ever[1]

    async def yesterday(self) -> Yesterday:
        """The last whole day: its figures, and the payments that did not fit their orders."""
        period = Period(self._midnight(-1), self._midnight(0))
        figures = await _figures(period, await _funnel(period))
        return Yesterday(period.start, figures, await _odd(period))

    async def days(self) -> list[Day]:
        """The last SERIES_DAYS days, today's so far included, oldest first."""
        edges = [self._midnight(back) for back in range(1 - SERIES_DAYS, 1)] + [self._now()]
        balances = await asyncio.gather(*map(_balances, edges))
        periods = [Period(*pair) for pair in pairwise(edges)]
        registered = await asyncio.gather(*map(_registered, periods))
        return [
            Day(
                day=period.start.astimezone(self._zone).date(),
                sold=sum(_issued(*passed, of) for of in _SOLD_FOR),
                spent=-_issued(*passed, Purpose.SPENT),
                registered=came,
            )
            for period, passed, came in zip(periods, pairwise(balances), registered, strict=True)
        ]

    def _midnight(self, days: int) -> datetime:
        """When the day that many days from today begins, in UTC."""
        day = self._now().astimezone(self._zone).date() + timedelta(days=days)
        return datetime.combine(day, time(), self._zone).astimezone(UTC)


async def _figures(period: Period, funnel: tuple[int, int]) -> Figures:
    before, after = await asyncio.gather(_balances(period.start), _balances(period.end))
    ordered, bought = funnel
    people, registered, active, stars, rub, payers = await asyncio.gather(
        _count("SELECT count(*) AS n FROM users"),
        _registered(period),
        _count("SELECT count(*) AS n FROM users WHERE seen_at >= ?", period.start),
        _stars(period),
        _rub(period),
        _payers(period, bought),
    )
    return Figures(
        people=people,
        circulation=await circulation(),
        registered=registered,
        ordered=ordered,
        bought=bought,
        active=active,
        payers=payers,
        sold={of: _issued(before, after, of) for of in _sources(after)},
        spent=-_issued(before, after, Purpose.SPENT),
        stars=stars,
        rub=rub,
    )


def _sources(balances: Iterable[Purpose]) -> list[Purpose]:
    found = {Purpose.STARS, Purpose.TOPUPS, Purpose.ADJUSTMENTS, *balances} - {Purpose.SPENT}
    return sorted(found)


def _issued(before: dict[Purpose, int], after: dict[Purpose, int], of: Purpose) -> int:
    """Tokens that left the system's account for people's; negative when more came back."""
    return before.get(of, 0) - after.get(of, 0)


# Ordering by kind, which one may think idle, leaves PostgreSQL no index but (kind, created_at).
_LAST = """
SELECT a.purpose, e.version, e.balance_after
FROM entries e JOIN accounts a ON a.id = e.account_id
WHERE a.user_id IS NULL AND e.transfer_id = (SELECT id FROM transfers
    WHERE kind >= ? AND (kind, created_at) < (?, ?)
    ORDER BY kind DESC, created_at DESC, id DESC LIMIT 1)"""
_LAST_OF_ALL = " UNION ALL ".join([_LAST] * len(Kind))


async def _balances(moment: datetime) -> dict[Purpose, int]:
    """The system's balances at a moment, in tokens; accounts untouched by then are left out."""
    asked = [value for kind in Kind for value in (kind.value, kind.value, moment)]
    rows = await fetch(_LAST_OF_ALL, *asked)
    rows.sort(key=lambda row: int(row["version"]))
    return {Purpose(row["purpose"]): row["balance_after"] for row in rows}


async def circulation() -> int:
    """Tokens that people have: all balances add up to zero, so it is what the system lacks."""
    return await _count("SELECT -sum(balance) AS n FROM accounts WHERE user_id IS NULL")


async def _registered(period: Period) -> int:
    return await _count(
        "SELECT count(*) AS n FROM users WHERE created_at >= ? AND created_at < ?",
        *(period.start, period.end),
    )


# Of few people each is looked up; of all people the ways to buy are counted, each by its index.
_FUNNEL = """
SELECT count(CASE WHEN EXISTS (SELECT 1 FROM orders o WHERE o.user_id = u.id)
        OR EXISTS (SELECT 1 FROM topups t WHERE t.user_id = u.id) THEN 1 END) AS ordered,
    count(CASE WHEN EXISTS (SELECT 1 FROM charges c WHERE c.payer_id = u.id)
        OR EXISTS (SELECT 1 FROM topups t WHERE t.user_id = u.id AND t.state = 'approved')
        THEN 1 END) AS bought
FROM users u WHERE u.created_at >= ? AND u.created_at < ?"""
_ORDERED = (
    "SELECT count(*) AS n FROM (SELECT DISTINCT user_id FROM orders) AS who",
    """
    SELECT count(*) AS n FROM (SELECT DISTINCT user_id FROM topups) AS who
    WHERE NOT EXISTS (SELECT 1 FROM orders o WHERE o.user_id = who.user_id)""",
)
_BOUGHT = (
    "SELECT count(*) AS n FROM (SELECT DISTINCT payer_id FROM charges) AS who",
    """
    SELECT count(*) AS n FROM (SELECT DISTINCT user_id FROM topups) AS who
    WHERE NOT EXISTS (SELECT 1 FROM charges c WHERE c.payer_id = who.user_id)
        AND EXISTS (SELECT 1 FROM topups t
            WHERE t.user_id = who.user_id AND t.state = 'approved')""",
)


async def _funnel(period: Period) -> tuple[int, int]:
    """Of those who came in the period: how many ordered, how many bought."""
    rows = await fetch(_FUNNEL, period.start, period.end)
    return rows[0]["ordered"], rows[0]["bought"]


async def _funnel_ever() -> tuple[int, int]:
    counts = await asyncio.gather(*map(_count, (*_ORDERED, *_BOUGHT)))
    return sum(counts[:2]), sum(counts[2:])


async def _payers(period: Period, ever: int) -> int:
    """People who paid in the period, whenever they came; of all time `ever` is known."""
    if period.start == BEGINNING:
        return ever
    return await _count(
        "SELECT count(DISTINCT target_id) AS n FROM transfers"
        " WHERE kind IN (?, ?) AND created_at >= ? AND created_at < ?",
        *(Kind.STARS.value, Kind.TOPUP.value, period.start, period.end),
    )


async def _stars(period: Period) -> int:
    return await _count(
        "SELECT sum(stars) AS n FROM charges"
        " WHERE state = ? AND created_at >= ? AND created_at < ?",
        *(ChargeState.CREDITED.value, period.start, period.end),
    )


async def _odd(period: Period) -> int:
    states = [state.value for state in ChargeState]  # all of them: what the index begins with
    return await _count(
        "SELECT count(*) AS n FROM charges"
        " WHERE state IN (?, ?, ?) AND created_at >= ? AND created_at < ? AND oddity IS NOT NULL",
        *(*states, period.start, period.end),
    )


async def _rub(period: Period) -> int:
    return await _count(
        "SELECT sum(amount_rub) AS n FROM topups"
        " WHERE state = ? AND decided_at >= ? AND decided_at < ?",
        *(TopupState.APPROVED.value, period.start, period.end),
    )


async def _count(sql: str, *values: Any) -> int:
    rows = await fetch(sql, *values)
    return int(rows[0]["n"] or 0)
