"""The clock of the process: real time, which the demo moves into the past and the future."""

from datetime import UTC, datetime, timedelta

_ahead = timedelta()


def utc_now() -> datetime:
    """The current time in UTC, with its time zone."""
    return datetime.now(UTC) + _ahead


def set_ahead(ahead: timedelta) -> None:
    """From now on the clock is `ahead` of real time (behind it, if negative).

    Only the demo calls this. Waits and leases use monotonic seconds, which this does not change.
    """
    global _ahead
    _ahead = ahead
