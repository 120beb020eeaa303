"""Two concurrent transactions on PostgreSQL: one is not committed yet when the other begins."""

import asyncio
from collections.abc import Callable, Coroutine
from contextvars import copy_context
from typing import Any, TypeVar

from models.db.sql import fetch
from models.db.transactions import transaction

T = TypeVar("T")
Work = Callable[[], Coroutine[Any, Any, T]]


async def while_uncommitted(first: Work[object], second: Work[T]) -> T:
    """What `second` comes to, which begins after `first` and before its commit.

    The commit follows when `second` waits for it, or has ended without waiting.
    """
    started: list[asyncio.Task[T]] = []

    async def both() -> None:
        await first()
        started.append(asyncio.create_task(second(), context=outside))
        while not started[0].done() and not await somebody_waits():
            pass

    outside = copy_context()  # the transaction of the first is not the second's
    await transaction(both)
    return await started[0]


async def somebody_waits() -> bool:
    """Whether a transaction waits for this one: other tests wait on the same server, too."""
    return bool(
        await fetch(
            "SELECT 1 FROM pg_locks WHERE NOT granted"
            " AND pg_backend_pid() = ANY(pg_blocking_pids(pid)) LIMIT 1"
        )
    )
