"""SQLite as Tortoise's engine: transactions that take the write lock at once and always end.

Tortoise begins with a plain BEGIN: a transaction that reads first and writes later then
fails with "database is locked" as soon as another process has written in between, and no
timeout helps. BEGIN IMMEDIATE waits its turn instead (see docs/decisions/0002).
"""

import sqlite3
from collections.abc import Callable, Coroutine, Iterator, Sequence
from contextlib import contextmanager
from contextvars import copy_context
from functools import partial
from typing import Any, TypeVar, cast

from tortoise.backends.base.client import (
    ConnectionWrapper,
    NestedTransactionContext,
    TransactionContext,
)
from tortoise.backends.sqlite.client import (
    SqliteClient,
    SqliteTransactionWrapper,
    translate_exceptions,
)
from tortoise.exceptions import IntegrityError, OperationalError, TransactionManagementError

from models.db.batcher import Batcher
from models.db.delayed_writer import DelayedWriter
from models.db.outage import raises_unwritable
from models.db.slow_queries import timed
from models.db.sqlite_reader import SqliteReader
from models.db.sqlite_visit import driven
from models.db.task_owned_transactions import TaskOwned, TaskOwnedContext, finish

T = TypeVar("T")
Work = Callable[[sqlite3.Connection], Any]
"""What is to be done in one visit to the database's thread."""


class PlainClient(SqliteClient):
    """A connection to a SQLite file. Cancelling the caller does not interrupt opening or closing.

    If either were interrupted, aiosqlite's thread would answer an event loop that is closed.
    """

    async def create_connection(self, with_db: bool) -> None:
        """Open it, if it is not open."""
        await finish(super().create_connection(with_db))

    async def close(self) -> None:
        """Close it, and its thread with it."""
        await finish(super().close())


@timed("execute_query", "execute_query_dict", "execute_insert", "at_once")
@raises_unwritable("execute_query", "execute_query_dict", "execute_insert", "at_once")
class ImmediateClient(PlainClient):
    """A process's connection to its SQLite file."""

    def __init__(self, file_path: str, **kwargs: Any) -> None:
        super().__init__(file_path, **kwargs)
        self.reader = SqliteReader(file_path)
        self.delayed = DelayedWriter(file_path)
        self._visits: Batcher[Work, Any] = Batcher(self._visit)

    @translate_exceptions
    async def at_once(self, _name: str, work: Callable[[sqlite3.Connection], T]) -> T:
        """Run `work` in the database's thread, all of it or nothing, and return its result.

        A statement takes about 10 us, the way to the thread and back 100. So several statements
        that do not need the event loop in between go there together. Pieces of work that wait at
        the same moment share a commit and its wait for the disk; if one fails, the others are not
        affected. `_name` is for the log of slow statements.
        """
        return cast(T, await self._visits(work))

    async def in_one_visit(self, work: Callable[[], Coroutine[Any, Any, T]]) -> T:
        """Run a transaction's work in the database's thread; see models.db.sqlite_visit."""
        drive = partial(driven, self, copy_context(), work)
        return cast(T, await self.at_once("a transaction", drive))

    async def _visit(self, works: list[Work]) -> Sequence[Any]:
        async with self.acquire_connection() as connection:
            return cast(Sequence[Any], await connection._execute(_whole, connection._conn, works))

    async def close(self) -> None:
        """All connections."""
        self.reader.close()
        self.delayed.close()
        await super().close()

    def _in_transaction(self) -> TransactionContext:
        return _Context(_Transaction(self))

    async def execute_many(self, query: str, values: list[list[Any]]) -> None:
        """Many rows, all or none."""
        async with self._in_transaction() as transaction:
            await transaction.execute_many(query, values)


@timed("execute_query", "execute_query_dict", "execute_insert", "execute_many", "at_once")
@raises_unwritable(
    "execute_query", "execute_query_dict", "execute_insert", "execute_many", "at_once"
)
@raises_unwritable("begin", "commit")
class _Transaction(TaskOwned, PlainClient, SqliteTransactionWrapper):
    @translate_exceptions
    async def at_once(self, _name: str, work: Callable[[sqlite3.Connection], T]) -> T:
        """Run `work` in the database's thread, all of it or nothing, as part of the transaction."""
        async with self.acquire_connection() as connection:
            return cast(T, await connection._execute(_part, connection._conn, work))

    def acquire_connection(self) -> ConnectionWrapper[Any]:
        self.refuse_other_tasks()
        return super().acquire_connection()

    def _in_transaction(self) -> TransactionContext:
        self.refuse_other_tasks()
        inner = _Transaction(self)
        inner.owner = self.owner
        return NestedTransactionContext(inner)

    async def begin(self) -> None:
        try:
            await self._connection.execute("BEGIN IMMEDIATE")
        except sqlite3.OperationalError as error:
            raise OperationalError(error) from error

    async def commit(self) -> None:
        if not self._connection.in_transaction:
            raise TransactionManagementError("SQLite has already rolled this transaction back")
        if cast(ImmediateClient, self._parent).pragmas["foreign_keys"] == "OFF":
            await self._check_foreign_keys()
        try:
            await super().commit()
        except sqlite3.OperationalError as error:
            raise OperationalError(error) from error

    async def _check_foreign_keys(self) -> None:
        broken = await self._connection.execute_fetchall("PRAGMA foreign_key_check")
        if rows := [tuple(row) for row in broken]:
            raise IntegrityError(f"rows without their parents (table, row, parent): {rows[:3]}")

    async def execute_script(self, query: str) -> None:
        """Run the statements one by one: `executescript` would commit the transaction first."""
        for statement in _statements(query):
            await self.execute_query(statement)


class _Context(TaskOwnedContext):
    client: _Transaction

    async def take(self) -> None:
        parent = cast(ImmediateClient, self.client._parent)
        await parent._lock.acquire()
        try:
            if parent._connection is None:
                await parent.create_connection(with_db=True)
            self.client._connection = cast(Any, parent._connection)
        except BaseException:
            parent._lock.release()
            raise

    async def give_back(self) -> None:
        try:
            if self.client._connection.in_transaction:
                await self.client._connection.rollback()
        finally:
            cast(ImmediateClient, self.client._parent)._lock.release()


def _whole(connection: sqlite3.Connection, works: Sequence[Work]) -> Sequence[Any]:
    """The result of each piece of work, or the exception that it raised."""
    with _outer(connection):
        if len(works) == 1:
            return [works[0](connection)]
        return [_apart(connection, work) for work in works]


def _apart(connection: sqlite3.Connection, work: Work) -> Any:
    try:
        return _part(connection, work)
    except Exception as error:
        if not connection.in_transaction:  # SQLite rolled back everything: a full disk, a fault
            raise
        return error


def _part(connection: sqlite3.Connection, work: Callable[[sqlite3.Connection], T]) -> T:
    with _inner(connection):
        return work(connection)


@contextmanager
def _outer(connection: sqlite3.Connection) -> Iterator[None]:
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        connection.rollback()  # no effect if SQLite has already rolled back
        raise


@contextmanager
def _inner(connection: sqlite3.Connection) -> Iterator[None]:
    connection.execute("SAVEPOINT at_once")
    try:
        yield
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK TO at_once")
        raise
    finally:
        if connection.in_transaction:
            connection.execute("RELEASE at_once")


def _statements(script: str) -> Iterator[str]:
    statement = ""
    for piece in script.split(";"):
        statement += piece + ";"
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""
    if rest := statement.strip(" \n;"):
        yield rest


client_class = ImmediateClient
