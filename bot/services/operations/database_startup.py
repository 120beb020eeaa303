"""Start-up of the database: migrate it, open it for the process, verify it."""

import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import asyncpg
from loguru import logger
from tortoise.exceptions import BaseORMException

from bot.services.integrity.verify import Report, verify
from bot.services.operations.database_errors import explained
from bot.settings.settings import CannotStart, Settings
from models.db.connection import close, connect
from models.schema.migrate import MigrationFailed, migrate


@asynccontextmanager
async def database(settings: Settings) -> AsyncIterator[None]:
    """Migrate the database and keep it open during the block. Raises CannotStart."""
    for name in await migrated(settings):
        logger.info("migrated: {}", name)
    async with reachable(settings.database_url.reveal()):
        await connect(settings.database_url.reveal())
    try:
        yield
    finally:
        await close()


async def migrated(settings: Settings) -> list[str]:
    """Migrate the database and return the applied files' names. Raises CannotStart."""
    url = settings.database_url.reveal()
    async with reachable(url):
        return await migrate(url)


async def verified(settings: Settings) -> Report:
    """Verify the ledger. Raises CannotStart."""
    async with database(settings):
        return await verify()


@asynccontextmanager
async def reachable(url: str) -> AsyncIterator[None]:
    """Turn errors of the database at `url` into CannotStart with one line."""
    try:
        yield
    except MigrationFailed as error:
        raise CannotStart(str(error)) from error
    except (OSError, asyncpg.PostgresError, sqlite3.Error, BaseORMException) as error:
        raise CannotStart(explained(error, url)) from error
