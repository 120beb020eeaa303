"""Our own column types."""

from datetime import UTC, datetime
from typing import Any

from tortoise.fields import DatetimeField

from models.db.clock import utc_now


class UtcDatetime(DatetimeField[datetime]):
    """A time, written and compared as UTC.

    SQLite stores times as text and compares the text, so another offset would sort and filter
    wrongly. Naive values are refused, because their time zone is unknown.
    """

    def to_db_value(self, value: Any, instance: Any) -> Any:
        """The time in UTC, as both engines store it. Raises ValueError for a naive value.

        A column with an automatic value uses the process's clock, which the demo moves.
        """
        if self._fills_itself(instance):
            value = utc_now()
            setattr(instance, self.model_field_name, value)
            return value
        stored = super().to_db_value(_utc(value), instance)
        return _utc(stored)

    def _fills_itself(self, instance: Any) -> bool:
        """Whether a row without this time is being saved (a filter passes only the class)."""
        if not hasattr(instance, "_saved_in_db"):
            return False
        name = self.model_field_name
        return self.auto_now or (self.auto_now_add and getattr(instance, name) is None)


def _utc(value: Any) -> Any:
    if not isinstance(value, datetime):
        return value
    if value.tzinfo is None:
        raise ValueError(f"a moment without a time zone: {value!r}")
    return value.astimezone(UTC)
