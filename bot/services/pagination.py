"""Keyset pages of a list of any length: a page begins after the last row of the one before.

No query counts the rows that it skips, and new rows do not shift a page. A position is a row's
place in the order, as a short text for a button: its values in the columns of the order, such as
"1750000000.17".
"""

import re
from collections.abc import Callable, Sequence
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
_NUMBER = re.compile("[0-9]{1,19}")
_MAX_MOMENT = 253_402_300_799_000_000  # microseconds: the end of the year 9999
_MAX_NUMBER = 2**63 - 1


@dataclass(frozen=True)
class KeysetPage(Generic[Row]):
    """The rows of one page; `next`: the position after which the following one begins, or None."""

    rows: list[Row]
    next: str | None = None

    def of(self, read: Callable[[Row], Other]) -> "KeysetPage[Other]":
        """The same page, with each row replaced by `read(row)`."""
        return KeysetPage([read(row) for row in self.rows], self.next)


async def keyset_page(
    rows: QuerySet[Table],
    position: str | None,
    size: int,
    *,
    by: Sequence[str] = ("id",),
    oldest_first: bool = False,
) -> KeysetPage[Table]:
    """At most `size` of the rows that come after this position, in the order of the columns `by`.

    The columns hold whole numbers of at least 0, or moments, and are unique together. Positions
    come back from clients: None and text that is not a position of this list give the first page.
    """
    after = _read(position or "", by)
    if after is not None:
        rows = rows.filter(_beyond(by, after, "gt" if oldest_first else "lt"))
    found = await rows.order_by(*(name if oldest_first else f"-{name}" for name in by)).limit(
        size + 1
    )
    following = position_of(found[size - 1], by) if len(found) > size else None
    return KeysetPage(found[:size], following)


def position_of(row: Model, by: Sequence[str] = ("id",)) -> str:
    """The position of this row in a list that is ordered by these columns."""
    return ".".join(str(_whole(getattr(row, name))) for name in by)


def _whole(value: Any) -> int:
    if isinstance(value, datetime):
        return (value - EPOCH) // timedelta(microseconds=1)
    return int(value)


def _beyond(by: Sequence[str], after: Sequence[Any], side: str) -> Q:
    """The rows after this one. The first column has its own condition, so its index is used."""
    name, value = by[0], after[0]
    beyond = Q(**{f"{name}__{side}": value})
    if len(by) == 1:
        return beyond
    return Q(**{f"{name}__{side}e": value}) & (beyond | _beyond(by[1:], after[1:], side))


def _read(position: str, by: Sequence[str]) -> list[Any] | None:
    parts = position.split(".")
    if len(parts) != len(by) or not all(map(_NUMBER.fullmatch, parts)):
        return None
    values = [_value(name, int(part)) for name, part in zip(by, parts, strict=True)]
    return None if None in values else values


def _value(name: str, number: int) -> int | datetime | None:
    """None for a number that the column cannot hold."""
    if name.endswith("_at"):
        return EPOCH + timedelta(microseconds=number) if number <= _MAX_MOMENT else None
    return number if number <= _MAX_NUMBER else None
