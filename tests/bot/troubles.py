"""Wrong settings and broken environments, and how to produce each of them."""

import errno
import os
import socket
import sqlite3
from collections.abc import Awaitable, Callable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import asyncpg
import pytest

from bot.lifecycle import _refused
from bot.services.operations.database_startup import reachable
from bot.settings import settings as module
from bot.settings.settings import CannotStart, Settings, gone
from bot.settings.unknown_names import unknown_names
from models.schema.migrate import migrate

POSTGRES = "postgres://bot:s3cret@db.example.org:5432/bot"
Cause = Callable[[Path, pytest.MonkeyPatch], Awaitable[str]]


@dataclass(frozen=True)
class Trouble:
    """`name`: what is wrong, as docs/troubleshooting.md says it. `cause` gives the line."""

    name: str
    cause: Cause


def setting(**values: str) -> Cause:
    """A wrong value."""

    async def cause(_folder: Path, _patch: pytest.MonkeyPatch) -> str:
        with pytest.raises(CannotStart) as refused:
            Settings.read({"BOT_TOKEN": "42:demo", **values})
        return f"The settings are wrong: {refused.value}"

    return cause


def file(content: bytes) -> Cause:
    """A wrong .env: what the start says of it."""

    async def cause(folder: Path, patch: pytest.MonkeyPatch) -> str:
        for name in list(os.environ):
            patch.delenv(name)
        env = folder / ".env"
        env.write_bytes(content)
        try:
            Settings.load(env)
        except CannotStart as refused:
            return f"The settings are wrong: {refused}"
        [line] = filter(None, (gone(env), *unknown_names(env)))
        return line

    return cause


async def unreadable(folder: Path, patch: pytest.MonkeyPatch) -> str:
    """Root, as which tests may run, reads everything."""

    def refused(*_: object, **__: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    patch.setattr(module, "dotenv_values", refused)
    with pytest.raises(CannotStart) as line:
        Settings.load(folder / ".env")
    return f"The settings are wrong: {line.value}"


async def _open(place: str, error: BaseException | None) -> None:
    async with reachable(place):
        if error:
            raise error
        await migrate(place)


def database(url: str, error: BaseException | None = None) -> Cause:
    """A database that can't be opened, or is said by its driver to be so."""

    async def cause(folder: Path, _patch: pytest.MonkeyPatch) -> str:
        place = url.format(folder=folder)
        with pytest.raises(CannotStart) as refused:
            await _open(place, error)
        return str(refused.value)

    return cause


def sqlite_error(code: int) -> sqlite3.OperationalError:
    """What SQLite raises."""
    error = sqlite3.OperationalError("as SQLite says it")
    error.sqlite_errorcode = code
    return error


async def no_database(folder: Path, patch: pytest.MonkeyPatch) -> str:
    """A text under the database's name."""
    (folder / "app.db").write_text("Not a database at all. " * 99)
    return await database("sqlite://{folder}/app.db")(folder, patch)


async def taken_port(_folder: Path, _patch: pytest.MonkeyPatch) -> str:
    """Two programs on one port."""
    with closing(socket.socket()) as first, closing(socket.socket()) as second:
        first.bind(("127.0.0.1", 0))
        first.listen()
        port = first.getsockname()[1]
        with pytest.raises(CannotStart) as refused, _refused("WEB_PORT", "127.0.0.1", port):
            second.bind(("127.0.0.1", port))
    return f"The settings are wrong: {refused.value}".replace(str(port), "8081")


async def foreign_address(_folder: Path, _patch: pytest.MonkeyPatch) -> str:
    """An address of another machine."""
    with pytest.raises(CannotStart) as refused, _refused("METRICS_PORT", "192.0.2.1", 9100):
        raise OSError(errno.EADDRNOTAVAIL, "as the system says it")
    return f"The settings are wrong: {refused.value}"


FILE = "sqlite://{folder}/app.db"
TROUBLES = (
    Trouble("`BOT_TOKEN` is missing", setting(BOT_TOKEN="")),
    Trouble("`BOT_TOKEN` is no token", setting(BOT_TOKEN="my bot")),
    Trouble("`ADMINS` holds a name", setting(ADMINS="@olga")),
    Trouble("`LOG_LEVEL` is no level", setting(LOG_LEVEL="loud")),
    Trouble("a price of 0", setting(PRICE_BUY_RUB="0")),
    Trouble("a pack for 0 Stars", setting(STARS_PACKS="10:0")),
    Trouble("a pack above Telegram's limit", setting(STARS_PACKS="5000")),
    Trouble("the smallest request above the largest", setting(TOPUP_MIN_TOKENS="99999")),
    Trouble("a time zone that does not exist", setting(TIMEZONE="Moscow")),
    Trouble("a database of another kind", setting(DATABASE_URL="mysql://root@localhost/x")),
    Trouble("a # in the password", setting(DATABASE_URL="postgres://bot:p@ss#w@db/bot")),
    Trouble("an address without redis://", setting(REDIS_URL="localhost:6379")),
    Trouble("workers without Redis", setting(TASKS="worker")),
    Trouble("an address without https://", setting(WEBHOOK_URL="bot.example.org")),
    Trouble("a webhook secret that is too short", setting(WEBHOOK_SECRET="secret")),
    Trouble("a port that does not exist", setting(WEB_PORT="99999")),
    Trouble("a misspelt name in `.env`", file(b"BOT_TOKEN=42:demo\nADMIN=1\n")),
    Trouble("a name that means nothing", file(b"BOT_TOKEN=42:demo\nXYZZY=1\n")),
    Trouble("a setting of an earlier version", file(b"BOT_TOKEN=42:demo\nSEND_PER_CHAT=1\n")),
    Trouble("`.env` in another encoding", file("BOT_TOKEN=42:demo\nя=1".encode("utf-16"))),
    Trouble("`.env` of another user", unreadable),
    Trouble("no folder for the database", database("sqlite://{folder}/none/app.db")),
    Trouble("a folder of another user", database(FILE, PermissionError(errno.EACCES, "no"))),
    Trouble("a read-only disk", database(FILE, OSError(errno.EROFS, "read-only"))),
    Trouble("a full disk", database(FILE, sqlite_error(sqlite3.SQLITE_FULL))),
    Trouble("a file that is no database", no_database),
    Trouble("PostgreSQL is not running", database("postgres://bot:s3cret@127.0.0.1:1/bot")),
    Trouble("a wrong password", database(POSTGRES, asyncpg.InvalidPasswordError("refused"))),
    Trouble("no such database", database(POSTGRES, asyncpg.InvalidCatalogNameError("none"))),
    Trouble("no such host", database(POSTGRES, socket.gaierror(-2, "unknown"))),
    Trouble("a firewall", database(POSTGRES, TimeoutError())),
    Trouble("a port in use", taken_port),
    Trouble("another machine's address", foreign_address),
)
