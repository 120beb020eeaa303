"""PostgreSQL databases for tests: each worker has its own, which is emptied before a test.

Making and dropping a database takes a fifth of a second; emptying one takes a hundredth. What is
kept between runs is named by the migrations it was made of: a template, and as many copies of it
as workers ran at once. A copy belongs to whoever holds its advisory lock, so two runs on one
server never meet, and a run that was killed leaves nothing that the next could not use.
"""

import asyncio
import hashlib
import threading
from collections.abc import AsyncIterator, Coroutine, Iterator
from contextlib import asynccontextmanager, contextmanager
from functools import cache
from itertools import count
from pathlib import Path
from typing import Any, TypeVar
from urllib.parse import urlsplit, urlunsplit
from uuid import uuid4

import asyncpg

from models.schema.migrate import LOCATION, migrate

Connection = asyncpg.Connection
T = TypeVar("T")
PREFIX = "bot_test"
MAKING = 0x7465_7374  # the advisory lock of whoever makes a template
LIGHTER = "UPDATE aerich SET content = '{}'"
"""What only making a next migration reads: five sixths of a migrated database."""
LARGE = 256 * 1024  # bytes of a table from which TRUNCATE is quicker than DELETE

_SCHEMA = """
SELECT md5(string_agg(line, E'\\n' ORDER BY line)) FROM (
    SELECT concat_ws(' ', c.relkind, c.relname, a.attname, a.atttypid, a.attnotnull,
        pg_get_expr(d.adbin, d.adrelid)) AS line
    FROM pg_class c LEFT JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0
    LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
    WHERE c.relnamespace = 'public'::regnamespace
    UNION ALL SELECT concat_ws(' ', conrelid::regclass, conname, pg_get_constraintdef(oid))
    FROM pg_constraint WHERE connamespace = 'public'::regnamespace
    UNION ALL SELECT concat_ws(' ', pg_get_triggerdef(oid), tgenabled) FROM pg_trigger
    WHERE NOT tgisinternal
    UNION ALL SELECT pg_get_functiondef(oid) FROM pg_proc
    WHERE pronamespace = 'public'::regnamespace AND prokind = 'f'
    UNION ALL SELECT concat_ws(' ', indexrelid::regclass, indisvalid) FROM pg_index
    JOIN pg_class i ON i.oid = indexrelid WHERE i.relnamespace = 'public'::regnamespace
) AS lines
"""
"""Everything a test could leave different but rows: tables, keys, checks, triggers, functions."""
_TABLES = "SELECT relname, pg_relation_size(oid) AS size FROM pg_class WHERE relkind = 'r'"
_TABLES += " AND relnamespace = 'public'::regnamespace ORDER BY relname"
_SEQUENCES = "SELECT sequencename AS name, last_value FROM pg_sequences"
_SEQUENCES += " WHERE schemaname = 'public'"
_OTHERS = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
_OTHERS += " WHERE datname = current_database() AND pid <> pg_backend_pid()"


def beside(server: str, name: str) -> str:
    """The URL of another database of the same server."""
    return urlunsplit(urlsplit(server)._replace(path=f"/{name}"))


async def on_server(server: str, *statements: str) -> None:
    """Run statements outside of any transaction."""
    async with connected(server) as connection:
        for statement in statements:
            await connection.execute(statement)


@asynccontextmanager
async def connected(url: str) -> AsyncIterator[Connection]:
    """A connection of its own."""
    connection = await asyncpg.connect(url)
    try:
        yield connection
    finally:
        await connection.close()


@cache
def template_name() -> str:
    """By the migrations' contents: other migrations, other templates."""
    digest = hashlib.sha256(LIGHTER.encode())
    for file in sorted(Path(LOCATION.format(app="models")).glob("[0-9]*.py")):
        digest.update(file.name.encode() + b"\0" + file.read_bytes())
    return f"{PREFIX}_{digest.hexdigest()[:16]}"


