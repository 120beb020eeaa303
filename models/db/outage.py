"""What keeps our things does not answer, or keeps nothing: one error for each, for all drivers."""

import sqlite3
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from typing import Any, TypeVar

import asyncpg
from tortoise.exceptions import DBConnectionError

_GONE = (
    OSError,  # refused, reset, and TimeoutError
    asyncpg.PostgresConnectionError,
    asyncpg.OperatorInterventionError,  # shut down, starting up, or a statement that took too long
    asyncpg.InsufficientResourcesError,  # too many connections
    asyncpg.InternalClientError,  # the server's last word met our next statement in one moment
)
_CLOSED = ("closed", "closing", "released back to the pool")  # asyncpg has no class for it
_DISK_FULL, _READ_ONLY = "53100", "25006"
_KEEPS_NOTHING = {
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_READONLY,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_CANTOPEN,
}

Client = TypeVar("Client", bound=type)


class Away(DBConnectionError):
    """The database, or Redis, does not answer now; it will again. What was asked may be done."""

    outage = True
    """Told in a line of the log, without a traceback."""


class Unwritable(Away):
    """The database answers and keeps nothing: its disk is full, broken or read-only."""


@contextmanager
def answering() -> Iterator[None]:
    """What asyncpg raises in the block because PostgreSQL does not answer is raised as Away, and
    as Unwritable because it keeps nothing.
    """
    try:
        yield
    except Exception as error:
        if _is_unwritable(error):
            raise Unwritable(str(error)) from error
        if not _is_gone(error):
            raise
        raise Away(str(error) or repr(error)) from error


def keeping(*methods: str) -> Callable[[Client], Client]:
    """A decorator of SQLite's clients: what these methods raise because the file can't be written
    is raised as Unwritable.
    """

    def changed(client: Client) -> Client:
        for name in methods:
            setattr(client, name, _keeping(getattr(client, name)))
        return client

    return changed


def _keeping(method: Callable[..., Awaitable[Any]]) -> Callable[..., Awaitable[Any]]:
    @wraps(method)
    async def run(*values: Any) -> Any:
        try:
            return await method(*values)
        except Exception as error:
            if isinstance(error, Unwritable) or not _is_unwritable(error):
                raise
            raise Unwritable(str(error)) from error

    return run


def causes(error: BaseException) -> Iterator[BaseException]:
    """The error and what it came from; Tortoise keeps the driver's error as an argument."""
    pending: list[object] = [error]
    while pending:
        found = pending.pop()
        if isinstance(found, BaseException):
            yield found
            pending += [found.__cause__, *found.args]


def _is_unwritable(error: BaseException) -> bool:
    return any(
        getattr(cause, "sqlstate", None) in (_DISK_FULL, _READ_ONLY)
        or (getattr(cause, "sqlite_errorcode", None) or 0) & 0xFF in _KEEPS_NOTHING
        for cause in causes(error)
    )


def _is_gone(error: Exception) -> bool:
    if isinstance(error, asyncpg.InterfaceError):
        return any(word in str(error) for word in _CLOSED)
    return isinstance(error, _GONE)
