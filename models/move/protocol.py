"""One of the two databases of a move, and the SQL that both engines understand."""

from collections.abc import AsyncIterator, Collection, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Any, Protocol

from models.move.tables import Table

Row = tuple[Any, ...]
"""The values of one row, alike on both engines: bool, int, float, str, bytes, datetime in UTC."""


class MoveFailed(Exception):
    """The move stopped. The message is one line; the same command goes on where it stopped."""


class Conflict(Enum):
    """What to do with a row whose key the table has already."""

    NONE = ""
    KEEP = "ON CONFLICT DO NOTHING"
    UPDATE = "ON CONFLICT (key) DO UPDATE"


@dataclass(frozen=True)
class Rules:
    """Tables whose triggers refuse to delete a row, and those that refuse to change one."""

    undeletable: frozenset[str]
    unchangeable: frozenset[str]


class Side(Protocol):
    """An open database. `place`: where it is, for people, without user and password."""

    place: str

    async def fetch(self, sql: str, *values: Any) -> list[Row]:
        """Run one statement with ``?`` placeholders; its rows."""

    def pages(self, table: Table, after: int | None = None) -> AsyncIterator[list[Row]]:
        """All rows in the order of their keys, those above `after` if it is given."""

    async def write(self, table: Table, rows: Sequence[Row], conflict: Conflict) -> None:
        """Add the rows in one transaction. Raises MoveFailed if the database refuses one."""

    async def clear(self, names: Sequence[str], owned: Collection[str]) -> None:
        """Delete all rows of the tables, the last table first, in one transaction.

        `owned`: tables that undeletable ones refer to; PostgreSQL truncates no such table.
        """

    async def remove(self, table: Table, keys: Sequence[Any]) -> None:
        """Delete the rows with these keys in one transaction."""

    async def rules(self) -> Rules:
        """What the triggers refuse."""

    async def has(self, table: str) -> bool:
        """Whether the table exists."""

    async def is_empty(self) -> bool:
        """Whether the database has no table but the mark of a move."""

    async def last_number(self, table: Table) -> int:
        """The last number that the table gave to a row; 0 for none."""

    async def set_last_number(self, table: Table, number: int) -> None:
        """The table's next row gets the next number."""

    async def settle(self) -> None:
        """Everything is written: gather statistics and put it safely on the disk."""

    async def commit(self) -> None:
        """End the transaction in which the source is read, and keep what it wrote."""


def select(table: Table, after: int | None, order: str) -> str:
    """The statement for all rows in the order of the key; `order`: the key as it is sorted."""
    columns = ", ".join(f'"{name}"' for name in table.columns)
    above = f'WHERE "{table.key}" > ?' if after is not None else ""
    return f'SELECT {columns} FROM "{table.name}" {above} ORDER BY {order}'


def insert(table: Table, conflict: Conflict) -> str:
    """The statement that adds a row. A row that is equal already is not written."""
    names = [f'"{name}"' for name in table.columns]
    marks = ", ".join("?" * len(names))
    sql = f'INSERT INTO "{table.name}" ({", ".join(names)}) VALUES ({marks})'
    if conflict is Conflict.KEEP:
        return f"{sql} ON CONFLICT DO NOTHING"
    if conflict is Conflict.NONE:
        return sql
    return f"{sql} {_update(table, names)}"


def _update(table: Table, names: list[str]) -> str:
    changing = [name for name in names if name != f'"{table.key}"']
    if not changing:
        return "ON CONFLICT DO NOTHING"
    new = ", ".join(f"{name} = excluded.{name}" for name in changing)
    old = " OR ".join(
        f'"{table.name}".{name} IS DISTINCT FROM excluded.{name}' for name in changing
    )
    return f'ON CONFLICT ("{table.key}") DO UPDATE SET {new} WHERE {old}'
