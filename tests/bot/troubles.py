"""Wrong settings and broken environments, and how to produce each of them."""

import errno
import os
import socket
import sqlite3
from collections.abc import Awaitable, Callable
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, cast

import asyncpg
import pytest
from aiogram.exceptions import TelegramBadRequest, TelegramUnauthorizedError
from aiogram.methods import GetMe, SetWebhook

from bot.lifecycle import _refused, bill, work
from bot.services.operations.database_startup import reachable
from bot.settings import settings as module
from bot.settings.settings import CannotStart, Settings, gone
from bot.settings.unknown_names import unknown_names
from bot.signals import Stop
from bot.updates.startup_retry import until_answered
from bot.updates.webhook import Webhook
from models.db import move_mark
from models.schema.migrate import FIRST_OF_0_1, migrate

FILE = "sqlite://{folder}/app.db"
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


def listening(name: str, host: str, port: int, code: int) -> Cause:
    """An address on which the system lets nobody listen."""

    async def cause(_folder: Path, _patch: pytest.MonkeyPatch) -> str:
        with pytest.raises(CannotStart) as refused, _refused(name, host, port):
            raise OSError(code, "as the system says it")
        return f"The settings are wrong: {refused.value}"

    return cause


def lacking(life: Callable[[Settings, datetime, Stop], Awaitable[None]]) -> Cause:
    """A command without the setting that it needs."""

    async def cause(_folder: Path, _patch: pytest.MonkeyPatch) -> str:
        settings, stop = Settings.read({"BOT_TOKEN": "42:demo"}), cast("Any", None)
        with pytest.raises(CannotStart) as refused:
            await life(settings, datetime.now(UTC), stop)
        return f"The settings are wrong: {refused.value}"

    return cause


async def refused_token(_folder: Path, _patch: pytest.MonkeyPatch) -> str:
    """A token that Telegram does not know."""

    async def call() -> None:
        raise TelegramUnauthorizedError(GetMe(), "Unauthorized")

    with pytest.raises(CannotStart) as refused:
        await until_answered(call)
    return f"The settings are wrong: {refused.value}"


class _Refusing:
    async def set_webhook(self, url: str, **_: object) -> None:
        raise TelegramBadRequest(SetWebhook(url=url), "Bad Request: bad webhook: IP is reserved")


async def refused_webhook(_folder: Path, _patch: pytest.MonkeyPatch) -> str:
    """An address to which Telegram does not deliver."""
    webhook = Webhook(cast("Any", None), cast("Any", _Refusing()), cast("Any", None))
    address = {"WEBHOOK_URL": "https://10.0.0.7/telegram"}
    with pytest.raises(CannotStart) as refused:
        await webhook.announce(Settings.read({"BOT_TOKEN": "42:demo", **address}))
    return f"The settings are wrong: {refused.value}"


def holding(*statements: tuple[str, tuple[str, ...]]) -> Cause:
    """A SQLite file that a bot must not open."""

    async def cause(folder: Path, patch: pytest.MonkeyPatch) -> str:
        with closing(sqlite3.connect(folder / "app.db", isolation_level=None)) as connection:
            for statement, values in statements:
                connection.execute(statement, values)
        return await database(FILE)(folder, patch)

    return cause


def marked(state: str, place: str) -> Cause:
    """A file with the mark of a move."""
    mark = (state, "an id", place, "2026-11-30T10:00:00+00:00")
    return holding((move_mark.CREATE, ()), (move_mark._WRITE, mark))


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
    Trouble("a damaged file", database(FILE, sqlite_error(sqlite3.SQLITE_CORRUPT))),
    Trouble("a locked file", database(FILE, sqlite_error(sqlite3.SQLITE_BUSY))),
    Trouble("PostgreSQL is not running", database("postgres://bot:s3cret@127.0.0.1:1/bot")),
    Trouble("a wrong password", database(POSTGRES, asyncpg.InvalidPasswordError("refused"))),
    Trouble("no such database", database(POSTGRES, asyncpg.InvalidCatalogNameError("none"))),
    Trouble("no such host", database(POSTGRES, socket.gaierror(-2, "unknown"))),
    Trouble("a firewall", database(POSTGRES, TimeoutError())),
    Trouble(
        "a user who does not own the database",
        database(POSTGRES, asyncpg.InsufficientPrivilegeError("denied")),
    ),
    Trouble(
        "more connections than the server allows",
        database(POSTGRES, asyncpg.TooManyConnectionsError("too many")),
    ),
    Trouble("a port in use", taken_port),
    Trouble(
        "another machine's address",
        listening("METRICS_PORT", "192.0.2.1", 9100, errno.EADDRNOTAVAIL),
    ),
    Trouble("a port that needs root", listening("WEB_PORT", "127.0.0.1", 80, errno.EACCES)),
    Trouble("a token that Telegram does not know", refused_token),
    Trouble("a webhook to which Telegram does not deliver", refused_webhook),
    Trouble("`worker` without Redis", lacking(work)),
    Trouble("`api` without its port", lacking(bill)),
    Trouble("the database was moved", marked(move_mark.MOVED, POSTGRES.replace("bot:s3cret@", ""))),
    Trouble("a move was not finished", marked(move_mark.FILLING, "/srv/old/app.db")),
    Trouble(
        "a database of version 0.1",
        holding(
            ("CREATE TABLE aerich (version TEXT)", ()),
            ("INSERT INTO aerich VALUES (?)", (FIRST_OF_0_1,)),
        ),
    ),
)
