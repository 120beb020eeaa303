"""PostgreSQL's backups: its own pg_dump and pg_restore, with the password in no command line."""

import asyncio
import os
from pathlib import Path
from typing import Any

import asyncpg

from models.backup.files import BackupFailed, made_whole
from models.db.connection import credentials

ASIDE = "before_restore"

_OTHERS = """
SELECT count(*) FROM pg_stat_activity
WHERE datname = current_database() AND usesysid IS NOT NULL AND pid <> pg_backend_pid()"""
_TABLES = "SELECT count(*) FROM pg_tables WHERE schemaname = 'public'"
_EMPTIED = "DROP SCHEMA public CASCADE"


async def dump(url: str, target: Path) -> None:
    """Write a checked dump of one moment. Raises BackupFailed."""
    with made_whole(target) as part:
        # Content that a restore put aside is left out.
        options = ("--format=custom", "--no-owner", "--no-privileges", f"--exclude-schema={ASIDE}*")
        await _run(_environment(url), "pg_dump", *options, f"--file={part}")
        await check(part)


async def check(backup: Path) -> None:
    """Read the whole backup. Raises BackupFailed if something is missing or wrong."""
    try:
        await _run({}, "pg_restore", f"--file={os.devnull}", str(backup))
    except _ToolFailed as error:
        raise BackupFailed(f"{backup} is damaged: {error}") from error


async def migrations(backup: Path) -> set[str]:
    """Names of the migrations that made its tables; empty if they are not of this bot.

    The backup must have been checked. Raises BackupFailed.
    """
    rows = await _run({}, "pg_restore", "--data-only", "--table=aerich", "--file=-", str(backup))
    # Between words of SQL only rows have tabs: id, version, app, content.
    return {line.split("\t")[1] for line in rows.split("\n") if "\t" in line}


async def restore(backup: Path, url: str, aside: str, *, replace: bool) -> str | None:
    """Restore the backup; returns the schema with the old content, if there was any.

    The backup must have been checked. Raises BackupFailed and changes nothing if another client is
    connected, if there is content and `replace` is false, or if PostgreSQL refuses.
    """
    holds = await _holds_something(url)
    if holds and not replace:
        raise BackupFailed("the database is not empty; --replace puts what it holds aside")
    if holds:
        await _tell(url, f'ALTER SCHEMA public RENAME TO "{aside}"; CREATE SCHEMA public')
    database = credentials(url)["database"]
    options = ("--single-transaction", "--exit-on-error", "--no-owner", "--no-privileges")
    try:
        await _run(_environment(url), "pg_restore", *options, f"--dbname={database}", str(backup))
    except BaseException:  # also Ctrl-C
        if holds:
            await _tell(url, f'{_EMPTIED}; ALTER SCHEMA "{aside}" RENAME TO public')
        raise
    return f'the schema "{aside}"' if holds else None


async def _holds_something(url: str) -> bool:
    connection = await _connection(url)
    try:
        if others := await connection.fetchval(_OTHERS):
            raise BackupFailed(f"the database is in use ({others} connections): stop the bot first")
        return bool(await connection.fetchval(_TABLES))
    finally:
        await connection.close()


async def _tell(url: str, statements: str) -> None:
    """Run all or none: PostgreSQL runs a text with several statements as one transaction."""
    connection = await _connection(url)
    try:
        await connection.execute(statements)
    except asyncpg.PostgresError as error:
        raise BackupFailed(f"{error}; restore into a new, empty database instead") from error
    finally:
        await connection.close()


async def _connection(url: str) -> Any:
    return await asyncpg.connect(**credentials(url))


def _environment(url: str) -> dict[str, str]:
    """Environment of PostgreSQL's tools. Other users can't read it, unlike a command line."""
    names = {"password": "PGPASSWORD", "ssl": "PGSSLMODE", "database": "PGDATABASE"}
    held = credentials(url)
    if held.get("ssl"):
        held["ssl"] = "require"  # Tortoise turns every value of the URL into True
    return {names.get(name, f"PG{name.upper()}"): str(value) for name, value in held.items()}


class _ToolFailed(BackupFailed):
    """The tool ran and failed."""


async def _run(environment: dict[str, str], *command: str) -> str:
    """Its stdout. Raises BackupFailed if the tool is missing, _ToolFailed with its stderr."""
    try:
        process = await asyncio.create_subprocess_exec(
            *command,
            env={**os.environ, **environment},
            stdin=asyncio.subprocess.DEVNULL,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.PIPE,
        )
    except FileNotFoundError:
        raise BackupFailed(
            f"{command[0]} is not installed: it comes with PostgreSQL's client "
            "(postgresql-client), which must be as new as the server or newer"
        ) from None
    written, said = await process.communicate()
    if process.returncode:
        raise _ToolFailed(" ".join(said.decode(errors="replace").split()))
    return written.decode(errors="replace")
