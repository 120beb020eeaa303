"""A PostgreSQL database as one side of a move, over a connection of its own."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Collection, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import asyncpg

from models.db.connection import credentials, place_of
from models.db.move_mark import TABLE
from models.db.sql import numbered
from models.move.protocol import Conflict, MoveFailed, Row, Rules, insert, select
from models.move.tables import Table

LOCK = 0x6D6F7665  # "move": any number, the same in every process
LOCK_WAIT_MS = 2_000
GONE_WAIT_S = 5.0
"""How long a connection may still be seen whose program was killed: the server notices later."""
LOOK_S = 0.1  # between two looks
FIRST_STATISTICS = 10_000  # rows of a table; then each time that it has twice as many

_SESSION = {
    "statement_timeout": "0",
    "idle_in_transaction_session_timeout": "0",
    "lock_timeout": str(LOCK_WAIT_MS),
}
_OTHERS = """SELECT count(*), pg_stat_clear_snapshot()::text FROM pg_stat_activity
WHERE datname = current_database() AND usesysid IS NOT NULL AND pid <> pg_backend_pid()"""
_HAS = "SELECT 1 FROM pg_tables WHERE schemaname = current_schema() AND tablename = ?"
_ANY = "SELECT 1 FROM pg_tables WHERE schemaname = current_schema() AND tablename <> ? LIMIT 1"
# Bits of tgtype: 2 before, 8 delete, 16 update.
_TRIGGERS = """
SELECT c.relname, t.tgtype & 8 > 0, t.tgtype & 16 > 0 AND t.tgqual IS NULL
FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_proc p ON p.oid = t.tgfoid
WHERE c.relnamespace = current_schema()::regnamespace AND NOT t.tgisinternal
    AND t.tgtype & 2 > 0 AND p.prosrc LIKE '%RAISE EXCEPTION%'"""


class PostgresSide:
    """An open PostgreSQL database. Close it with `close`."""

    def __init__(self, place: str, connection: Any) -> None:
        self.place = place
        self._connection = connection
        self._written: dict[str, int] = {}

    @classmethod
    async def opened(cls, url: str) -> "PostgresSide":
        """Connect. Raises asyncpg's errors if the server does not let us in."""
        connection = await asyncpg.connect(**credentials(url), server_settings=_SESSION)
        return cls(place_of(url), connection)

    async def begin_snapshot(self) -> None:
        """Read from now on what is there now; others go on writing."""
        await self._connection.execute("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")

    async def begin_alone(self, names: Sequence[str]) -> None:
        """Keep writers out until `commit`. Raises MoveFailed if somebody is connected."""
        listed = ", ".join(f'"{name}"' for name in names)
        try:
            await self._connection.execute("BEGIN ISOLATION LEVEL REPEATABLE READ")
            await self._connection.execute(f"LOCK TABLE {listed} IN SHARE MODE")
        except asyncpg.LockNotAvailableError as error:
            raise MoveFailed(f"{self.place} is in use: stop the bot first") from error
        if not await _soon(self._is_alone):
            raise MoveFailed(f"{self.place} is in use by other connections: stop the bot first")

    async def begin_filling(self) -> None:
        """Write from now on. Raises MoveFailed if another move fills it."""
        if not await _soon(self._locks):
            raise MoveFailed(f"{self.place} is being filled by another move")
        # What a crash of the server takes back the next run copies again.
        await self._connection.execute("SET synchronous_commit = off")

    async def commit(self) -> None:
        """See Side."""
        await self._connection.execute("COMMIT")

    async def close(self) -> None:
        """Close the connection; what was not committed is forgotten."""
        await self._connection.close(timeout=5)

    async def fetch(self, sql: str, *values: Any) -> list[Row]:
        """See Side."""
        return [tuple(row) for row in await self._connection.fetch(numbered(sql), *values)]

    async def pages(self, table: Table, after: int | None = None) -> AsyncIterator[list[Row]]:
        """See Side."""
        order = f'"{table.key}" COLLATE "C"' if table.key_is_text else f'"{table.key}"'
        sql = numbered(select(table, after, order))
        own = None if self._connection.is_in_transaction() else self._connection.transaction()
        if own:
            await own.start()
        try:
            cursor = await self._connection.cursor(sql, *(() if after is None else (after,)))
            while rows := await cursor.fetch(table.page_rows):
                yield [tuple(row) for row in rows]
        finally:
            if own:
                await own.rollback()

    async def write(self, table: Table, rows: Sequence[Row], conflict: Conflict) -> None:
        """See Side."""
        with self._refused(table):
            if conflict is Conflict.NONE:  # COPY fires triggers and checks as INSERT does
                columns = table.columns
                await self._connection.copy_records_to_table(
                    table.name, records=rows, columns=columns
                )
            else:
                await self._connection.executemany(numbered(insert(table, conflict)), rows)
        await self._gather(table.name, len(rows))

    async def _gather(self, name: str, rows: int) -> None:
        """Statistics while the table grows: else a trigger searches all holds at each capture."""
        before = self._written.get(name, 0)
        self._written[name] = before + rows
        steps = [number // FIRST_STATISTICS for number in (before, before + rows)]
        if steps[0].bit_length() != steps[1].bit_length():
            await self._connection.execute(f'ANALYZE "{name}"')

    async def clear(self, names: Sequence[str], owned: Collection[str]) -> None:
        """See Side."""
        async with self._connection.transaction():
            whole = [f'"{name}"' for name in names if name not in owned]
            if whole:
                await self._connection.execute(f"TRUNCATE {', '.join(whole)}")
            for name in reversed([name for name in names if name in owned]):
                await self._connection.execute(f'DELETE FROM "{name}"')

    async def remove(self, table: Table, keys: Sequence[Any]) -> None:
        """See Side."""
        sql = f'DELETE FROM "{table.name}" WHERE "{table.key}" = ANY($1)'
        await self._connection.execute(sql, list(keys))

    async def rules(self) -> Rules:
        """See Side."""
        found = await self.fetch(_TRIGGERS)
        return Rules(
            frozenset(name for name, deletes, _ in found if deletes),
            frozenset(name for name, _, updates in found if updates),
        )

    async def has(self, table: str) -> bool:
        """See Side."""
        return bool(await self.fetch(_HAS, table))

    async def is_empty(self) -> bool:
        """See Side."""
        return not await self.fetch(_ANY, TABLE)

    async def last_number(self, table: Table) -> int:
        """See Side."""
        sequence = await self._sequence(table)
        [[last, called]] = await self.fetch(f"SELECT last_value, is_called FROM {sequence}")
        return int(last) if called else 0

    async def set_last_number(self, table: Table, number: int) -> None:
        """See Side."""
        sequence = await self._sequence(table)
        sql = "SELECT setval(?::text::regclass, ?, ?)"
        await self.fetch(sql, sequence, max(number, 1), number > 0)

    async def settle(self) -> None:
        """See Side."""
        await self._connection.execute("SET synchronous_commit = on")
        await self._connection.execute("ANALYZE")

    async def _is_alone(self) -> bool:
        return not await self._connection.fetchval(_OTHERS)

    async def _locks(self) -> bool:
        return bool(await self._connection.fetchval("SELECT pg_try_advisory_lock($1)", LOCK))

    async def _sequence(self, table: Table) -> str:
        sql = "SELECT pg_get_serial_sequence(?, ?)"
        [[sequence]] = await self.fetch(sql, f'"{table.name}"', table.key)
        return str(sequence)

    @contextmanager
    def _refused(self, table: Table) -> Iterator[None]:
        """The server's own message names no value of the row; asyncpg's would."""
        try:
            yield
        except (asyncpg.DataError, asyncpg.IntegrityConstraintViolationError) as error:
            raise MoveFailed(f"{self.place} refuses a row of {table.name}: {error}") from error
        except ValueError as error:  # asyncpg's own: it can't write a value as the column's type
            raise MoveFailed(f"a row of {table.name} has a value of another type") from error


async def _soon(is_so: Callable[[], Awaitable[bool]]) -> bool:
    """Whether it is so, or becomes so before what was killed must be gone."""
    for _ in range(int(GONE_WAIT_S / LOOK_S)):
        if await is_so():
            return True
        await asyncio.sleep(LOOK_S)
    return await is_so()
