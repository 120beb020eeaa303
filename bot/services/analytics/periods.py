"""Periods of an export: all time, a month, or days, and reading typed ones."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo

from bot.services.errors import Refusal

ALL = "all"
_BEGINNING = datetime(1, 1, 1, tzinfo=UTC)
_END = datetime(9999, 12, 31, tzinfo=UTC)
_MONTH = re.compile(r"([0-9]{4})-([0-9]{2})")
_ISO = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_DOTTED = re.compile(r"([0-9]{2})\.([0-9]{2})\.([0-9]{4})")
_DASH = re.compile(r"\s*[-–—]\s*")


@dataclass(frozen=True)
class ExportPeriod:
    """From `start` (inclusive) to `end` (exclusive), in UTC. `read_period(name)` reads it."""

    name: str
    start: datetime
    end: datetime


class NoPeriod(Refusal):
    """The text is not a period."""

    text_key = "errors-export-period"


class PeriodEndsBeforeStart(Refusal):
    """The period would end before it begins."""

    text_key = "errors-export-backwards"


def read_period(text: str, zone: tzinfo) -> ExportPeriod:
    """Read a period; its days begin at midnight of `zone`.

    all, 2026-03, 2026-01-01..2026-03-31, 01.01.2026-31.03.2026, or a single day of either kind;
    both ends are included. Raises NoPeriod, PeriodEndsBeforeStart.
    """
    text = text.strip()
    if text == ALL:
        return ExportPeriod(ALL, _BEGINNING, _END)
    try:
        first, last = _days(text)
        start, end = _midnight(first, zone), _midnight(last + timedelta(days=1), zone)
    except (ValueError, OverflowError):
        raise NoPeriod from None
    if first > last:
        raise PeriodEndsBeforeStart
    return ExportPeriod(text if _MONTH.fullmatch(text) else f"{first}..{last}", start, end)


def recent_months(now: datetime, zone: tzinfo, number: int) -> list[str]:
    """This month and the ones before it, such as 2026-03, newest first."""
    here = now.astimezone(zone)
    months = here.year * 12 + here.month - 1
    return [f"{month // 12:04}-{month % 12 + 1:02}" for month in range(months, months - number, -1)]


def _days(text: str) -> tuple[date, date]:
    if month := _MONTH.fullmatch(text):
        first = date(int(month[1]), int(month[2]), 1)
        return first, (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
    ends = text.split("..") if ".." in text else _DASH.split(text)
    if _ISO.fullmatch(text) or not 1 <= len(ends) <= 2:
        ends = [text]
    return _day(ends[0].strip()), _day(ends[-1].strip())


def _day(text: str) -> date:
    """Raises ValueError."""
    if iso := _ISO.fullmatch(text):
        return date(int(iso[1]), int(iso[2]), int(iso[3]))
    if dotted := _DOTTED.fullmatch(text):
        return date(int(dotted[3]), int(dotted[2]), int(dotted[1]))
    raise ValueError(text)


def _midnight(day: date, zone: tzinfo) -> datetime:
    return datetime.combine(day, time(), zone).astimezone(UTC)
