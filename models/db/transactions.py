"""THE way to do several things in the database at once, or none of them.

    await transaction(work, 1, name="x")      # runs `await work(1, name="x")`

    @transactional
    async def approve(...): ...

- The work runs as a task of its own: a caller who is cancelled waits until the work has
  ended and is cancelled then. Whether it was stored is for the idempotency key to tell.
- Called inside a transaction it joins that one. What the inner work wrote is undone when
  it raises, so a refusal may be caught and the outer work go on.
- Deadlocks, serialization failures and a locked database are tried again: the work may run
  several times and must touch nothing but the database.
- No Telegram or HTTP call inside: their clients ask `inside()`.
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
from models.db.task_owned import finish

P = ParamSpec("P")
T = TypeVar("T")

_afterwards: ContextVar[list[Callable[[], None]] | None] = ContextVar("afterwards", default=None)

ATTEMPTS = 12
FIRST_PAUSE = 0.005
LONGEST_PAUSE = 0.5
DEADLOCK, SERIALIZATION_FAILURE = "40P01", "40001"


async def transaction(
    work: Callable[P, Coroutine[Any, Any, T]], *args: P.args, **kwargs: P.kwargs
) -> T:
    """Run `work` in one transaction (see the module) and return its result.

    Raises what the work raises, with nothing stored; ForeignTask in a task that was
    started inside somebody else's transaction.
    """
    if inside():
        return await _once(work, *args, **kwargs)
    return await finish(_persistently(work, *args, **kwargs))


async def alone(work: Callable[P, Coroutine[Any, Any, T]], *args: P.args, **kwargs: P.kwargs) -> T:
    """`transaction` for work that asks the database one thing, which is whole by itself.

    It needs no BEGIN and no COMMIT; called inside a transaction it is part of that one, and its
    failure (not its answer) dooms that one on PostgreSQL.
    """
    if inside():
        return await work(*args, **kwargs)
    return await finish(_again_and_again(partial(work, *args, **kwargs)))


def transactional(
    work: Callable[P, Coroutine[Any, Any, T]],
) -> Callable[P, Coroutine[Any, Any, T]]:
    """`transaction` as a decorator."""

    @wraps(work)
    async def whole(*args: P.args, **kwargs: P.kwargs) -> T:
        return await transaction(work, *args, **kwargs)

    return whole


def inside() -> bool:
    """Whether the running task is inside a transaction."""
    context = get_current_context()
    return context is not None and isinstance(context.db(), TransactionalDBClient)


def afterwards(callback: Callable[[], None]) -> None:
    """Call it when the transaction has been committed, not if it is rolled back; outside: now.

    It must be short and must not raise: to wake somebody who looks at what was written.
    """
    waiting = _afterwards.get()
    if waiting is None:
        callback()
    elif callback not in waiting:
        waiting.append(callback)


async def _persistently(
    work: Callable[P, Coroutine[Any, Any, T]], *args: P.args, **kwargs: P.kwargs
) -> T:
    waiting: list[Callable[[], None]] = []
    _afterwards.set(waiting)  # of this task alone: `finish` gave the work its own

    async def attempt() -> T:
        waiting.clear()
        return await _once(work, *args, **kwargs)

    result = await _again_and_again(attempt)
    for callback in waiting:
        callback()
    return result


async def _again_and_again(attempt: Callable[[], Awaitable[T]]) -> T:
    for pause in _pauses():
        try:
            return await attempt()
        except Exception as error:
            if not passing(error):
                raise
        await asyncio.sleep(pause)
    return await attempt()


async def _once(work: Callable[P, Coroutine[Any, Any, T]], *args: P.args, **kwargs: P.kwargs) -> T:
    async with require_context().db()._in_transaction():
        return await work(*args, **kwargs)


def _pauses() -> Iterator[float]:
    """Seconds to wait after each failed attempt but the last; random, so that rivals part."""
    for attempt in range(ATTEMPTS - 1):
        longest = min(LONGEST_PAUSE, FIRST_PAUSE * 2**attempt)
        yield random.uniform(longest / 2, longest)  # noqa: S311 - no secret


def passing(error: BaseException) -> bool:
    """Whether the same work may well succeed when simply tried again."""
    return any(
        getattr(cause, "sqlstate", None) in {DEADLOCK, SERIALIZATION_FAILURE} or _locked(cause)
        for cause in causes(error)
    )


def _locked(error: BaseException) -> bool:
    code = getattr(error, "sqlite_errorcode", None)
    return code is not None and code & 0xFF in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}
