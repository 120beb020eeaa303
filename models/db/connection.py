"""Opening and closing the database that a URL names."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from pkgutil import iter_modules
from typing import Any

from tortoise.backends.base.config_generator import expand_db_url
from tortoise.context import TortoiseContext, require_context
from tortoise.exceptions import ConfigurationError

from models.db.sql import fetch

_MODELS = Path(__file__).parents[1]
TABLES = (
    "models",
    *(f"models.{module.name}" for module in iter_modules([str(_MODELS)]) if not module.ispkg),
)
"""Where Tortoise looks for tables: every file of the folder, so that a new one needs no list."""

ENGINES = {
    "tortoise.backends.sqlite": "models.db.sqlite_backend",
    "tortoise.backends.asyncpg": "models.db.postgres_backend",
}
SQLITE_PRAGMAS = {
    "busy_timeout": 10_000,  # milliseconds
    "synchronous": "FULL",  # a commit survives a power cut
    # bytes that the log keeps after a checkpoint: growing it again takes a third of a commit
    "journal_size_limit": 16 * 2**20,
    "recursive_triggers": "ON",  # otherwise REPLACE would delete rows without firing triggers
}
POSTGRES_LIMITS = {
    "statement_timeout": 30_000,  # milliseconds
    "idle_in_transaction_session_timeout": 60_000,
}
CONNECT_TIMEOUT_S = 5  # for a new connection
COMMAND_GRACE_S = 5.0
"""Added to the server's own limit on a statement: after that the connection counts as dead.

TCP would notice a server that vanished only after a quarter of an hour.
"""

_open: list[TortoiseContext] = []


class BadDatabaseUrl(ValueError):
    """The URL names a database that is not supported; the message shows no password."""


def tortoise_config(url: str) -> dict[str, Any]:
    """Tortoise's (and aerich's) configuration for a URL; nothing is opened.

    - ``sqlite://app.db`` beside the working directory, ``sqlite:///srv/app.db`` anywhere;
      parameters are PRAGMAs: ``?busy_timeout=20000`` (milliseconds).
    - ``postgres://user:password@host:5432/name?minsize=1&maxsize=20``: connections to hold;
      ``statement_timeout`` and ``idle_in_transaction_session_timeout`` in milliseconds.

    Raises BadDatabaseUrl.
    """
    connection = _connection(url)
    # A name per engine: Tortoise keeps ready-made SQL under the connection's name.
    name = connection["engine"]
    return {
        "connections": {name: connection},
        "apps": {
            "models": {
                "models": [*TABLES, "aerich.models"],
                "default_connection": name,
            }
        },
        "use_tz": True,
        "timezone": "UTC",
    }


def credentials(url: str) -> dict[str, Any]:
    """The parameters with which PostgreSQL's driver and tools connect. Raises BadDatabaseUrl."""
    (connection,) = tortoise_config(url)["connections"].values()
    held = connection["credentials"]
    names = ("host", "port", "user", "password", "database", "ssl")
    return {name: held[name] for name in names if held.get(name) is not None}


def unlimited_config(url: str) -> dict[str, Any]:
    """The same without a limit on statements, for long work. Raises BadDatabaseUrl."""
    config = tortoise_config(url)
    for connection in config["connections"].values():
        for limit in ("server_settings", "command_timeout"):
            connection["credentials"].pop(limit, None)
    return config


def _connection(url: str) -> dict[str, Any]:
    try:
        parsed = expand_db_url(url.replace("postgresql://", "postgres://", 1))
    except (ConfigurationError, ValueError) as error:
        raise BadDatabaseUrl(_allowed()) from error
    engine = ENGINES.get(parsed["engine"])
    if engine is None or parsed["credentials"].get("file_path") == ":memory:":
        raise BadDatabaseUrl(_allowed())
    credentials = parsed["credentials"]
    if engine == "models.db.sqlite_backend":
        return {"engine": engine, "credentials": {**SQLITE_PRAGMAS, **credentials}}
    return {"engine": engine, "credentials": _pooled(credentials)}


def _pooled(credentials: dict[str, Any]) -> dict[str, Any]:
    """asyncpg's options: those of the pool, and the server settings of each new connection."""
    given = dict(credentials)
    limits = {name: given.pop(name, usual) for name, usual in POSTGRES_LIMITS.items()}
    numbers = [*limits.values(), given.setdefault("minsize", 1), given.setdefault("maxsize", 10)]
    if not all(str(number).isdecimal() for number in numbers):
        raise BadDatabaseUrl("minsize, maxsize and the timeouts of a database URL are numbers")
    settings = {name: str(milliseconds) for name, milliseconds in limits.items()}
    if limit := int(limits["statement_timeout"]):
        given["command_timeout"] = limit / 1000 + COMMAND_GRACE_S
    return {**given, "timeout": CONNECT_TIMEOUT_S, "server_settings": settings}


def _allowed() -> str:
    return "a database URL is sqlite://FILE or postgres://USER:PASSWORD@HOST:PORT/NAME"


def sqlite_file(url: str) -> str | None:
    """The file of a SQLite URL; None for PostgreSQL. Raises BadDatabaseUrl."""
    path = _connection(url)["credentials"].get("file_path")
    return None if path is None else str(path)


def place_of(url: str) -> str:
    """The location of the database without user and password. Raises BadDatabaseUrl."""
    file = sqlite_file(url)
    if file is not None:
        return str(Path(file).absolute())
    held = credentials(url)
    return f"postgres://{held.get('host')}:{held.get('port')}/{held.get('database')}"


async def connect(url: str) -> None:
    """Open the database for every task of the process, and check that it answers.

    Raises BadDatabaseUrl, or the driver's error if it does not answer.
    """
    await close()
    context = TortoiseContext()
    with context:
        await context.init(_without_aerich(url), _enable_global_fallback=True)
    _open.append(context)
    try:
        await fetch("SELECT 1")
    except BaseException:
        await close()
        raise


@asynccontextmanager
async def opened(url: str) -> AsyncIterator[None]:
    """Open the database for the running task only, even if the process has another one open."""
    context = TortoiseContext()
    with context:
        await context.init(_without_aerich(url))
        try:
            yield
        finally:
            await context.close_connections()


def _without_aerich(url: str) -> dict[str, Any]:
    """aerich's table is not ours, and importing aerich loads numpy."""
    config = tortoise_config(url)
    config["apps"]["models"]["models"] = list(TABLES)
    return config


async def close() -> None:
    """Close the connections. The thread of an open SQLite connection keeps the process alive."""
    while _open:
        await _open.pop().close_connections()


def pool() -> dict[str, int]:
    """PostgreSQL's pool: connections open, idle and at most. Empty for SQLite."""
    connections = getattr(require_context().db(), "_pool", None)
    if connections is None:
        return {}
    return {
        "open": connections.get_size(),
        "idle": connections.get_idle_size(),
        "most": connections.get_max_size(),
    }
