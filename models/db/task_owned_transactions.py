"""Task-owned transactions, for both engines: one task uses them, and cancelling leaks nothing.

Tasks inherit the context, so Tortoise gives a transaction to every task that is started inside it.
On SQLite such a task unknowingly writes into that transaction and is rolled back with it. Here a
transaction knows the task that opened it and refuses all others.
"""

import asyncio
from collections.abc import Coroutine
from time import perf_counter
from types import TracebackType
from typing import Any, TypeVar

from tortoise.backends.base.client import TransactionalDBClient, TransactionContext
from tortoise.connection import ConnectionToken, get_connections

from models.db.slow_queries import statement_took

T = TypeVar("T")


class ForeignTask(RuntimeError):
    """A task used a transaction that another task opened.

    Start the task after the transaction, or await the work in the transaction's own task.
    `prefetch_related`, `asyncio.gather` and `asyncio.wait_for` start tasks too.
    """

    def __init__(self) -> None:
        super().__init__(
            "this task was started inside another task's transaction and may not use it: "
            "start it after the transaction ends"
        )


class TaskOwned:
    """A transaction's client that only the task which opened it may use."""

    owner: "asyncio.Task[Any] | None" = None

    def refuse_other_tasks(self) -> None:
        """Raise ForeignTask unless the running task opened the transaction."""
        if asyncio.current_task() is not self.owner:
            raise ForeignTask


class TaskOwnedContext(TransactionContext):
    """``async with`` for a transaction that ends and returns its connection even when cancelled."""

    def __init__(self, client: TransactionalDBClient) -> None:
        self.client = client
        self._token: ConnectionToken | None = None

    async def take(self) -> None:
        """Take the connection."""
        raise NotImplementedError

    async def give_back(self) -> None:
        """Give the connection back, with no transaction left open on it."""
        raise NotImplementedError

    async def __aenter__(self) -> TransactionalDBClient:
        begun = perf_counter()
        await self.take()
        try:
            await finish(self.client.begin())
        except BaseException:
            await finish(self.give_back())
            raise
        finally:
            statement_took("BEGIN", perf_counter() - begun)
        self.client.owner = asyncio.current_task()  # type: ignore[attr-defined]
        self._token = get_connections().set(self.client.connection_name, self.client)
        return self.client

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        get_connections().reset(self._token)
        await finish(self._end(failed=kind is not None))

    async def _end(self, *, failed: bool) -> None:
        try:
            if not failed:
                await self.client.commit()
        finally:
            await self.give_back()


async def finish(work: Coroutine[Any, Any, T]) -> T:
    """Run `work` to its end even if the caller is cancelled; then raise the cancellation."""
    task = asyncio.ensure_future(work)
    cancelled: asyncio.CancelledError | None = None
    while not task.done():
        try:
            await asyncio.wait({task})
        except asyncio.CancelledError as error:
            cancelled = error
    if cancelled is not None:
        raise cancelled from (None if task.cancelled() else task.exception())
    return task.result()
