"""Errors of opening the database, for the operator: what is wrong, and what to do."""

import errno
import socket
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import asyncpg

from models.db.connection import CONNECT_TIMEOUT_S, place_of, sqlite_file
from models.db.outage import causes

_BY_TYPE: tuple[tuple[type[BaseException], str], ...] = (
    (
        asyncpg.InvalidAuthorizationSpecificationError,
        "user or password is refused; / : @ # ? [ ] of the password must be %-encoded",
    ),
    (asyncpg.InvalidCatalogNameError, "there is no such database: create it with createdb"),
    (asyncpg.InsufficientPrivilegeError, "this user lacks the right: it must own the database"),
    (asyncpg.TooManyConnectionsError, "it has too many connections: lower maxsize in DATABASE_URL"),
    (
        socket.gaierror,
        "there is no host of that name; / : @ # ? [ ] of the password must be %-encoded",
    ),
    (ConnectionRefusedError, "nothing listens there: start PostgreSQL, or correct host and port"),
    (TimeoutError, f"no answer within {CONNECT_TIMEOUT_S} s: is it up, does a firewall block it?"),
)
_BY_ERRNO = {
    errno.EACCES: "{folder} or a file in it can't be written by this user: chown it",
    errno.EPERM: "{folder} or a file in it can't be written by this user: chown it",
    errno.EROFS: "{folder} is on a read-only disk: remount it, or put the database elsewhere",
    errno.ENOSPC: "the disk of {folder} is full: free some space",
    errno.ENOENT: "there is no folder {folder}: create it",
    errno.ENOTDIR: "there is no folder {folder}: create it",
}
_BY_SQLITE = {
    sqlite3.SQLITE_FULL: _BY_ERRNO[errno.ENOSPC],
    sqlite3.SQLITE_READONLY: _BY_ERRNO[errno.EACCES],
    sqlite3.SQLITE_CANTOPEN: _BY_ERRNO[errno.EACCES],
    sqlite3.SQLITE_NOTADB: "the file is not a SQLite database, or is damaged: restore a backup",
    sqlite3.SQLITE_CORRUPT: "the file is damaged: restore a backup",
    sqlite3.SQLITE_BUSY: "another program keeps it locked: end that program",
}


def explained(error: BaseException, url: str) -> str:
    """One line: where the database is, what is wrong, and what to do if we know that."""
    words = next(_reasons(error, url), None) or str(error) or repr(error)
    fails = "can't be used" if sqlite_file(url) else "does not answer"
    return f"The database of DATABASE_URL {fails}: {words} ({place_of(url)})"


def _reasons(error: BaseException, url: str) -> Iterator[str]:
    folder = Path(sqlite_file(url) or ".").absolute().parent
    for cause in causes(error):
        yield from (words for kind, words in _BY_TYPE if isinstance(cause, kind))
        file_error = _BY_ERRNO.get(getattr(cause, "errno", None) or 0)
        code = (getattr(cause, "sqlite_errorcode", None) or 0) & 0xFF
        if sqlite_file(url) and (words := file_error or _BY_SQLITE.get(code)):
            missing = not folder.is_dir()
            yield (_BY_ERRNO[errno.ENOENT] if missing else words).format(folder=folder)
