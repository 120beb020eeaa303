"""The clock as a parameter: services call `now()`, tests set it."""

from collections.abc import Callable
from datetime import UTC, datetime

Clock = Callable[[], datetime]


def utc_now() -> datetime:
    """The current time in UTC, with its time zone."""
    return datetime.now(UTC)
