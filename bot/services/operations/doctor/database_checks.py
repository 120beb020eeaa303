"""Checks of the database. Nothing is migrated, and no file is created."""

import asyncio
from pathlib import Path

from tortoise.context import require_context
from tortoise.exceptions import OperationalError

from bot.services.operations.database_startup import reachable
from bot.services.operations.doctor.finding import Finding, error, fine, warning
from bot.settings.settings import CannotStart, Settings
from models.db import move_mark
from models.db.connection import opened, place_of, sqlite_file
from models.db.sql import fetch
from models.schema.migrate import pending_of, unknown

_VERSION = {
    "sqlite": "SELECT 'SQLite ' || sqlite_version() AS words",
    "postgres": "SELECT 'PostgreSQL ' || current_setting('server_version') AS words",
}


async def check_database(settings: Settings) -> list[Finding]:
    """Whether it answers, its version, its migrations, and whether it was moved away."""
    url = settings.database_url.reveal()
    file = sqlite_file(url)
    if file and not await asyncio.to_thread(Path(file).exists):
        return [fine("database", f"{place_of(url)} is created at the first start")]
    try:
        async with reachable(url), opened(url):
            return await _look(place_of(url))
    except CannotStart as reason:
        return [error("database", str(reason))]


async def _look(place: str) -> list[Finding]:
    dialect = require_context().db().capabilities.dialect
    [version] = await fetch(_VERSION[dialect])
    found = [fine("database", f"{place} answers, {version['words']}")]
    if await fetch(move_mark.HAS[dialect]) and (mark := await move_mark.read_mark(fetch)):
        found.append(error("database", mark.refusal))
    return [*found, await _migrations()]


async def _migrations() -> Finding:
    try:
        applied = {row["version"] for row in await fetch("SELECT version FROM aerich")}
    except OperationalError:
        return fine("migrations", "the database is empty: the first start creates the tables")
    if newer := unknown(applied):
        return warning("migrations", f"{newer[-1]} is of a newer version of the bot")
    if waiting := pending_of(applied):
        return warning("migrations", f"{len(waiting)} wait for the next start or for `migrate`")
    return fine("migrations", "all are applied")
