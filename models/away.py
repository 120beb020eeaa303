"""What keeps our things does not answer: one error for all the ways in which drivers say so."""

from collections.abc import Iterator
from contextlib import contextmanager

import asyncpg
from tortoise.exceptions import DBConnectionError

_GONE = (
    OSError,  # refused, reset, and TimeoutError
    asyncpg.PostgresConnectionError,
    asyncpg.OperatorInterventionError,  # shut down, starting up, or a statement that took too long
    asyncpg.InsufficientResourcesError,  # too many connections, a full disk
    asyncpg.InternalClientError,  # the server's last word met our next statement in one moment
)
_CLOSED = ("closed", "closing", "released back to the pool")  # asyncpg has no class for it


class Away(DBConnectionError):
    """The database, or Redis, does not answer now; it will again. What was asked may be done."""

    outage = True
    """Told in a line of the log, without a traceback."""


@contextmanager
def answering() -> Iterator[None]:
    """What asyncpg raises in the block because PostgreSQL does not answer is raised as Away."""
    try:
        yield
    except _GONE as error:
        raise Away(str(error) or repr(error)) from error
    except asyncpg.InterfaceError as error:
        if not any(word in str(error) for word in _CLOSED):
            raise
        raise Away(str(error)) from error
