"""Errors of opening the database, for the operator: what is wrong, and what to do."""

import errno
import os
import re
import shlex
import socket
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import asyncpg

from models.db.connection import CONNECT_TIMEOUT_S, credentials, place_of, sqlite_file
from models.db.outage import causes
from models.db.process_user import process_user

_BY_TYPE: tuple[tuple[type[BaseException], str], ...] = (
    (
        asyncpg.InvalidAuthorizationSpecificationError,
        "user or password is refused: correct DATABASE_URL (write % as %25), or on its machine set"
        " a password: sudo -u postgres psql -c '\\password \"{role}\"'",
    ),
    (
        asyncpg.InvalidCatalogNameError,
        "there is no such database: on its machine run sudo -u postgres createdb -O {role} {name},"
        " or correct the name in DATABASE_URL",
    ),
    (
        asyncpg.InsufficientPrivilegeError,
        "this user must own the database: on its machine run"
        ' sudo -u postgres psql -c \'ALTER DATABASE "{name}" OWNER TO "{role}"\'',
    ),
    (
        asyncpg.TooManyConnectionsError,
        "it has too many connections: add or lower ?maxsize=5 at the end of DATABASE_URL"
        " (10 without it, for each process), or stop other programs there",
    ),
    (socket.gaierror, "there is no host of that name: correct it in DATABASE_URL"),
    (
        ConnectionRefusedError,
        "nothing listens there: on that machine run sudo systemctl start postgresql,"
        " or correct host and port in DATABASE_URL (the usual port is 5432)",
    ),
    (
        TimeoutError,
        f"no answer within {CONNECT_TIMEOUT_S} s: correct DATABASE_URL, or let in this"
        " machine's ADDRESS (hostname -I) there: sudo ufw allow from ADDRESS to any port {port}",
    ),
)
_RESTORE = (
    "stop the bot and run billing-bot restore --replace --end-broadcasts --flush-redis"
    " backups/NAME, as in docs/operating.md"
)
_BY_ERRNO = {
    errno.EACCES: "{folder} or a file in it can't be written by the user {user}: {mend}",
    errno.EPERM: "{folder} or a file in it can't be written by the user {user}: {mend}",
    errno.EROFS: "{folder} is on a read-only disk: sudo mount -o remount,rw $(stat -c %m {folder});"
    " under systemd keep the database in /var/lib/billing-bot, which the units may write",
    errno.ENOSPC: "the disk of {folder} is full: df -h {folder} shows it; free some space, such as"
    " by sudo apt clean or sudo journalctl --vacuum-size=100M",
    errno.ENOENT: "there is no folder {folder}: create it",
    errno.ENOTDIR: "there is no folder {folder}: create it",
}
_BY_SQLITE = {
    sqlite3.SQLITE_FULL: _BY_ERRNO[errno.ENOSPC],
    sqlite3.SQLITE_READONLY: _BY_ERRNO[errno.EACCES],
    sqlite3.SQLITE_CANTOPEN: _BY_ERRNO[errno.EACCES],
    sqlite3.SQLITE_NOTADB: f"no SQLite database, or damaged: correct DATABASE_URL, or {_RESTORE}",
    sqlite3.SQLITE_CORRUPT: f"the file is damaged: {_RESTORE}",
    sqlite3.SQLITE_BUSY: "another program keeps it locked, such as a second bot: sudo fuser -v"
    " {file} shows which (from apt install psmisc); stop that one",
}


def explained(error: BaseException, url: str) -> str:
    """One line: where the database is, what is wrong, and what to do if we know that."""
    words = next(_reasons(error, url), None) or str(error) or repr(error)
    fails = "can't be used" if sqlite_file(url) else "does not answer"
    return f"The database of DATABASE_URL {fails}: {words} ({place_of(url)})"


def _reasons(error: BaseException, url: str) -> Iterator[str]:
    file = sqlite_file(url)
    for cause in causes(error):
        yield from _of_file(cause, Path(file).absolute()) if file else _of_server(cause, url)


def _of_server(cause: BaseException, url: str) -> Iterator[str]:
    held = credentials(url)
    role, name = _plain(held.get("user"), "USER"), _plain(held.get("database"), "NAME")
    for kind, words in _BY_TYPE:
        if isinstance(cause, kind):
            yield words.format(role=role, name=name, port=held.get("port"))


def _plain(name: str | None, otherwise: str) -> str:
    """The name, if it can stand in a command as it is."""
    return name if name and re.fullmatch(r"\w[\w.-]{0,62}", name, re.ASCII) else otherwise


def _of_file(cause: BaseException, path: Path) -> Iterator[str]:
    code = (getattr(cause, "sqlite_errorcode", None) or 0) & 0xFF
    words = _BY_ERRNO.get(getattr(cause, "errno", None) or 0) or _BY_SQLITE.get(code)
    if words and _is_missing(path.parent):
        words = _BY_ERRNO[errno.ENOENT]
    if words:
        folder, file = shlex.quote(str(path.parent)), shlex.quote(str(path))
        yield words.format(folder=folder, file=file, user=process_user(), mend=_mend(path))


def _is_missing(folder: Path) -> bool:
    try:
        return not folder.is_dir()
    except PermissionError:  # it may be there
        return False


def _mend(path: Path) -> str:
    """How to let this process write the file. A folder such as / or /srv is not for it to own."""
    if len(path.parent.parts) < 3:
        return "put the database into a folder of its own, which that user owns"
    files = f" {shlex.quote(str(path))}*" if os.path.exists(path) else ""
    return f"sudo chown {process_user()} {shlex.quote(str(path.parent))}{files}"
