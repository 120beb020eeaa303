"""SQLite's backups: copies of one moment, taken during writes, and restoring them."""

import sqlite3
from contextlib import closing
from pathlib import Path

from models.backup.files import BackupFailed, made_whole

MAGIC = b"SQLite format 3\x00"


def dump(file: str, target: Path) -> None:
    """Write a checked copy of the database. Raises BackupFailed."""
    if not Path(file).is_file():
        raise BackupFailed(f"there is no database at {Path(file).absolute()}")
    with made_whole(target) as part:
        _copy(Path(file), part)


def check(backup: Path) -> None:
    """Read the whole backup. Raises BackupFailed if a page is missing or wrong."""
    try:
        with closing(sqlite3.connect(_unchanging(backup), uri=True)) as opened:
            [[answer]] = opened.execute("PRAGMA integrity_check(1)")
    except sqlite3.DatabaseError as error:
        raise BackupFailed(f"{backup} is damaged: {error}") from error
    if answer != "ok":
        raise BackupFailed(f"{backup} is damaged: {answer}")


def migrations(backup: Path) -> set[str]:
    """Names of the migrations that made its tables; empty if they are not of this bot.

    The backup must have been checked.
    """
    with closing(sqlite3.connect(_unchanging(backup), uri=True)) as opened:
        try:
            rows = opened.execute("SELECT version FROM aerich").fetchall()
        except sqlite3.OperationalError:  # there is no such table
            return set()
    return {version for [version] in rows}


def restore(backup: Path, file: str, aside: str, *, replace: bool) -> str | None:
    """Restore the backup to `file`; returns the file with the old content, if there was any.

    The backup must have been checked. Raises BackupFailed if the database is in use, or has content
    and `replace` is false.
    """
    holds = _holds_something(file)
    if holds and not replace:
        raise BackupFailed(f"{file} is not empty; --replace puts it aside")
    with made_whole(Path(file)) as part:
        _copy(backup, part)
        if holds:
            _move(file, f"{file}.{aside}")
    return f"{file}.{aside}" if holds else None


def _copy(source: Path, target: Path) -> None:
    """Copy all pages in one read: of one moment, and without blocking writers."""
    try:
        with closing(sqlite3.connect(source)) as old, closing(sqlite3.connect(target)) as new:
            old.backup(new)
            new.execute("PRAGMA journal_mode = DELETE")  # one file, without a -wal
    except sqlite3.DatabaseError as error:
        raise BackupFailed(f"{source} can't be copied: {error}") from error
    check(target)


def _holds_something(file: str) -> bool:
    """Whether there is content to lose; a damaged file counts as content."""
    if not Path(file).exists():
        return False
    try:
        with closing(sqlite3.connect(file, timeout=0)) as opened:
            # Leaving WAL needs exclusive access, and moves everything into the one file.
            opened.execute("PRAGMA journal_mode = DELETE")
            return bool(opened.execute("SELECT count(*) FROM sqlite_master").fetchone()[0])
    except sqlite3.DatabaseError as error:
        if error.sqlite_errorcode == sqlite3.SQLITE_BUSY:
            raise BackupFailed(f"{file} is in use: stop the bot first") from error
        return True


def _move(file: str, name: str) -> None:
    """Rename the database file and its -wal and -shm files."""
    for ending in ("", "-wal", "-shm"):
        if Path(file + ending).exists():
            Path(file + ending).rename(name + ending)


def _unchanging(backup: Path) -> str:
    return f"{backup.absolute().as_uri()}?immutable=1"
