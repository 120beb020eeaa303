"""Statistics: what happened in a period, and day by day. Nothing here scans the ledger, or people.

People, Stars and roubles are counted as they come (bot.services.analytics.daily_counters).

Sums of tokens are differences of running balances. For a moment, only the last transfer of each
kind before it is read; its entry has the balance of the system's account. Adjacent periods share
that moment, so nothing is counted twice or left out.
"""

import asyncio
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, tzinfo
from enum import StrEnum
from itertools import pairwise

from bot.services.analytics import daily_counters
from bot.services.analytics._payments import count, mismatched, payers, purchases, refunded
from bot.services.analytics.daily_counters import Days
from bot.services.analytics.personal_stats import PersonalDay, personal_month
from bot.services.clock import Clock
from bot.services.payments.methods import SOLD_FROM
from models import DailyCounter, Kind, Purpose
from models.db.sql import fetch

SERIES_DAYS = 30
TODAY_DAYS = 14  # days beside today's figures
BEGINNING = datetime(2000, 1, 1, tzinfo=UTC)  # before any row
_SOURCES = (
    *SOLD_FROM,
    Purpose.ADJUSTMENTS,
    Purpose.PROMOS,
    Purpose.GIFTS,
    Purpose.INVITES,
    Purpose.FORFEITED,
)


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
class PeriodStats:
    """What happened in a period.

    `registered`: people who registered in it. Of these, `ordered` have asked for a pack or a top-up
    at any time since, and `bought` have paid and did not get all of it back. `active`: people seen
    since its start. `payers`: people who paid in it. `sold` (tokens by purpose) and `stars`
    (Telegram Stars) are less what was refunded in the period, whenever it was paid, so a past day
    does not change. `spent`: tokens. `rub`: RUB minor units of approved top-ups. `people` and
    `circulation` (tokens): the numbers now.
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
class Comparison:
    """The figures of the preceding period of the same length, and the numbers of purchases.

    `stars_purchases`, `rub_purchases`: in the period, less refunds. `before.active` is too low,
    because only a person's last visit is stored.
    """

    before: PeriodStats
    stars_purchases: int
    rub_purchases: int


@dataclass(frozen=True)
class Day:
    """One day of the operator's zone: Stars, RUB minor units, tokens spent, people registered."""

    day: date
    stars: int
    rub: int
    spent: int
    registered: int


@dataclass(frozen=True)
class Today:
    """Today so far, and the whole of yesterday.

    `stars`, `rub`: what came in on each of the last TODAY_DAYS days, oldest first; RUB minor units.
    """

    today: PeriodStats
    yesterday: PeriodStats
    stars: tuple[int, ...]
    rub: tuple[int, ...]


@dataclass(frozen=True)
class DayStats:
    """The day that began at `start` (UTC); `mismatched`: payments that did not match orders."""

    start: datetime
    figures: PeriodStats
    mismatched: int


