"""Makes backups of the database, and checks and restores them.

The database is everything: receipts and pictures are rows with Telegram's file ids.
"""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from types import ModuleType

from tortoise.context import require_context
from tortoise.exceptions import OperationalError

from bot.services.integrity.verify import Report, verify
from bot.services.operations.backup_command import send
from bot.services.operations.database_startup import database, reachable
from bot.services.operations.redis import flush
from bot.settings.settings import CannotStart, Settings
from models.backup import sqlite
from models.backup.files import BackupFailed
from models.backup.sequences import skip_ids
from models.db.connection import opened, sqlite_file
from models.db.move_mark import forget_departure
from models.db.sql import fetch
from models.schema.migrate import UPGRADE_0_1, current, is_of_0_1, unknown

SQLITE, POSTGRES = ".sqlite", ".dump"
CHORE = "backup"
"""The row of `chores` that says when the last backup was made, for metrics and `doctor`."""

_END_BROADCASTS = """
UPDATE broadcasts SET state = 'stopped', ended_at = ?
WHERE state IN ('scheduled', 'running', 'paused')"""
_NOTE = """
INSERT INTO chores (name, due_at, done_at) VALUES (?, ?, ?)
ON CONFLICT (name) DO UPDATE SET done_at = excluded.done_at"""


@dataclass(frozen=True)
class Restored:
    """`aside`: where the old content of the database is; None if there was none."""

    aside: str | None
    report: Report


async def back_up(settings: Settings, place: Path, now: datetime) -> Path:
    """Write a backup of this moment and return its file. The bot may go on running.

    `place`: a new file, or a folder (also a name without an ending), where the file is named by
    the time in UTC. Raises CannotStart.
    """
    url = settings.database_url.reveal()
    file = sqlite_file(url)
    async with _logged_failure(url):
        target = await asyncio.to_thread(_target, place, SQLITE if file else POSTGRES, now)
        if file is None:
            await _postgres().dump(url, target)
        else:
            await asyncio.to_thread(sqlite.dump, file, target)
        if settings.backup_command:
            await send(settings.backup_command, target)
        async with opened(url):
            await _record(now)
    return target


async def _record(now: datetime) -> None:
    """Store when the backup was made. A database of another version may lack the table."""
    try:
        is_ours = await current()
    except OperationalError:  # no migration has made any table
        return
    if is_ours:
        await fetch(_NOTE, CHORE, now, now)


@dataclass(frozen=True)
class RestoreOptions:
    """`replace`: the database may have content, which is renamed, not deleted.

    `end_broadcasts`: stop unfinished broadcasts, which would otherwise be sent again.
    `flush_redis`: delete the open screens in Redis, which are newer than the backup.
    """

    replace: bool = False
    end_broadcasts: bool = False
    flush_redis: bool = False


async def restore(
    settings: Settings, backup: Path, now: datetime, options: RestoreOptions
) -> Restored:
    """Restore the backup into the database of the settings, then migrate and verify it.

    Raises CannotStart if the backup is damaged, of the other engine or of a newer or foreign
    program, or if the database is in use.
    """
    url = settings.database_url.reveal()
    async with _logged_failure(url):
        aside = await _restore(backup, url, now, replace=options.replace)
        async with opened(url):  # the backup may be of a database that was moved away
            await forget_departure(fetch, require_context().db().capabilities.dialect)
        async with database(settings):  # migrated, so that new tables skip ids as well
            await skip_ids()
            if options.end_broadcasts:
                await fetch(_END_BROADCASTS, now)
            if options.flush_redis and settings.redis_url:
                await flush(settings.redis_url.reveal())
            return Restored(aside, await verify())


async def _restore(backup: Path, url: str, now: datetime, *, replace: bool) -> str | None:
    file = sqlite_file(url)
    await asyncio.to_thread(_require_same_engine, backup, file is not None)
    aside = f"before_restore_{_name(now)}".lower()
    if file is None:
        postgres = _postgres()
        await postgres.check(backup)
        _require_known_version(backup, await postgres.migrations(backup))
        put: str | None = await postgres.restore(backup, url, aside, replace=replace)
        return put
    await asyncio.to_thread(sqlite.check, backup)
    _require_known_version(backup, await asyncio.to_thread(sqlite.migrations, backup))
    return await asyncio.to_thread(sqlite.restore, backup, file, aside, replace=replace)


def _require_same_engine(backup: Path, ours: bool) -> None:
    try:
        with backup.open("rb") as opened:
            start = opened.read(len(sqlite.MAGIC))
    except OSError as error:
        raise BackupFailed(f"{backup} can't be read: {error.strerror}") from error
    is_sqlite, is_postgres = (
        start == sqlite.MAGIC,
        start.startswith(b"PGDMP"),
    )
    if not (is_sqlite or is_postgres):
        raise BackupFailed(f"{backup} is not a backup, or its beginning is damaged")
    if is_sqlite is not ours:
        kind = "SQLite" if is_sqlite else "PostgreSQL"
        raise BackupFailed(f"{backup} is for {kind}, but DATABASE_URL names another database")


def _require_known_version(backup: Path, migrations: set[str]) -> None:
    """Raises BackupFailed for a backup that this version cannot restore."""
    if not migrations:
        raise BackupFailed(f"{backup} is not a backup of this bot: no migration made its tables")
    if is_of_0_1(migrations):
        raise BackupFailed(
            f"{backup} was made by version 0.1: restore it with that version, then run"
            f" {UPGRADE_0_1}"
        )
    if newer := unknown(migrations):
        raise BackupFailed(f"{backup} has {newer[-1]}, so a newer version of the bot made it")


def _target(place: Path, ending: str, now: datetime) -> Path:
    try:
        if place.is_dir() or not place.suffix:
            place.mkdir(mode=0o700, parents=True, exist_ok=True)
            place /= f"bot-{_name(now)}{ending}"
        taken = place.exists()
    except OSError as error:
        raise BackupFailed(f"{place} can't be written: {error.strerror}") from error
    if taken:
        raise BackupFailed(f"{place} exists already; a backup never replaces a file")
    return place


def _name(now: datetime) -> str:
    return f"{now:%Y%m%dT%H%M%SZ}"


def _postgres() -> ModuleType:
    from models.backup import postgres

    return postgres


@asynccontextmanager
async def _logged_failure(url: str) -> AsyncIterator[None]:
    """Turn a failure into one line for the operator."""
    async with reachable(url):
        try:
            yield
        except BackupFailed as error:
            raise CannotStart(str(error)) from error
