"""Brings a database of version 0.1 to the initial migration, in one transaction."""

import asyncio
from pathlib import Path

from tortoise.context import require_context
from tortoise.exceptions import OperationalError

from models.db.connection import sqlite_file
from models.db.sql import fetch
from models.db.transactions import transactional
from models.schema.migrate import (
    MigrationFailed,
    aerich,
    copy_before,
    in_own_task,
    is_of_0_1,
    migration_lock,
)
from tools.upgrade_0_1.steps import MIGRATIONS_OF_0_1, STEPS, pending

INITIAL = "0_20261129150000_initial.py"


async def upgrade(url: str) -> Path | None:
    """Upgrade the database; returns the path of the copy of the SQLite file, None on PostgreSQL.

    Raises MigrationFailed if the database is not of version 0.1 or a step failed; then nothing was
    changed. Raises the driver's error if the database does not answer.
    """
    return await in_own_task(_locked(url))


async def _locked(url: str) -> Path | None:
    async with migration_lock(url), aerich(url):
        applied = await _applied()
        _refuse_others(applied)
        copy = await asyncio.to_thread(copy_before, sqlite_file(url), "upgrade_0_1")
        try:
            await _upgrade(applied)
        except Exception as error:
            raise MigrationFailed(f"The upgrade failed; nothing was changed: {error}") from error
        return copy


async def _applied() -> set[str]:
    try:
        return {row["version"] for row in await fetch("SELECT version FROM aerich")}
    except OperationalError:  # no migration was ever applied
        return set()


def _refuse_others(applied: set[str]) -> None:
    if INITIAL in applied:
        raise MigrationFailed("There is nothing to upgrade: the database is newer than version 0.1")
    if not is_of_0_1(applied):
        raise MigrationFailed("There is nothing to upgrade: the database is not of version 0.1")
    if missing := MIGRATIONS_OF_0_1 - applied:
        raise MigrationFailed(f"The database is older than version 0.1: it lacks {min(missing)}")
    if unknown := applied - MIGRATIONS_OF_0_1 - STEPS.keys():
        raise MigrationFailed(f"The database is not of version 0.1: it has {min(unknown)}")


@transactional
async def _upgrade(applied: set[str]) -> None:
    connection = require_context().db()
    for sql in pending(applied, connection.capabilities.dialect):
        await connection.execute_script(sql)
    await _replace_history()


async def _replace_history() -> None:
    """Record the initial migration as applied, so that later migrations follow it."""
    from aerich.migrate import Migrate
    from aerich.models import Aerich

    state = Migrate.get_migration_info_for_file(INITIAL).models_state
    await Aerich.all().delete()
    await Aerich.create(version=INITIAL, app="models", content=state)