class Stats:
    """Reads the figures. `zone`: the operator's, in which days begin."""

    def __init__(self, zone: tzinfo, now: Clock) -> None:
        self._days = Days(zone)
        self._now = now

    async def of(self, span: Span) -> PeriodStats:
        """The figures of a period that ends now."""
        start = BEGINNING if span is Span.ALL else self._midnight(1 - _DAYS[span])
        period, counted = Period(start, self._now()), await daily_counters.since(start)
        if span is not Span.ALL:
            counted[DailyCounter.PAYERS] = await payers(period.start, period.end)
        return await _figures(period, counted)

    async def comparison(self, span: Span) -> Comparison | None:
        """What the figures of the period are compared with; None for all time."""
        if span is Span.ALL:
            return None
        start = self._midnight(1 - _DAYS[span])
        past = Period(self._midnight(1 - 2 * _DAYS[span]), start)
        counted = await daily_counters.since(past.start, past.end)
        counted[DailyCounter.PAYERS] = await payers(past.start, past.end)
        return Comparison(
            before=await _figures(past, counted),
            stars_purchases=await purchases(DailyCounter.STARS, start, self._now()),
            rub_purchases=await purchases(DailyCounter.RUB, start, self._now()),
        )

    async def of_person(self, user_id: int) -> list[PersonalDay]:
        """The person's last thirty days, oldest first."""
        return await personal_month(user_id, self._days, self._now())

    async def yesterday(self) -> DayStats:
        """The last whole day: its figures, and the payments that did not match their orders."""
        period = Period(self._midnight(-1), self._midnight(0))
        seen = (await daily_counters.since(period.start))[DailyCounter.ACTIVE]
        counted = await daily_counters.since(period.start, period.end)
        counted |= {
            DailyCounter.ACTIVE: seen,
            DailyCounter.PAYERS: await payers(period.start, period.end),
        }
        return DayStats(
            period.start,
            await _figures(period, counted),
            await mismatched(period.start, period.end),
        )

    async def today(self) -> Today:
        """Today's figures beside yesterday's, and what came in before."""
        return Today(
            today=await self.of(Span.TODAY),
            yesterday=(await self.yesterday()).figures,
            stars=await self._each_day(DailyCounter.STARS),
            rub=await self._each_day(DailyCounter.RUB),
        )

    async def _each_day(self, figure: DailyCounter, days: int = TODAY_DAYS) -> tuple[int, ...]:
        """The figure of each of the last days, today's so far included, oldest first."""
        edges = [self._midnight(back) for back in range(1 - days, 1)]
        found = await daily_counters.by_day(figure, self._days, edges[0])
        return tuple(found.get(self._days.of(edge), 0) for edge in edges)

    async def days(self) -> list[Day]:
        """The last SERIES_DAYS days, today's so far included, oldest first."""
        edges = [self._midnight(back) for back in range(1 - SERIES_DAYS, 1)] + [self._now()]
        balances = await asyncio.gather(*map(_balances, edges))
        figures = (DailyCounter.STARS, DailyCounter.RUB, DailyCounter.REGISTERED)
        counted = [await self._each_day(figure, SERIES_DAYS) for figure in figures]
        spent = [-_issued(*passed, Purpose.SPENT) for passed in pairwise(balances)]
        days = [self._days.of(edge) for edge in edges[:-1]]
        return [
            Day(day, stars, rub, tokens, registered)
            for day, tokens, stars, rub, registered in zip(days, spent, *counted, strict=True)
        ]

    async def add_up(self) -> None:
        """Sum up the counters by day. The figures stay the same and are read faster."""
        await daily_counters.add_up(self._days)

    def _midnight(self, days: int) -> datetime:
        """When the day that many days from today begins, in UTC."""
        return self._days.begin(self._days.of(self._now()) + timedelta(days=days))


async def _figures(period: Period, counted: dict[DailyCounter, int]) -> PeriodStats:
    before, after = await asyncio.gather(_balances(period.start), _balances(period.end))
    return PeriodStats(
        people=await daily_counters.ever(DailyCounter.REGISTERED),
        circulation=await circulation(),
        registered=counted[DailyCounter.REGISTERED],
        ordered=counted[DailyCounter.ORDERED],
        bought=counted[DailyCounter.BOUGHT] - await refunded(period.start, period.end),
        active=counted[DailyCounter.ACTIVE],
        payers=counted[DailyCounter.PAYERS],
        sold={of: _issued(before, after, of) for of in _sources(after)},
        spent=-_issued(before, after, Purpose.SPENT),
        stars=counted[DailyCounter.STARS],
        rub=counted[DailyCounter.RUB],
    )


def _sources(balances: Iterable[Purpose]) -> list[Purpose]:
    return sorted({*_SOURCES, *balances} - {Purpose.SPENT})


def _issued(before: dict[Purpose, int], after: dict[Purpose, int], of: Purpose) -> int:
    """Tokens that left the system's account for people's; negative when more came back."""
    return before.get(of, 0) - after.get(of, 0)


# `ORDER BY kind` looks redundant, but makes PostgreSQL use the index (kind, created_at).
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
    return await count("SELECT -sum(balance) AS n FROM accounts WHERE user_id IS NULL")
