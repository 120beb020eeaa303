"""PostgreSQL as Tortoise's engine: transactions that belong to one task and always end.

PostgreSQL answers the COMMIT of a failed transaction with "ROLLBACK" and no error, and
asyncpg does not look: whoever caught a database error and went on would believe that his
work is stored. Here the answer is read.
"""

from itertools import count
from typing import Any, cast

from tortoise.backends.asyncpg.client import AsyncpgDBClient, TransactionWrapper
from tortoise.backends.base.client import (
    ConnectionWrapper,
    NestedTransactionContext,
    TransactionContext,
)
from tortoise.exceptions import TransactionManagementError

from models.guarded import GuardedContext, Owned

_numbers = count()


class GuardedClient(AsyncpgDBClient):
    """A pool of connections to a PostgreSQL database."""

    def _in_transaction(self) -> TransactionContext:
        return _Context(_Transaction(self))


class _Transaction(Owned, TransactionWrapper):
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
        await self._connection.execute("BEGIN")

    async def commit(self) -> None:
        if await self._connection.execute("COMMIT") != "COMMIT":
            raise TransactionManagementError(
                "a statement of this transaction failed, so PostgreSQL rolled it back: "
                "catch database errors around a nested transaction()"
            )

    async def rollback(self) -> None:
        await self._connection.execute("ROLLBACK")

    async def savepoint(self) -> None:
        await self._connection.execute(f"SAVEPOINT {self._name}")

    async def release_savepoint(self) -> None:
        await self._connection.execute(f"RELEASE SAVEPOINT {self._name}")

    async def savepoint_rollback(self) -> None:
        await self._connection.execute(f"ROLLBACK TO SAVEPOINT {self._name}")


class _Context(GuardedContext):
    client: _Transaction

    async def take(self) -> None:
        parent = self.client._parent
        if parent._pool is None:
            async with parent._pool_init_lock:
                if parent._pool is None:
                    await parent.create_connection(with_db=True)
        self.client._connection = await cast(Any, parent._pool).acquire()

    async def give_back(self) -> None:
        try:
            if self.client._connection.is_in_transaction():
                await self.client.rollback()
        finally:
            await cast(Any, self.client._parent._pool).release(self.client._connection)


client_class = GuardedClient
