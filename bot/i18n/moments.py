"""MOMENT($at), the function of the texts for a day with a time: «today, 04:12», «5 Mar, 14:07».

The year stands only where it is another one. The words are the message `nav-moment`. Use it on
screens, which are drawn anew; a message that stays in the chat says the whole date (DATETIME).
"""

from datetime import datetime

from babel.dates import format_date, format_skeleton, format_time

NAME = "MOMENT"


def sample(at: object) -> str:
    """Stands in for MOMENT where texts are only checked."""
    return str(at)


def moment_values(at: datetime, now: datetime, locale: str) -> dict[str, str]:
    """The values of `nav-moment`; both moments are in the zone in which they are shown."""
    return {
        "when": _when(at, now),
        "day": _day(at, now, locale),
        "time": format_time(at, "short", tzinfo=None, locale=locale),
    }


def _when(at: datetime, now: datetime) -> str:
    """The day as seen from now; `another` is said by its date."""
    apart = (at.date() - now.date()).days
    return {0: "today", -1: "yesterday", 1: "tomorrow"}.get(apart, "another")


def _day(at: datetime, now: datetime, locale: str) -> str:
    if at.year == now.year:
        return format_skeleton("MMMd", at, tzinfo=None, locale=locale)
    return format_date(at, "medium", locale=locale)
