"""MOMENT($at): a function for texts that shows a day with a time: «today, 04:12».

The year is shown only if it is not this one. The message `nav-moment` has the words. Use it on
screens, which are redrawn; a message that stays in the chat needs the whole date (DATETIME).
"""

from datetime import datetime

from babel.dates import format_date, format_skeleton, format_time

NAME = "MOMENT"


def sample(at: object) -> str:
    """A substitute for MOMENT where texts are only checked."""
    return str(at)


def moment_values(at: datetime, now: datetime, locale: str) -> dict[str, str]:
    """The values of `nav-moment`. Both moments are in the zone to show."""
    return {
        "when": _when(at, now),
        "day": _day(at, now, locale),
        "time": format_time(at, "short", tzinfo=None, locale=locale),
    }


def _when(at: datetime, now: datetime) -> str:
    """The day relative to now; `another` is shown as a date."""
    apart = (at.date() - now.date()).days
    return {0: "today", -1: "yesterday", 1: "tomorrow"}.get(apart, "another")


def _day(at: datetime, now: datetime, locale: str) -> str:
    if at.year == now.year:
        return format_skeleton("MMMd", at, tzinfo=None, locale=locale)
    return format_date(at, "medium", locale=locale)
