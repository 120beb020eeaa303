"""Migrates a database safely: one process at a time, with a copy, each file whole or not at all.

aerich alone is not safe with two processes, and leaves a half-applied file on SQLite. Here a lock
admits one process, SQLite files are copied first, and our SQLite engine runs each file in one
transaction (docs/decisions/0003). aerich is imported only if there is something to apply, because
it loads numpy.
"""

import asyncio
import fcntl
import shlex
import sqlite3
import sys
from collections.abc import AsyncIterator, Coroutine
from contextlib import asynccontextmanager, closing
from itertools import chain, count
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, TypeVar

from tortoise.context import require_context
from tortoise.exceptions import OperationalError

from models.db import move_mark
from models.db.connection import opened, sqlite_file, unlimited_config
from models.db.process_user import process_user
from models.db.sql import fetch

if TYPE_CHECKING:
    from aerich import Command

ROOT = Path(__file__).parents[2]
LOCATION = f"{ROOT}/{{app}}/migrations"
T = TypeVar("T")

ADVISORY_LOCK = 0x62696C6C  # "bill": any number, the same in every process
FIRST_OF_0_1 = "0_20261122210000_init.py"
UPGRADE_0_1 = "python -m tools.upgrade_0_1"


def _files() -> set[str]:
    return {path.name for path in Path(LOCATION.format(app="models")).glob("[0-9]*.py")}


_OURS = _files()
"""The files at the start of this process. An upgrade changes the folder of running processes."""


class MigrationFailed(Exception):
    """Migrating failed. The message says what to do, or names the file and the copy before it."""


async def migrate(url: str, *, moving: bool = False) -> list[str]:
    """Apply pending files and return their names. Call it before `connect`.

    `moving`: also if the database has the mark of a move, which only the move itself may ignore.

    Waits for another process that migrates the same database. A SQLite file that holds something is
    first copied to ``<file>.before-<first pending migration>``. Raises MigrationFailed: files
    before the failed one are applied; that file and later ones are not. A database of version 0.1
    is not changed, and the message names the command that upgrades it.
    """
    if await in_own_task(_up_to_date(url, moving=moving)):
        return []
    return await in_own_task(_migrate(url))


async def _up_to_date(url: str, *, moving: bool = True) -> bool:
    """Whether every file is applied; False for an empty database."""
    file = sqlite_file(url)
    if file is not None and not await asyncio.to_thread(Path(file).exists):
        return False
    async with opened(url):
        if not moving:
            await _refuse_moved()
        try:
            applied = {row["version"] for row in await fetch("SELECT version FROM aerich")}
        except OperationalError:
            return False
    if is_of_0_1(applied):
        raise MigrationFailed(
            f"This database was made by version 0.1. Stop the bot, then run: {_upgrade_here()}"
            " (with Docker: docs/operating.md, Upgrading)"
        )
    return _files() <= applied


def _upgrade_here() -> str:
    """The command with the folder, the user and the Python of this process, ready to copy."""
    python = [f"PYTHONPATH={ROOT}", sys.executable, *UPGRADE_0_1.split()[1:]]
    return (
        shlex.join(["cd", str(Path.cwd())])
        + " && "
        + shlex.join(["sudo", "-u", process_user(), *python])
    )


async def _refuse_moved() -> None:
    dialect = require_context().db().capabilities.dialect
    if await fetch(move_mark.HAS[dialect]) and (mark := await move_mark.read_mark(fetch)):
        raise MigrationFailed(mark.refusal)


async def current() -> bool:
    """Whether the open database has every migration of this program. It may have newer ones."""
    applied = {row["version"] for row in await fetch("SELECT version FROM aerich")}
    return applied >= _OURS


def is_of_0_1(applied: set[str]) -> bool:
    """Whether these are migrations of version 0.1, whose files the initial one has replaced."""
    return FIRST_OF_0_1 in applied


def unknown(applied: set[str]) -> list[str]:
    """The migrations among these that this program lacks: a newer one applied them."""
    return sorted(applied - _OURS)


