"""Databases for tests, on both engines: a migrated, empty one for each test."""

import asyncio
import os
import shutil
import sqlite3
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, closing
from copy import copy
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from typing import Any, ClassVar
from urllib.parse import urlsplit

import asyncpg
import pytest
from tortoise.apps import Apps
from tortoise.models import MetaInfo

from bot.services.integrity._invariants_transfers import JOBS_ARE_KNOWN
from bot.services.integrity.verify import Report, verify
from bot.services.ledger.ledger import Kind, Ledger, Purpose, system, wallet
from models import Charge, ChargeState, Order, OrderState, User
from models.db.connection import close, connect
from models.db.snapshot import Fetch
from models.schema.migrate import migrate
from tests.postgres import LIGHTER, Databases, on_server
from tests.run_folder import waited_for

ALICE, BOB = 1001, 1002
CHANGED = ("filters", "db_native_fields", "db_default_fields", "db_complex_fields")
REPLACED = ("basetable", "basequery", "basequery_all_fields")
"""What Tortoise prepares of a table for an engine."""
_numbers = count(1)


class PreparedApps(Apps):
    """Tortoise's tables, prepared once for each engine: half of what connecting costs.

    What is prepared belongs to the classes of the tables and holds no connection.
    """

    _now = ""
    _kept: ClassVar[dict[str, list[tuple[MetaInfo, dict[str, Any]]]]] = {}

    def _build_initial_querysets(self) -> None:
        wanted = repr(self._config)
        if wanted == PreparedApps._now:
            return
        if wanted not in self._kept:
            self._kept[wanted] = list(self._prepared())
        for table, values in self._kept[wanted]:
            for name, value in values.items():
                setattr(table, name, value)
        PreparedApps._now = wanted

    def _prepared(self) -> Iterator[tuple[MetaInfo, dict[str, Any]]]:
        tables = [model._meta for app in self.apps.values() for model in app.values()]
        for table in tables:
            for name in CHANGED:  # what is kept for the other engine stays as it is
                setattr(table, name, copy(getattr(table, name)))
        super()._build_initial_querysets()
        for table in tables:
            yield table, {name: getattr(table, name) for name in (*CHANGED, *REPLACED)}


@pytest.fixture(autouse=True, scope="session")
def prepared_once() -> Iterator[None]:
    """All databases of a worker's tests have the same tables."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("tortoise.apps.Apps", PreparedApps)
        yield


@pytest.fixture(scope="session")
def sqlite_template(run_folder: Path) -> Path:
    """A migrated, empty SQLite file; the first worker that needs it makes it for all."""
    file, unfinished = run_folder / "template.db", run_folder / "unfinished.db"
    with waited_for(run_folder / "template.lock"):
        if not file.exists():
            asyncio.run(migrate(f"sqlite://{unfinished}"))
            with closing(sqlite3.connect(unfinished, isolation_level=None)) as connection:
                connection.execute(LIGHTER)
                connection.execute("VACUUM")
            unfinished.rename(file)
    return file


@pytest.fixture(scope="session")
def postgres_server() -> str:
    """The URL of a PostgreSQL database from which others may be made; skips without one."""
    url = os.environ.get("TEST_POSTGRES_URL", "postgres://postgres@127.0.0.1:5432/postgres")
    try:
        asyncio.run(on_server(url, "SELECT 1"))
    except (OSError, asyncpg.PostgresError) as error:
        pytest.skip(f"no PostgreSQL (TEST_POSTGRES_URL names one): {error}")
    return url


@pytest.fixture(scope="session")
def postgres_databases(postgres_server: str) -> Iterator[Databases]:
    """This worker's PostgreSQL databases."""
    databases = Databases(postgres_server)
    yield databases
    databases.close()


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def engine(request: pytest.FixtureRequest) -> str:
    """Each engine in turn."""
    return str(request.param)


@pytest.fixture
def database_url(engine: str, request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The URL of a migrated, empty database that nobody has opened yet."""
    if engine == "sqlite":
        template = request.getfixturevalue("sqlite_template")
        file = shutil.copy(template, tmp_path / "app.db")
        yield f"sqlite://{file}?synchronous=OFF"
        return
    databases: Databases = request.getfixturevalue("postgres_databases")
    with databases.database() as url:
        yield url


@pytest.fixture
def empty_url(engine: str, request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The URL of a database without any table."""
    if engine == "sqlite":
        yield f"sqlite://{tmp_path / 'empty.db'}"
        return
    databases: Databases = request.getfixturevalue("postgres_databases")
    with databases.without_tables() as url:
        yield url


@pytest.fixture
async def raw_database(database_url: str) -> AsyncIterator[str]:
    """The connected database; the test may leave it broken."""
    await connect(database_url)
    yield database_url
    await close()


@pytest.fixture
async def database(raw_database: str) -> AsyncIterator[str]:
    """The connected database; after the test every law of the ledger must hold."""
    yield raw_database
    report = await verified(raw_database)
    assert not faults_but_of_jobs(report), report.table()


async def verified(url: str) -> Report:
    """`verify`, which asks eighty questions: of a SQLite file in this thread, not in another."""
    with pytest.MonkeyPatch.context() as patch:
        if url.startswith("sqlite"):
            patch.setattr(
                "bot.services.integrity.verify.snapshot", lambda: _read(urlsplit(url).path)
            )
        return await verify()


@asynccontextmanager
async def _read(file: str) -> AsyncIterator[Fetch]:
    """As models.db.snapshot has it."""
    with closing(sqlite3.connect(file)) as connection:
        connection.row_factory = sqlite3.Row
        connection.execute("BEGIN")

        async def fetch(sql: str, *values: Any) -> list[dict[str, Any]]:
            return [dict(row) for row in connection.execute(sql, values)]

        yield fetch


def faults_but_of_jobs(report: Report) -> list[str]:
    """What is wrong, less one thing: tests hold tokens for jobs that are no picture or refund."""
    checks = [check for check in report.checks if check.name != JOBS_ARE_KNOWN]
    return [fault for check in checks for fault in check.faults]


@pytest.fixture
async def alice(raw_database: str) -> int:
    """A person with a row and no tokens."""
    return await newcomer(ALICE, "Alice")


@pytest.fixture
async def bob(raw_database: str) -> int:
    """Another."""
    return await newcomer(BOB, "Bob")


async def newcomer(user_id: int, first_name: str = "Somebody") -> int:
    """Register a person without the services."""
    await User.create(id=user_id, chat_id=user_id, first_name=first_name, language="en")
    return user_id


async def give(user_id: int, tokens: int, charge_id: str | None = None) -> str:
    """Tokens for Stars, with the order and the charge that the laws ask for; the charge's id."""
    charge_id = charge_id or f"gift-{next(_numbers)}"
    now = datetime.now(UTC)
    terms = {"tokens": tokens, "stars": tokens, "expires_at": now, "paid_at": now}
    order = await Order.create(user_id=user_id, state=OrderState.PAID, **terms)
    await Charge.create(
        id=charge_id,
        order_id=order.id,
        payer_id=user_id,
        stars=tokens,
        tokens=tokens,
        state=ChargeState.CREDITED,
        invoice_payload="",
    )
    await Ledger().transfer(
        source=system(Purpose.STARS),
        target=wallet(user_id),
        amount=tokens,
        kind=Kind.STARS,
        key=f"stars:{charge_id}",
    )
    return charge_id
