"""Pages of a list of any length: each begins where the last ended, and none counts what it skips.

A position is the place of a page's last row in the order, as text that a button can carry:
the value it is ordered by, and its id.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any, Generic, TypeVar

from tortoise.expressions import Q
from tortoise.models import Model
from tortoise.queryset import QuerySet

Row = TypeVar("Row")
Other = TypeVar("Other")
Table = TypeVar("Table", bound=Model)

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_POSITION = re.compile(r"([0-9]{1,18})\.([0-9]{1,19})")
_LAST_MOMENT = 253_402_300_799_000_000  # microseconds: the end of the year 9999
_LARGEST = 2**63 - 1


@dataclass(frozen=True)
class Slice(Generic[Row]):
    """The rows of one page; `next`: the position at which the following one begins, or None."""

    rows: list[Row]
    next: str | None = None

    def of(self, read: Callable[[Row], Other]) -> "Slice[Other]":
        """The same page of what `read` makes of each row."""
        return Slice([read(row) for row in self.rows], self.next)


async def slice_of(
    rows: QuerySet[Table], column: str, position: str | None, size: int, *, id: str = "id"
) -> Slice[Table]:
    """The page of `rows` after this position, largest `column` first, then largest `id`.

    Both hold whole numbers, or `column` moments. The first page where the position is None, or
    none of ours: it comes back from clients.
    """
    at = _read(position or "")
    if at is not None:
        rows = rows.filter(_beyond(*at, column, id))
    found = await rows.order_by(f"-{column}", f"-{id}").limit(size + 1)
    following = _written(found[size - 1], column, id) if len(found) > size else None
    return Slice(found[:size], following)


def _beyond(value: int, row: int, column: str, id: str) -> Q:
    """What comes after. Two conditions, so that an index of `column` alone helps."""
    last: Any = EPOCH + timedelta(microseconds=value) if column.endswith("_at") else value
    further: dict[str, Any] = {f"{column}__lt": last, f"{id}__lt": row}
    return Q(**{f"{column}__lte": last}) & Q(join_type="OR", **further)


def _written(row: Model, column: str, id: str) -> str:
    value = getattr(row, column)
    if isinstance(value, datetime):
        value = (value - EPOCH) // timedelta(microseconds=1)
    return f"{value}.{getattr(row, id)}"


def _read(position: str) -> tuple[int, int] | None:
    match = _POSITION.fullmatch(position)
    if not match or int(match[1]) > _LAST_MOMENT or int(match[2]) > _LARGEST:
        return None
    return int(match[1]), int(match[2])
