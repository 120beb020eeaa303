"""The clock of the process: real time, moved by the demo to tell of the past and of next month."""

from datetime import UTC, datetime, timedelta

_ahead = timedelta()


def utc_now() -> datetime:
    """The current time in UTC, with its time zone."""
    return datetime.now(UTC) + _ahead


def set_ahead(ahead: timedelta) -> None:
    """From now on the clock is `ahead` of real time (behind it, where negative).

    Only the demo calls this. Waits and leases count monotonic seconds, which do not move.
    """
    global _ahead
    _ahead = ahead
