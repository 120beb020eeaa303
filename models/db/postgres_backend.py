"""PostgreSQL as Tortoise's engine: transactions that belong to one task and always end.

PostgreSQL answers the COMMIT of a failed transaction with "ROLLBACK" and no error, and asyncpg does
not check it. Code that caught a database error and continued would wrongly assume that its work was
stored. Here the answer is checked.

asyncpg has many errors for a server that does not answer. Here they become Unavailable.
"""

from collections.abc import Callable, Coroutine
from itertools import count
from typing import Any, cast

import asyncpg
from tortoise.backends.asyncpg.client import AsyncpgDBClient, TransactionWrapper
from tortoise.backends.base.client import (
    ConnectionWrapper,
    NestedTransactionContext,
    TransactionContext,
)
from tortoise.exceptions import TransactionManagementError

from models.db.outage import translated_outages
from models.db.pg_read_batch import ReadBatch
from models.db.slow_queries import timed
from models.db.task_owned_transactions import TaskOwned, TaskOwnedContext

_numbers = count()
CONNECTION_WAIT_S = 5.0  # for a free one; Telegram waits 10 seconds for an answer
_POOL_DEFAULTS = {
    **{"max_queries": 50_000, "max_inactive_connection_lifetime": 300.0},
    **{"setup": None, "init": None, "record_class": asyncpg.Record},
}


class _Connection(asyncpg.Connection):  # type: ignore[misc]
    """A session that needs no reset.

    asyncpg resets a session each time its connection returns to the pool, which costs as much as a
    small statement. There is nothing to reset: SET is always LOCAL, locks and cursors belong to a
    transaction, and no code uses LISTEN (tests/house/test_sessions.py). asyncpg still rolls back a
    transaction that was left open.
    """

    def get_reset_query(self) -> str:
        """No statement."""
        return ""


class _Pool(asyncpg.pool.Pool):  # type: ignore[misc]
    """A pool that raises Unavailable when all connections stay in use for too long."""

    def acquire(self, *, timeout: float | None = None) -> Any:
        """A connection."""
        return super().acquire(timeout=CONNECTION_WAIT_S if timeout is None else timeout)


class _OutageClient(AsyncpgDBClient):
    connection_class = _Connection

    async def create_pool(self, **options: Any) -> asyncpg.Pool:
        """The pool, with asyncpg's defaults for the options that Tortoise leaves out."""
        return await _Pool(**_POOL_DEFAULTS, **options)

    async def _translate_exceptions(
        self, func: Callable[..., Coroutine[Any, Any, Any]], *args: Any, **kwargs: Any
    ) -> Any:
        with translated_outages():
            return await super()._translate_exceptions(func, *args, **kwargs)


@timed("execute_query", "execute_query_dict", "execute_insert", "execute_many")
class PostgresClient(_OutageClient):
    """A pool of connections to a PostgreSQL database."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.reader = ReadBatch(self.execute_query_dict)

    def _in_transaction(self) -> TransactionContext:
        return _Context(_Transaction(self))

    async def execute_many(self, query: str, values: list[list[Any]]) -> None:
        """Write many rows, all or none.

        Tortoise's own transaction would outlive a cancelled caller.
        """
        async with self._in_transaction() as transaction:
            await transaction.execute_many(query, values)


@timed("execute_query", "execute_query_dict", "execute_insert", "execute_many")
class _Transaction(TaskOwned, _OutageClient, TransactionWrapper):
    begun = False
    """Whether the server said that it began."""

    def __init__(self, parent: AsyncpgDBClient) -> None:
        super().__init__(parent)
        self._name = f"inner_{next(_numbers)}"

    def acquire_connection(self) -> ConnectionWrapper[Any]:
        self.refuse_other_tasks()
        return super().acquire_connection()

    def _in_transaction(self) -> TransactionContext:
        self.refuse_other_tasks()
        inner = _Transaction(self)
        inner.owner = self.owner
        return NestedTransactionContext(inner)

    async def begin(self) -> None:
        await self._do("BEGIN")
        self.begun = True

    async def commit(self) -> None:
        if await self._do("COMMIT") != "COMMIT":
            raise TransactionManagementError(
                "a statement of this transaction failed, so PostgreSQL rolled it back: "
                "catch database errors around a nested transaction()"
            )

    async def rollback(self) -> None:
        await self._do("ROLLBACK", CONNECTION_WAIT_S)

    async def savepoint(self) -> None:
        await self._do(f"SAVEPOINT {self._name}")

    async def release_savepoint(self) -> None:
        await self._do(f"RELEASE SAVEPOINT {self._name}")

    async def savepoint_rollback(self) -> None:
        await self._do(f"ROLLBACK TO SAVEPOINT {self._name}")

    async def _do(self, statement: str, within: float | None = None) -> str:
        """`within`: seconds; the usual limit of a statement if None."""
        with translated_outages():
            return str(await self._connection.execute(statement, timeout=within))


class _Context(TaskOwnedContext):
    client: _Transaction

    async def take(self) -> None:
        parent = self.client._parent
        if parent._pool is None:
            async with parent._pool_init_lock:
                if parent._pool is None:
                    await parent.create_connection(with_db=True)
        with translated_outages():
            self.client._connection = await cast(Any, parent._pool).acquire()

    async def give_back(self) -> None:
        """An abandoned BEGIN may still take effect, because its answer is under way."""
        try:
            with translated_outages():
                if not self.client.begun or self.client._connection.is_in_transaction():
                    await self.client.rollback()
        finally:
            with translated_outages():
                await cast(Any, self.client._parent._pool).release(self.client._connection)


client_class = PostgresClient
