"""A SQLite file as one side of a move. It is read and written in this thread: nothing else runs."""

import re
import sqlite3
from collections.abc import AsyncIterator, Collection, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

from models.db.move_mark import TABLE
from models.move.protocol import Conflict, MoveFailed, Row, Rules, insert, select
from models.move.tables import Table

_REFUSES = re.compile(
    r"BEFORE\s+(?P<event>UPDATE|DELETE)\s+ON\b(?P<when>.*?)\bBEGIN\b.*RAISE\s*\(\s*ABORT", re.S
)
_SOURCE = ("query_only = ON",)
_TARGET = (
    # A power cut takes back the last pages at most: the next run copies them again.
    *("journal_mode = WAL", "synchronous = NORMAL", "foreign_keys = ON"),
    *("recursive_triggers = ON", "locking_mode = EXCLUSIVE"),
    # Rows fall all over an index: few checkpoints and a large cache (KB) write a page once.
    *("cache_size = -32000", "wal_autocheckpoint = 25000"),
)
_HINTS = (
    # Without statistics SQLite takes a kind for a rare one, and a trigger would search all holds at
    # each capture. They are for the filling only: a migrated database has none.
    'ANALYZE "aerich"',  # makes the table of statistics
    """INSERT INTO sqlite_stat1 SELECT tbl_name, name, '1000000 100000 1' FROM sqlite_master
    WHERE type = 'index' AND tbl_name = 'transfers' AND sql LIKE '%("kind"%'""",
    "ANALYZE sqlite_master",
)
_STATISTICS = ("sqlite_stat1", "sqlite_stat4")


class SqliteSide:
    """An open SQLite file. Close it with `close`."""

    def __init__(self, place: str, file: str) -> None:
        self.place = place
        try:
            self._connection = sqlite3.connect(file, timeout=0, isolation_level=None)
        except sqlite3.OperationalError as error:
            raise MoveFailed(f"{place} can't be opened: {error}") from error

    @staticmethod
    def exists(file: str) -> bool:
        """Whether there is such a file: opening would make it."""
        return Path(file).exists()

    async def begin_snapshot(self) -> None:
        """Read from now on what is there now; others go on writing."""
        self._set(_SOURCE)
        self._connection.execute("BEGIN")
        self._connection.execute("SELECT count(*) FROM sqlite_master").fetchone()

    async def begin_alone(self, _names: Sequence[str]) -> None:
        """Keep others out until `commit`. Raises MoveFailed if somebody has it open."""
        with self._in_use():
            self._connection.execute("PRAGMA journal_mode = DELETE")  # needs exclusive access
            self._connection.execute("BEGIN EXCLUSIVE")

    async def begin_filling(self) -> None:
        """Write from now on; others are kept out. Raises MoveFailed if somebody has it open."""
        with self._in_use():
            self._set(_TARGET)
            self._connection.execute("BEGIN EXCLUSIVE")
            self._connection.execute("COMMIT")
        self._forget_statistics()
        for hint in _HINTS:
            self._connection.execute(hint)

    async def commit(self) -> None:
        """See Side."""
        self._connection.execute("COMMIT")

    async def close(self) -> None:
        """Close the file; what was not committed is forgotten."""
        self._connection.close()

    async def fetch(self, sql: str, *values: Any) -> list[Row]:
        """See Side."""
        return self._connection.execute(sql, values).fetchall()

    async def pages(self, table: Table, after: int | None = None) -> AsyncIterator[list[Row]]:
        """See Side."""
        sql = select(table, after, f'"{table.key}"')
        cursor = self._connection.execute(sql, () if after is None else (after,))
        while rows := cursor.fetchmany(table.page_rows):
            yield [_read(table, row) for row in rows]

    async def write(self, table: Table, rows: Sequence[Row], conflict: Conflict) -> None:
        """See Side."""
        try:
            with self._transaction():
                stored = (_stored(table, row) for row in rows)
                self._connection.executemany(insert(table, conflict), stored)
        except sqlite3.Error as error:
            raise MoveFailed(f"{self.place} refuses a row of {table.name}: {error}") from error

    async def clear(self, names: Sequence[str], owned: Collection[str]) -> None:  # noqa: ARG002
        """See Side."""
        with self._transaction():
            for name in reversed(names):
                self._connection.execute(f'DELETE FROM "{name}"')

    async def remove(self, table: Table, keys: Sequence[Any]) -> None:
        """See Side."""
        with self._transaction():
            sql = f'DELETE FROM "{table.name}" WHERE "{table.key}" = ?'
            self._connection.executemany(sql, ((key,) for key in keys))

    async def rules(self) -> Rules:
        """See Side."""
        sql = "SELECT tbl_name, sql FROM sqlite_master WHERE type = 'trigger'"
        found = [(name, _REFUSES.search(text)) for name, text in self._connection.execute(sql)]
        return Rules(
            frozenset(name for name, trigger in found if trigger and trigger["event"] == "DELETE"),
            frozenset(
                name
                for name, trigger in found
                if trigger and trigger["event"] == "UPDATE" and "WHEN" not in trigger["when"]
            ),
        )

    async def has(self, table: str) -> bool:
        """See Side."""
        sql = "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?"
        return bool(await self.fetch(sql, table))

    async def is_empty(self) -> bool:
        """See Side."""
        return not await self.fetch("SELECT 1 FROM sqlite_master WHERE tbl_name <> ?", TABLE)

    async def last_number(self, table: Table) -> int:
        """See Side."""
        rows = await self.fetch("SELECT seq FROM sqlite_sequence WHERE name = ?", table.name)
        return int(rows[0][0]) if rows else 0

    async def set_last_number(self, table: Table, number: int) -> None:
        """See Side."""
        with self._transaction():
            self._connection.execute("DELETE FROM sqlite_sequence WHERE name = ?", (table.name,))
            self._connection.execute(
                "INSERT INTO sqlite_sequence VALUES (?, ?)", (table.name, number)
            )

    async def settle(self) -> None:
        """See Side."""
        self._forget_statistics()
        self._connection.execute("PRAGMA synchronous = FULL")
        self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def _forget_statistics(self) -> None:
        for table in _STATISTICS:
            self._connection.execute(f"DROP TABLE IF EXISTS {table}")

    def _set(self, pragmas: Sequence[str]) -> None:
        for pragma in pragmas:
            self._connection.execute(f"PRAGMA {pragma}")

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        self._connection.execute("BEGIN IMMEDIATE")
        try:
            yield
            self._connection.execute("COMMIT")
        except BaseException:
            self._connection.rollback()
            raise

    @contextmanager
    def _in_use(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF not in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
                raise MoveFailed(f"{self.place} can't be opened: {error}") from error
            raise MoveFailed(f"{self.place} is in use: stop the bot first") from error


def _read(table: Table, row: Row) -> Row:
    values = list(row)
    for place in table.moments:
        if values[place] is not None:
            values[place] = datetime.fromisoformat(values[place])
    for place in table.flags:
        if values[place] is not None:
            values[place] = bool(values[place])
    return tuple(values)


def _stored(table: Table, row: Row) -> Row:
    """Moments as Tortoise writes them."""
    values = list(row)
    for place in table.moments:
        if values[place] is not None:
            values[place] = values[place].isoformat(" ")
    for place in table.flags:
        if values[place] is not None:
            values[place] = int(values[place])
    return tuple(values)
