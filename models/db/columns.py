"""Column types of our own."""

from datetime import UTC, datetime
from typing import Any

from tortoise.fields import DatetimeField


class UtcDatetime(DatetimeField[datetime]):
    """A moment, written and compared as UTC.

    SQLite stores moments as text and compares the text, so another offset would sort and filter
    wrongly. Naive values are refused, because their time zone is unknown.
    """

    def to_db_value(self, value: Any, instance: Any) -> Any:
        """The moment in UTC, as both engines store it. Raises ValueError for a naive one."""
        stored = super().to_db_value(_utc(value), instance)
        return _utc(stored)


def _utc(value: Any) -> Any:
    if not isinstance(value, datetime):
        return value
    if value.tzinfo is None:
        raise ValueError(f"a moment without a time zone: {value!r}")
    return value.astimezone(UTC)