class Rows:
    """What a migrated database holds before anybody uses it, and how it gets back to that."""

    def __init__(self, schema: str, restore: str) -> None:
        self._schema = schema
        self._restore = restore

    @classmethod
    async def read(cls, connection: Connection) -> "Rows":
        """Of a database that nobody has used."""
        inserts = []
        for table in await connection.fetch(_TABLES):
            copied = await connection.fetchval(
                f'SELECT json_agg(t)::text FROM "{table["relname"]}" AS t'
            )
            if copied is not None:
                inserts.append(_insert(table["relname"], copied))
        restarts = [
            f"SELECT setval('\"{row['name']}\"', {row['last_value'] or 1}, "
            f"{'true' if row['last_value'] else 'false'})"
            for row in await connection.fetch(_SEQUENCES)
        ]
        return cls(await connection.fetchval(_SCHEMA), ";".join([*inserts, *restarts]))

    async def put_back(self, connection: Connection) -> bool:
        """Cut off who is connected and empty the database; False: a test changed its tables.

        Append-only tables refuse every DELETE and TRUNCATE. A replica's role is asked for, which
        fires no trigger: only here, and only for this transaction.
        """
        await connection.execute(_OTHERS)
        if await connection.fetchval(_SCHEMA) != self._schema:
            return False
        tables = await connection.fetch(_TABLES)
        empties = [f'TRUNCATE "{one["relname"]}" CASCADE' for one in tables if one["size"] >= LARGE]
        empties += [f'DELETE FROM "{one["relname"]}"' for one in tables if one["size"] < LARGE]
        async with connection.transaction():
            await connection.execute("SET LOCAL session_replication_role = replica")
            await connection.execute(";".join([*empties, self._restore]))
        return True


class Databases:
    """A worker's databases on one server. Its connections live in a loop of their own."""

    def __init__(self, server: str) -> None:
        self._server = server
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)
        self._thread.start()
        self._rows: Rows | None = None
        self._idle: list[str] = []
        self._desk: Connection = self._wait(asyncpg.connect(server))

    @contextmanager
    def database(self) -> Iterator[str]:
        """The URL of a migrated, empty database that nobody has opened yet."""
        name = self._wait(self._take())
        yield beside(self._server, name)
        self._idle.append(name)

    @contextmanager
    def without_tables(self) -> Iterator[str]:
        """The URL of a database without any table."""
        name = f"{PREFIX}_{uuid4().hex}"
        self._wait(self._desk.execute(f'CREATE DATABASE "{name}"'))
        yield beside(self._server, name)
        self._wait(self._desk.execute(f'DROP DATABASE "{name}" WITH (FORCE)'))

    def close(self) -> None:
        """Give up the databases: the next run takes them."""
        self._wait(self._desk.close())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()

    def _wait(self, work: Coroutine[Any, Any, T]) -> T:
        return asyncio.run_coroutine_threadsafe(work, self._loop).result()

    async def _take(self) -> str:
        await self._make_template()
        name = self._idle.pop() if self._idle else await self._claim()
        if not await self._exists(name) or not await self._emptied(name):
            await self._copy(name)
        return name

    async def _claim(self) -> str:
        """The first name that no run holds."""
        for number in count():
            name = f"{template_name()}_{number}"
            if await self._desk.fetchval(
                "SELECT pg_try_advisory_lock(hashtextextended($1, 0))", name
            ):
                return name
        raise AssertionError("unreachable")

    async def _emptied(self, name: str) -> bool:
        assert self._rows is not None
        async with connected(beside(self._server, name)) as connection:
            return await self._rows.put_back(connection)

    async def _copy(self, name: str) -> None:
        async with self._alone():
            await self._desk.execute(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')
            await self._desk.execute(f'CREATE DATABASE "{name}" TEMPLATE "{template_name()}"')
        await self._desk.execute(f'ALTER DATABASE "{name}" SET synchronous_commit = off')

    async def _make_template(self) -> None:
        """Once for all runs on this server: whoever comes first makes it, the others wait."""
        if self._rows is not None:
            return
        async with self._alone():
            if not await self._exists(template_name()):
                await self._migrate_template()
            async with connected(beside(self._server, template_name())) as connection:
                self._rows = await Rows.read(connection)

    async def _migrate_template(self) -> None:
        """Under another name first: one that is cut off must not count as a template."""
        unfinished = f"{PREFIX}_{uuid4().hex}"
        await self._desk.execute(f'CREATE DATABASE "{unfinished}"')
        await migrate(beside(self._server, unfinished))
        await on_server(beside(self._server, unfinished), LIGHTER, "VACUUM FULL aerich")
        await self._desk.execute(f'ALTER DATABASE "{unfinished}" RENAME TO "{template_name()}"')

    @asynccontextmanager
    async def _alone(self) -> AsyncIterator[None]:
        """PostgreSQL copies no database to which somebody is connected."""
        await self._desk.execute("SELECT pg_advisory_lock($1)", MAKING)
        try:
            yield
        finally:
            await self._desk.execute("SELECT pg_advisory_unlock($1)", MAKING)

    async def _exists(self, name: str) -> bool:
        asked = "SELECT 1 FROM pg_database WHERE datname = $1"
        return await self._desk.fetchval(asked, name) is not None


def _insert(table: str, rows: str) -> str:
    quoted = rows.replace("'", "''")
    return (
        f'INSERT INTO "{table}" SELECT * FROM '
        f"json_populate_recordset(NULL::\"{table}\", '{quoted}')"
    )
