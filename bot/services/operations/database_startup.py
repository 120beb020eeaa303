"""Start-up of the database: migrate it, open it for the process, verify it."""

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
    """Migrate the database and keep it open during the block. Raises CannotStart."""
    for name in await migrated(settings):
        logger.info("migrated: {}", name)
    async with reachable():
        await connect(settings.database_url.reveal())
    try:
        yield
    finally:
        await close()


async def migrated(settings: Settings) -> list[str]:
    """Migrate the database and return the applied files' names. Raises CannotStart."""
    async with reachable():
        return await migrate(settings.database_url.reveal())


async def verified(settings: Settings) -> Report:
    """Verify the ledger. Raises CannotStart."""
    async with database(settings):
        return await verify()


@asynccontextmanager
async def reachable() -> AsyncIterator[None]:
    """Turn errors of the database into CannotStart with one line."""
    try:
        yield
    except MigrationFailed as error:
        raise CannotStart(str(error)) from error
    except (OSError, asyncpg.PostgresError, sqlite3.Error, BaseORMException) as error:
        raise CannotStart(f"The database of DATABASE_URL does not answer: {error}") from error