def pending_of(applied: set[str]) -> list[str]:
    """The migrations of this program that are not among these."""
    return sorted(_OURS - applied)


def are_ours(applied: set[str]) -> bool:
    """Whether these are exactly the migrations of this program."""
    return applied == _OURS


async def in_own_task(work: Coroutine[Any, Any, T]) -> T:
    """Run `work` in its own task: aerich leaves its Tortoise context in the calling task."""
    return await asyncio.create_task(work)


async def _migrate(url: str) -> list[str]:
    async with migration_lock(url):
        if await _up_to_date(url):  # another process was first, so aerich is not needed
            return []
        async with aerich(url) as command:
            return await _upgraded(command, url)


async def _upgraded(command: "Command", url: str) -> list[str]:
    pending = await _pending(command)
    copy = await asyncio.to_thread(copy_before, sqlite_file(url), pending[0])
    try:
        return list(await command.upgrade())
    except Exception as error:
        raise MigrationFailed(await _failure(command, error, copy)) from error


@asynccontextmanager
async def aerich(url: str) -> AsyncIterator["Command"]:
    """aerich's commands on this database; the connection is closed after the block."""
    from aerich import Command

    config = unlimited_config(url)
    if sqlite_file(url):
        # Rebuilding a table under enforced foreign keys would delete its children.
        # Our engine checks the keys before each commit instead.
        (connection,) = config["connections"].values()
        connection["credentials"]["foreign_keys"] = "OFF"
    async with Command(tortoise_config=config, app="models", location=LOCATION) as command:
        await command.init()
        yield command


async def _pending(command: "Command") -> list[str]:
    try:
        return list(await command.heads())
    except OperationalError:  # an empty database has no aerich table
        return list(await command.history())


def copy_before(file: str | None, name: str) -> Path | None:
    """Copy the SQLite file to ``<file>.before-<name>`` and return the copy; older copies stay.

    None if there is no file, or if it holds nothing except the mark of a move.
    """
    if file is None:
        return None
    others = "SELECT count(*) FROM sqlite_master WHERE tbl_name <> ?"
    with closing(sqlite3.connect(file)) as connection:
        if not connection.execute(others, (move_mark.TABLE,)).fetchone()[0]:
            return None
        target = _free_name(f"{file}.before-{name.removesuffix('.py')}")
        connection.execute("VACUUM INTO ?", (str(target),))
    return target


def _free_name(name: str) -> Path:
    names = chain([name], (f"{name}.{number}" for number in count(2)))
    return next(path for path in map(Path, names) if not path.exists())


async def _failure(command: "Command", error: Exception, copy: Path | None) -> str:
    name = (await _pending(command))[0]
    kept = f" The database as it was before is in {copy}." if copy else ""
    return f"{name} could not be applied: {error}.{kept}"


@asynccontextmanager
async def migration_lock(url: str) -> AsyncIterator[None]:
    """Let only one process at a time migrate this database."""
    file = sqlite_file(url)
    lock = _server_lock(url) if file is None else _file_lock(file)
    async with lock:
        yield


@asynccontextmanager
async def _file_lock(file: str) -> AsyncIterator[None]:
    lock = await asyncio.to_thread(_locked, f"{file}.migrate.lock")
    with lock:
        yield


def _locked(name: str) -> IO[str]:
    lock = Path(name).open("w")  # noqa: SIM115 - closing it unlocks it
    fcntl.flock(lock, fcntl.LOCK_EX)
    return lock


@asynccontextmanager
async def _server_lock(url: str) -> AsyncIterator[None]:
    (connection,) = unlimited_config(url)["connections"].values()
    client = _client(connection)
    try:
        async with client.acquire_connection() as session:
            await session.execute("SELECT pg_advisory_lock($1)", ADVISORY_LOCK)
            yield  # closing the session unlocks
    finally:
        await client.close()


def _client(connection: dict[str, Any]) -> Any:
    from models.db.postgres_backend import PostgresClient  # asyncpg only where it is used

    return PostgresClient(connection_name="migrating", **connection["credentials"])
