"""Outages: one error for "does not answer" and one for "cannot write", for every driver."""

import sqlite3
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from typing import Any, TypeVar

import asyncpg
from tortoise.exceptions import DBConnectionError

_CONNECTION_ERRORS = (
    OSError,  # refused, reset, and TimeoutError
    asyncpg.PostgresConnectionError,
    asyncpg.OperatorInterventionError,  # shut down, starting up, or a statement that took too long
    asyncpg.InsufficientResourcesError,  # too many connections
    asyncpg.InternalClientError,  # the server closed while we sent a statement
)
_CLOSED_WORDS = ("closed", "closing", "released back to the pool")  # asyncpg has no class for it
_DISK_FULL, _READ_ONLY = "53100", "25006"
_SQLITE_UNWRITABLE = {
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_READONLY,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_CANTOPEN,
}

Client = TypeVar("Client", bound=type)


class Unavailable(DBConnectionError):
    """The database or Redis does not answer now. The statement may have been carried out."""

    outage = True
    """The log gets one line without a traceback."""


class Unwritable(Unavailable):
    """The database answers but cannot write: its disk is full, broken or read-only."""


@contextmanager
def translated_outages() -> Iterator[None]:
    """Turn asyncpg's errors about an outage into Unavailable or Unwritable."""
    try:
        yield
    except Exception as error:
        if _is_unwritable(error):
            raise Unwritable(str(error)) from error
        if not _is_connection_error(error):
            raise
        raise Unavailable(str(error) or repr(error)) from error


def raises_unwritable(*methods: str) -> Callable[[Client], Client]:
    """A class decorator for SQLite's clients: the methods raise Unwritable if they cannot write."""

    def changed(client: Client) -> Client:
        for name in methods:
            setattr(client, name, _raising_unwritable(getattr(client, name)))
        return client

    return changed


def _raising_unwritable(method: Callable[..., Awaitable[Any]]) -> Callable[..., Awaitable[Any]]:
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
    """The error and its causes. Tortoise keeps the driver's error as an argument."""
    pending: list[object] = [error]
    while pending:
        found = pending.pop()
        if isinstance(found, BaseException):
            yield found
            pending += [found.__cause__, *found.args]


def _is_unwritable(error: BaseException) -> bool:
    return any(
        getattr(cause, "sqlstate", None) in (_DISK_FULL, _READ_ONLY)
        or (getattr(cause, "sqlite_errorcode", None) or 0) & 0xFF in _SQLITE_UNWRITABLE
        for cause in causes(error)
    )


def _is_connection_error(error: Exception) -> bool:
    if isinstance(error, asyncpg.InterfaceError):
        return any(word in str(error) for word in _CLOSED_WORDS)
    return isinstance(error, _CONNECTION_ERRORS)
