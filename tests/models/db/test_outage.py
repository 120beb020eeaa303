"""Unavailable: one error for all errors of asyncpg about a PostgreSQL that does not answer.

Unwritable: one for those in which it answers and keeps nothing.
"""

import asyncpg
import pytest
from tortoise.exceptions import TransactionManagementError

from models.db.outage import Unavailable, Unwritable, translated_outages

GONE = (
    ConnectionRefusedError(111, "Connection refused"),
    ConnectionResetError(104, "Connection reset by peer"),
    TimeoutError(),
    asyncpg.ConnectionDoesNotExistError("connection was closed in the middle of operation"),
    asyncpg.AdminShutdownError("terminating connection due to administrator command"),
    asyncpg.CannotConnectNowError("the database system is shutting down"),
    asyncpg.TooManyConnectionsError("sorry, too many clients already"),
    asyncpg.InterfaceError("connection is closed"),
    asyncpg.InterfaceError("cannot call X: connection has been released back to the pool"),
    asyncpg.InternalClientError("cannot switch to state 11; another operation (2) is in progress"),
)
UNWRITABLE = (
    asyncpg.DiskFullError("could not extend file: No space left on device"),
    TransactionManagementError(asyncpg.ReadOnlySQLTransactionError("cannot execute INSERT in a ")),
)
OURS = (
    asyncpg.InterfaceError("cannot perform operation: another operation is in progress"),
    asyncpg.UniqueViolationError("duplicate key value violates unique constraint"),
    ValueError("a number"),
)


@pytest.mark.parametrize("error", GONE, ids=repr)
def test_a_server_that_is_gone_is_away(error: Exception) -> None:
    """Told in a line, and people are asked to wait a moment."""
    with pytest.raises(Unavailable) as caught, translated_outages():
        raise error

    assert caught.value.__cause__ is error
    assert str(caught.value)


@pytest.mark.parametrize("error", UNWRITABLE, ids=repr)
def test_a_server_that_keeps_nothing_is_unwritable(error: Exception) -> None:
    """A full disk, or a server that was made a standby."""
    with pytest.raises(Unwritable) as caught, translated_outages():
        raise error

    assert caught.value.__cause__ is error


@pytest.mark.parametrize("error", OURS, ids=repr)
def test_a_fault_of_ours_stays_one(error: Exception) -> None:
    """It would be waited for in vain."""
    with pytest.raises(type(error)) as caught, translated_outages():
        raise error

    assert caught.value is error
