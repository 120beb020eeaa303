"""The database of the settings: brought up to date, open for the whole process, verified."""

import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import asyncpg
from loguru import logger
from tortoise.exceptions import BaseORMException

from bot.services.integrity.verify import Report, verify
from bot.settings.settings import CannotStart, Settings
from models.db.connection import close, connect
from models.schema.migrate import MigrationFailed, migrate


@asynccontextmanager
async def database(settings: Settings) -> AsyncIterator[None]:
    """The database, brought up to date and open while the block runs. Raises CannotStart."""
    for name in await migrated(settings):
        logger.info("migrated: {}", name)
    async with reachable():
        await connect(settings.database_url.reveal())
    try:
        yield
    finally:
        await close()


async def migrated(settings: Settings) -> list[str]:
    """Bring the database up to date; the names of the files applied. Raises CannotStart."""
    async with reachable():
        return await migrate(settings.database_url.reveal())


async def verified(settings: Settings) -> Report:
    """The result of recomputing the ledger. Raises CannotStart."""
    async with database(settings):
        return await verify()


@asynccontextmanager
async def reachable() -> AsyncIterator[None]:
    """What the database, or the lack of one, says in the block is one line: CannotStart."""
    try:
        yield
    except MigrationFailed as error:
        raise CannotStart(str(error)) from error
    except (OSError, asyncpg.PostgresError, sqlite3.Error, BaseORMException) as error:
        raise CannotStart(f"The database of DATABASE_URL does not answer: {error}") from error
