"""The tests' own databases: the next test gets an empty one."""

import asyncpg
import pytest

from tests.postgres import Databases, connected

pytestmark = pytest.mark.postgres

PAID = """
INSERT INTO transfers (source_id, target_id, amount, kind, key, digest, reason, ref, created_at)
SELECT min(id), max(id), 5, 'stars', 'of-a-test', '', '', '', now() FROM accounts
"""
APPEND_ONLY = (
    "UPDATE transfers SET amount = 6",
    "DELETE FROM transfers",
    "TRUNCATE transfers CASCADE",
)


@pytest.mark.parametrize("statement", APPEND_ONLY)
async def test_an_emptied_database_refuses_to_forget_transfers(
    postgres_databases: Databases, statement: str
) -> None:
    """Emptying goes round the append-only triggers, and they stand afterwards."""
    with postgres_databases.database() as url:
        await _on(url, PAID)
    with postgres_databases.database() as again:
        assert again == url
        await _on(again, PAID)
        with pytest.raises(asyncpg.IntegrityConstraintViolationError, match="append-only"):
            await _on(again, statement)


async def test_an_emptied_database_holds_what_a_new_one_holds(
    postgres_databases: Databases,
) -> None:
    """The rows of the migrations, and numbers that begin where they began."""
    with postgres_databases.database() as url:
        before = await _accounts(url)
        await _on(url, "INSERT INTO accounts (purpose, balance, version) VALUES ('more', 0, 0)")
        await _on(url, "DELETE FROM accounts WHERE purpose = 'stars'")
    with postgres_databases.database() as again:
        assert await _accounts(again) == before


async def test_a_database_with_other_tables_is_made_anew(postgres_databases: Databases) -> None:
    """A test may break a database: the next one never sees it."""
    with postgres_databases.database() as url:
        await _on(url, "DROP TRIGGER transfers_append_only ON transfers")
        await _on(url, "ALTER TABLE users ADD COLUMN age INT")
    with postgres_databases.database() as again:
        await _on(again, PAID)
        with pytest.raises(asyncpg.IntegrityConstraintViolationError, match="append-only"):
            await _on(again, "DELETE FROM transfers")
        with pytest.raises(asyncpg.UndefinedColumnError):
            await _on(again, "SELECT age FROM users")


async def test_a_connection_of_the_last_test_is_cut(postgres_databases: Databases) -> None:
    """Else its locks would hold up whoever comes next."""
    with postgres_databases.database() as url:
        left_open = await asyncpg.connect(url)
    with postgres_databases.database(), pytest.raises(asyncpg.PostgresError):
        await left_open.execute("SELECT 1")


async def _on(url: str, statement: str) -> None:
    async with connected(url) as connection:
        await connection.execute(statement)


async def _accounts(url: str) -> tuple[list[asyncpg.Record], object]:
    async with connected(url) as connection:
        rows = await connection.fetch("SELECT id, purpose, balance FROM accounts ORDER BY id")
        return rows, await connection.fetchval("SELECT nextval('accounts_id_seq')")
