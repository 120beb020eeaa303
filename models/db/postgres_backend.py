"""PostgreSQL as Tortoise's engine: transactions that belong to one task and always end.

PostgreSQL answers the COMMIT of a failed transaction with "ROLLBACK" and no error, and
asyncpg does not look: whoever caught a database error and went on would believe that his
work is stored. Here the answer is read.

asyncpg tells of a server that is gone in many ways and Tortoise passes them on; here it is Away.
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

from models.db.outage import answering
from models.db.pg_read_batch import Crowd
from models.db.slow_queries import timed
from models.db.task_owned import GuardedContext, Owned

_numbers = count()
WAITS = 5.0  # seconds for a free connection; Telegram waits 10 for an answer that it needs
_USUAL = {
    **{"max_queries": 50_000, "max_inactive_connection_lifetime": 300.0},
    **{"setup": None, "init": None, "record_class": asyncpg.Record},
}


class _Connection(asyncpg.Connection):  # type: ignore[misc]
    """A session that nobody leaves changed.

    asyncpg asks the server to undo such changes each time a connection goes back to the pool. It
    costs as much as a small statement, and there is nothing to undo: what is SET is LOCAL, locks
    and cursors are a transaction's, nobody LISTENs (tests/house/test_sessions.py). A transaction
    that was left open is rolled back all the same.
    """

    def get_reset_query(self) -> str:
        """Nothing to ask."""
        return ""


class _Pool(asyncpg.pool.Pool):  # type: ignore[misc]
    """Who finds all connections taken waits, but not for ever: then the database is Away."""

    def acquire(self, *, timeout: float | None = None) -> Any:
        """A connection."""
        return super().acquire(timeout=WAITS if timeout is None else timeout)


class _Answering(AsyncpgDBClient):
    connection_class = _Connection

    async def create_pool(self, **options: Any) -> asyncpg.Pool:
        """With asyncpg's own values for what Tortoise does not say."""
        return await _Pool(**_USUAL, **options)

    async def _translate_exceptions(
        self, func: Callable[..., Coroutine[Any, Any, Any]], *args: Any, **kwargs: Any
    ) -> Any:
        with answering():
            return await super()._translate_exceptions(func, *args, **kwargs)


@timed("execute_query", "execute_query_dict", "execute_insert", "execute_many")
class GuardedClient(_Answering):
    """A pool of connections to a PostgreSQL database."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.reader = Crowd(self.execute_query_dict)

    def _in_transaction(self) -> TransactionContext:
        return _Context(_Transaction(self))

    async def execute_many(self, query: str, values: list[list[Any]]) -> None:
        """Many rows, all or none. Tortoise's own would stay open where its caller is cancelled."""
        async with self._in_transaction() as transaction:
            await transaction.execute_many(query, values)


@timed("execute_query", "execute_query_dict", "execute_insert", "execute_many")
class _Transaction(Owned, _Answering, TransactionWrapper):
    begun = False
    """Whether the server said that it began."""

    def __init__(self, parent: AsyncpgDBClient) -> None:
        super().__init__(parent)
        self._name = f"inner_{next(_numbers)}"

    def acquire_connection(self) -> ConnectionWrapper[Any]:
        self.refuse_strangers()
        return super().acquire_connection()

    def _in_transaction(self) -> TransactionContext:
        self.refuse_strangers()
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
        await self._do("ROLLBACK", WAITS)

    async def savepoint(self) -> None:
        await self._do(f"SAVEPOINT {self._name}")

    async def release_savepoint(self) -> None:
        await self._do(f"RELEASE SAVEPOINT {self._name}")

    async def savepoint_rollback(self) -> None:
        await self._do(f"ROLLBACK TO SAVEPOINT {self._name}")

    async def _do(self, statement: str, within: float | None = None) -> str:
        """`within`: seconds, if not as many as any statement may take."""
        with answering():
            return str(await self._connection.execute(statement, timeout=within))


class _Context(GuardedContext):
    client: _Transaction

    async def take(self) -> None:
        parent = self.client._parent
        if parent._pool is None:
            async with parent._pool_init_lock:
                if parent._pool is None:
                    await parent.create_connection(with_db=True)
        with answering():
            self.client._connection = await cast(Any, parent._pool).acquire()

    async def give_back(self) -> None:
        """A BEGIN that was given up may begin all the same: its answer is on its way."""
        try:
            with answering():
                if not self.client.begun or self.client._connection.is_in_transaction():
                    await self.client.rollback()
        finally:
            with answering():
                await cast(Any, self.client._parent._pool).release(self.client._connection)


client_class = GuardedClient
