"""Pages of a list of any length: each begins where the last ended, and none counts what it skips.

A spot is a row's place in the order, as text that a button carries: direction, value, id.
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
Table = TypeVar("Table", bound=Model)

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_SPOT = re.compile(r"([on])(-?[0-9]{1,19})\.([0-9]{1,19})")
_LAST_MOMENT = 253_402_300_799_000_000  # microseconds: the end of the year 9999
_LARGEST = 2**63 - 1


@dataclass(frozen=True)
class Slice(Generic[Row]):
    """Rows of one page, and the spots of the pages beside it: empty where there is none."""

    rows: list[Row]
    newer: str = ""
    older: str = ""

    def of(self, read: Callable[[Row], Any]) -> "Slice[Any]":
        """The same page of what `read` makes of each row."""
        return Slice([read(row) for row in self.rows], self.newer, self.older)


@dataclass(frozen=True)
class _Spot:
    older: bool
    value: int
    id: int


async def slice_of(
    rows: QuerySet[Table], column: str, spot: str, size: int, *, id: str = "id"
) -> Slice[Table]:
    """One page of `rows`, largest `column` first, then largest `id`; both are whole numbers,
    or `column` holds moments. A spot that can't be read is the first page.
    """
    at = _read(spot)
    if at is None:
        return await _following(rows, column, id, size)
    if at.older:
        found = await _following(rows.filter(_beyond(at, column, id)), column, id, size)
        return Slice(found.rows, _write("n", found.rows[:1], column, id), found.older)
    return await _preceding(rows, at, column, id, size)


async def _following(rows: QuerySet[Table], column: str, id: str, size: int) -> Slice[Table]:
    found = await rows.order_by(f"-{column}", f"-{id}").limit(size + 1)
    older = _write("o", found[size - 1 : size], column, id) if len(found) > size else ""
    return Slice(found[:size], older=older)


async def _preceding(
    rows: QuerySet[Table], at: _Spot, column: str, id: str, size: int
) -> Slice[Table]:
    """The page before; where less than a page is left it is the first one."""
    found = await rows.filter(_beyond(at, column, id)).order_by(column, id).limit(size + 1)
    if len(found) <= size:
        return await _following(rows, column, id, size)
    shown = found[:size][::-1]
    return Slice(shown, _write("n", shown[:1], column, id), _write("o", shown[-1:], column, id))


def _beyond(at: _Spot, column: str, id: str) -> Q:
    """What lies on the far side of the spot. Two conditions, so that an index of `column` helps."""
    value: Any = EPOCH + timedelta(microseconds=at.value) if column.endswith("_at") else at.value
    side = "lt" if at.older else "gt"
    conditions: dict[str, Any] = {f"{column}__{side}": value, f"{id}__{side}": at.id}
    return Q(**{f"{column}__{side}e": value}) & Q(join_type="OR", **conditions)


def _write(side: str, rows: list[Table], column: str, id: str) -> str:
    if not rows:
        return ""
    value = getattr(rows[0], column)
    if isinstance(value, datetime):
        value = (value - EPOCH) // timedelta(microseconds=1)
    return f"{side}{value}.{getattr(rows[0], id)}"


def _read(spot: str) -> _Spot | None:
    """Spots come back from clients: anything else than one of ours is None."""
    match = _SPOT.fullmatch(spot)
    if not match:
        return None
    value, row = int(match[2]), int(match[3])
    if abs(value) > _LAST_MOMENT or row > _LARGEST:
        return None
    return _Spot(match[1] == "o", value, row)
