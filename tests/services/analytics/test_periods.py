"""Periods of an export: what may be typed, and what it means."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.services.analytics.periods import (
    ALL,
    NoPeriod,
    PeriodEndsBeforeStart,
    read_period,
    recent_months,
)

MOSCOW = ZoneInfo("Europe/Moscow")
BERLIN = ZoneInfo("Europe/Berlin")


@pytest.mark.parametrize(
    "text",
    [
        "2026-01-01..2026-03-31",
        "01.01.2026-31.03.2026",
        " 2026-01-01 .. 2026-03-31 ",
        "01.01.2026 – 31.03.2026",
        "01.01.2026..31.03.2026",
        "2026-01-01..31.03.2026",
    ],
)
def test_a_period_is_read_from_midnight_to_midnight(text: str) -> None:
    """Of the operator's zone; both days are included."""
    period = read_period(text, MOSCOW)

    assert period.start == datetime(2025, 12, 31, 21, tzinfo=UTC)
    assert period.end == datetime(2026, 3, 31, 21, tzinfo=UTC)
    assert period.name == "2026-01-01..2026-03-31"
    assert read_period(period.name, MOSCOW) == period


@pytest.mark.parametrize("text", ["2026-02-28", "28.02.2026"])
def test_one_day_is_a_period(text: str) -> None:
    """A day of summer time beginning has 23 hours; most have 24."""
    period = read_period(text, UTC)

    assert period.end - period.start == timedelta(days=1)
    spring = read_period("2026-03-29", BERLIN)
    assert spring.end - spring.start == timedelta(hours=23)


def test_a_month_is_all_its_days() -> None:
    """December too, and February of a leap year."""
    assert read_period("2026-12", UTC).end == datetime(2027, 1, 1, tzinfo=UTC)
    assert read_period("2028-02", UTC).end == datetime(2028, 3, 1, tzinfo=UTC)
    assert read_period("2026-03", UTC).name == "2026-03"


def test_all_is_everything() -> None:
    """From before the first transfer until after the last."""
    period = read_period(ALL, MOSCOW)

    assert period.start.year == 1
    assert period.end.year == 9999


@pytest.mark.parametrize(
    "text",
    [
        "",
        "yesterday",
        "2026",
        "2026-13",
        "2026-00",
        "2026-02-30",
        "31.02.2026",
        "2026-01-01..",
        "..2026-01-01",
        "2026-01-01..2026-02-01..2026-03-01",
        "01.01.26-31.03.26",
        "2026-1-1..2026-3-31",
        "2026-01-01-2026-03-31",
        "0000-01-01",
        "0001-01-01",
        "0001-01",
        "9999-12-31",
        "9999-12",
        "ALL",
        "１２.01.2026",
    ],
)
def test_what_is_no_period_is_refused(text: str) -> None:
    """With an example of what is one; also at the ends of the calendar."""
    with pytest.raises(NoPeriod):
        read_period(text, MOSCOW)


def test_a_period_backwards_is_refused() -> None:
    """In words of its own: the dates are readable."""
    with pytest.raises(PeriodEndsBeforeStart):
        read_period("2026-03-31..2026-01-01", UTC)


@given(st.text(max_size=40) | st.from_regex(r"[0-9.\- ]{0,30}", fullmatch=True))
def test_nothing_typed_is_a_fault(text: str) -> None:
    """A period or a refusal, whatever it is."""
    try:
        period = read_period(text, MOSCOW)
    except (NoPeriod, PeriodEndsBeforeStart):
        return
    assert period.start < period.end


def test_recent_months_are_of_the_operators_zone() -> None:
    """An hour before midnight in UTC it is already the next month in Moscow."""
    now = datetime(2026, 1, 31, 23, tzinfo=UTC)

    assert recent_months(now, UTC, 3) == ["2026-01", "2025-12", "2025-11"]
    assert recent_months(now, MOSCOW, 1) == ["2026-02"]
