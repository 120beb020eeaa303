"""Transactions: the one way to make several changes in the database or none of them.

    @transactional
    async def approve(...): ...

    await transaction(work, 1, name="x")      # the same for a function without the decorator

- The work runs in its own task. A cancelled caller waits until the work has ended and is
  cancelled then. The idempotency key shows whether the work was stored.
- Inside another transaction the work joins that one as a savepoint. If the work raises, only its
  own writes are undone, so the outer work may catch a refusal and go on.
- Deadlocks, serialization failures and a locked database are retried. So the work may run several
  times and must change nothing but the database.
- Telegram and HTTP calls are forbidden inside. Their clients check `in_transaction()`.
"""

import asyncio
import random
import sqlite3
from collections.abc import Awaitable, Callable, Coroutine, Iterator
from contextvars import ContextVar
from functools import partial, wraps
from typing import Any, ParamSpec, TypeVar

from tortoise.backends.base.client import TransactionalDBClient
from tortoise.context import get_current_context, require_context

from models.db.outage import causes
from models.db.task_owned_transactions import finish

P = ParamSpec("P")
T = TypeVar("T")

_on_commit: ContextVar[list[Callable[[], None]] | None] = ContextVar("on_commit", default=None)

MAX_ATTEMPTS = 12
FIRST_PAUSE_S = 0.005
MAX_PAUSE_S = 0.5
DEADLOCK, SERIALIZATION_FAILURE = "40P01", "40001"


async def transaction(
    work: Callable[P, Coroutine[Any, Any, T]], *args: P.args, **kwargs: P.kwargs
) -> T:
    """Run `work` in one transaction (see the module) and return its result.

    Stores nothing and raises what the work raises. Raises ForeignTask in a task that was started
    inside another task's transaction.
    """
    if in_transaction():
        return await _once(work, *args, **kwargs)
    return await finish(_retried(work, *args, **kwargs))


async def quick_transaction(
    work: Callable[P, Coroutine[Any, Any, T]], *args: P.args, **kwargs: P.kwargs
) -> T:
    """`transaction` for work that awaits only the database, not even a lock.

    On SQLite it is one visit to the database's thread, and pieces of work that wait at the same
    moment share a commit.
    """
    if in_transaction():
        return await _once(work, *args, **kwargs)
    visit = getattr(require_context().db(), "in_one_visit", None)
    if visit is None:
        return await finish(_retried(work, *args, **kwargs))
    return await finish(_retried_by(partial(visit, partial(work, *args, **kwargs))))


async def autocommit(
    work: Callable[P, Coroutine[Any, Any, T]], *args: P.args, **kwargs: P.kwargs
) -> T:
    """`transaction` for work that is a single statement, which needs no BEGIN and no COMMIT.

    Inside a transaction the statement is part of it. On PostgreSQL a statement that fails there
    aborts the transaction.
    """
    if in_transaction():
        return await work(*args, **kwargs)
    return await finish(_retry(partial(work, *args, **kwargs)))


def transactional(
    work: Callable[P, Coroutine[Any, Any, T]],
) -> Callable[P, Coroutine[Any, Any, T]]:
    """`transaction` as a decorator."""

    @wraps(work)
    async def whole(*args: P.args, **kwargs: P.kwargs) -> T:
        return await transaction(work, *args, **kwargs)

    return whole


def in_transaction() -> bool:
    """Whether the running task is inside a transaction."""
    context = get_current_context()
    return context is not None and isinstance(context.db(), TransactionalDBClient)


def on_commit(callback: Callable[[], None]) -> None:
    """Call it when the transaction has been committed; do not call it after a rollback.

    Outside of a transaction it runs at once. It must be short and must not raise; most wake a job
    that looks at the new rows.
    """
    waiting = _on_commit.get()
    if waiting is None:
        callback()
    elif callback not in waiting:
        waiting.append(callback)


async def _retried(
    work: Callable[P, Coroutine[Any, Any, T]], *args: P.args, **kwargs: P.kwargs
) -> T:
    return await _retried_by(partial(_once, work, *args, **kwargs))


async def _retried_by(once: Callable[[], Awaitable[T]]) -> T:
    waiting: list[Callable[[], None]] = []
    _on_commit.set(waiting)  # of this task alone: `finish` gave the work its own

    async def attempt() -> T:
        waiting.clear()
        return await once()

    result = await _retry(attempt)
    for callback in waiting:
        callback()
    return result


async def _retry(attempt: Callable[[], Awaitable[T]]) -> T:
    for pause in _pauses():
        try:
            return await attempt()
        except Exception as error:
            if not is_transient(error):
                raise
        await asyncio.sleep(pause)
    return await attempt()


async def _once(work: Callable[P, Coroutine[Any, Any, T]], *args: P.args, **kwargs: P.kwargs) -> T:
    async with require_context().db()._in_transaction():
        return await work(*args, **kwargs)


def _pauses() -> Iterator[float]:
    """Random seconds to wait after each failed attempt except the last."""
    for attempt in range(MAX_ATTEMPTS - 1):
        longest = min(MAX_PAUSE_S, FIRST_PAUSE_S * 2**attempt)
        yield random.uniform(longest / 2, longest)  # noqa: S311 - no secret


def is_transient(error: BaseException) -> bool:
    """Whether the same work is likely to succeed when it is retried."""
    return any(
        getattr(cause, "sqlstate", None) in {DEADLOCK, SERIALIZATION_FAILURE} or _locked(cause)
        for cause in causes(error)
    )


def _locked(error: BaseException) -> bool:
    code = getattr(error, "sqlite_errorcode", None)
    return code is not None and code & 0xFF in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}
