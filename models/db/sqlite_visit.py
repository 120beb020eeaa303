"""A whole transaction in one visit to SQLite's thread.

The way to the thread and back takes ten times as long as a statement, and each transaction's commit
waits for the disk. Work that awaits only the database can avoid both: its coroutine runs to its end
inside the thread, and pieces of work that wait at the same moment share a commit.
"""

import sqlite3
from collections.abc import Callable, Coroutine, Iterable, Sequence
from contextvars import Context
from typing import Any, TypeVar, cast

from tortoise.backends.base.client import NestedTransactionContext, TransactionContext
from tortoise.backends.sqlite.client import SqliteClient, SqliteTransactionWrapper
from tortoise.connection import get_connections

from models.db.outage import raises_unwritable

T = TypeVar("T")
Work = Callable[[], Coroutine[Any, Any, T]]


class _Direct:
    """Replaces aiosqlite's connection; its coroutines never wait."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._conn = connection

    @property
    def in_transaction(self) -> bool:
        """As sqlite3 has it."""
        return self._conn.in_transaction

    @property
    def total_changes(self) -> int:
        """As sqlite3 has it."""
        return self._conn.total_changes

    async def execute(self, sql: str, values: Iterable[Any] | None = None) -> sqlite3.Cursor:
        """One statement."""
        return self._conn.execute(sql, cast(Any, values or ()))

    async def execute_fetchall(
        self, sql: str, values: Iterable[Any] | None = None
    ) -> Sequence[sqlite3.Row]:
        """One statement's rows."""
        return (await self.execute(sql, values)).fetchall()

    async def execute_insert(self, sql: str, values: Iterable[Any]) -> tuple[int | None]:
        """The number of the row."""
        return ((await self.execute(sql, values)).lastrowid,)

    async def executemany(self, sql: str, values: Iterable[Any]) -> sqlite3.Cursor:
        """One statement many times."""
        return self._conn.executemany(sql, values)

    async def _execute(self, function: Callable[..., T], *values: Any) -> T:
        return function(*values)


@raises_unwritable("execute_query", "execute_query_dict", "execute_insert")
class _Visit(SqliteTransactionWrapper):
    """The transaction's client, as Tortoise and `models.db` use it."""

    def __init__(self, parent: SqliteClient, connection: sqlite3.Connection) -> None:
        super().__init__(parent)
        self._raw = connection
        self._connection = cast(Any, _Direct(connection))

    async def at_once(self, _name: str, work: Callable[[sqlite3.Connection], T]) -> T:
        """Run `work` on the connection itself, as a part of the transaction."""
        return work(self._raw)

    def _in_transaction(self) -> TransactionContext:
        return NestedTransactionContext(_Visit(self, self._raw))


def driven(
    client: SqliteClient,
    context: Context,
    work: Work[T],
    connection: sqlite3.Connection,
) -> T:
    """Run `work` to its end on this connection, in the calling thread; return its result.

    `context`: the caller's. Raises RuntimeError if the work awaits anything but the database.
    """
    return context.run(_to_the_end, _Visit(client, connection), work)


def _to_the_end(visit: _Visit, work: Work[T]) -> T:
    connections = get_connections()
    token = connections.set(visit.connection_name, visit)
    coroutine = work()
    try:
        coroutine.send(None)
    except StopIteration as end:
        return cast(T, end.value)
    finally:
        connections.reset(token)
        coroutine.close()
    raise RuntimeError("a transaction in one visit may wait for nothing but the database")
