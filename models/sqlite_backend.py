"""SQLite as Tortoise's engine: transactions that take the write lock at once and always end.

Tortoise begins with a plain BEGIN: a transaction that reads first and writes later then
fails with "database is locked" as soon as another process has written in between, and no
timeout helps. BEGIN IMMEDIATE waits its turn instead (see docs/decisions/0002).
"""

import sqlite3
from collections.abc import Iterator
from typing import Any, cast

from tortoise.backends.base.client import (
    ConnectionWrapper,
    NestedTransactionContext,
    TransactionContext,
)
from tortoise.backends.sqlite.client import SqliteClient, SqliteTransactionWrapper
from tortoise.exceptions import IntegrityError, OperationalError, TransactionManagementError

from models.guarded import GuardedContext, Owned


class ImmediateClient(SqliteClient):
    """A connection to a SQLite file."""

    def _in_transaction(self) -> TransactionContext:
        return _Context(_Transaction(self))

    async def execute_many(self, query: str, values: list[list[Any]]) -> None:
        """Many rows, all or none."""
        async with self._in_transaction() as transaction:
            await transaction.execute_many(query, values)


class _Transaction(Owned, SqliteTransactionWrapper):
    def acquire_connection(self) -> ConnectionWrapper[Any]:
        self.refuse_strangers()
        return super().acquire_connection()

    def _in_transaction(self) -> TransactionContext:
        self.refuse_strangers()
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


class _Context(GuardedContext):
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
