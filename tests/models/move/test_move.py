"""A move: every row of one database is in the other, and no bot starts on the old one."""

import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing

import asyncpg
import pytest

from models import Account, FsmRow, Transfer, User
from models.db.connection import opened, sqlite_file
from models.db.sql import fetch
from models.db.transactions import transaction
from models.move.move import first_pass, move, plan
from models.move.protocol import MoveFailed
from models.move.tables import tables
from models.schema.migrate import MigrationFailed, migrate
from tests.bench.seed import END, FIRST_ID
from tests.database import give
from tests.models.move.conftest import Pair
from tests.models.move.filling import WORDS
from tests.models.move.moving import Steps, moved, sums, unverified

pytestmark = pytest.mark.thorough


async def test_the_same_checksum_comes_back_with_the_rows(pair: Pair, tmp_path: str) -> None:
    """There and back: what one engine stores the other returns, to the microsecond."""
    there = await moved(pair)
    back = await moved(Pair(pair.target, f"sqlite://{tmp_path}/back.db"))

    assert back.sums == there.sums
    async with opened(f"sqlite://{tmp_path}/back.db"):
        screen = await FsmRow.first()
        assert screen is not None
        assert screen.data == WORDS
        assert max([one.seen_at for one in await User.all()]) <= END


async def test_a_dry_run_writes_nothing(pair: Pair) -> None:
    """It counts the rows; the target is untouched, and the source starts a bot."""
    before = await sums(pair.source)

    found = await plan(pair.source, pair.target)

    assert found.rows == before
    assert not found.goes_on
    assert await migrate(pair.source) == []
    assert not (await plan(pair.source, pair.target)).goes_on


async def test_a_target_that_holds_something_is_left_alone(pair: Pair) -> None:
    """Even if it is only a migrated database: nobody knows whose."""
    await migrate(pair.target)

    with pytest.raises(MoveFailed, match="is not empty"):
        await moved(pair)

    assert await migrate(pair.source) == []


async def test_a_half_filled_target_starts_no_bot_and_takes_no_other_rows(
    pair: Pair, tmp_path: str
) -> None:
    """It belongs to the move that began to fill it."""
    await first_pass(pair.source, pair.target, Steps())
    other = f"sqlite://{tmp_path}/other.db"
    await migrate(other)

    with pytest.raises(MigrationFailed, match="is not complete"):
        await migrate(pair.target)
    with pytest.raises(MoveFailed, match="rows of another move"):
        await moved(Pair(other, pair.target))


@asynccontextmanager
async def somebody_connected(url: str) -> AsyncIterator[None]:
    """A running bot is."""
    if file := sqlite_file(url):
        with closing(sqlite3.connect(file)) as connection:
            connection.execute("PRAGMA journal_mode = WAL")
            yield
        return
    session = await asyncpg.connect(url)
    yield
    await session.close()


async def test_a_source_in_use_is_only_read_by_a_first_pass(pair: Pair) -> None:
    """What is written after the copy would be lost."""
    async with somebody_connected(pair.source):
        with pytest.raises(MoveFailed, match="is in use"):
            await moved(pair)
        await first_pass(pair.source, pair.target, Steps())

    await moved(pair)


async def test_the_second_pass_copies_what_changed(pair: Pair) -> None:
    """Transfers and entries behind those that are there; all other tables again."""
    await first_pass(pair.source, pair.target, Steps())
    async with opened(pair.source):
        await transaction(give, FIRST_ID + 1, 7, "between")
        await User.filter(id=FIRST_ID).update(first_name="Renamed")
        await FsmRow.all().delete()
    before, steps = await sums(pair.source), Steps()

    await moved(pair, steps)

    assert await sums(pair.target) == before
    assert (steps.copied("transfers"), steps.copied("entries")) == (1, 2)
    async with opened(pair.target):
        assert (await User.get(id=FIRST_ID)).first_name == "Renamed"


async def test_a_person_erased_between_the_passes_is_erased_in_the_target(pair: Pair) -> None:
    """The accounts, which can't be deleted, belong to the pseudonym; the audit log is redacted."""
    gone, pseudonym = FIRST_ID + 11, 10**17 + 5
    await first_pass(pair.source, pair.target, Steps())
    async with opened(pair.source):
        await User.create(id=pseudonym, chat_id=0, first_name="—", language="en")
        await Account.filter(user_id=gone).update(user_id=pseudonym)
        for table in tables():
            for column in set(table.columns) & {"user_id", "payer_id", "inviter_id", "friend_id"}:
                sql = f"UPDATE {table.name} SET {column} = ? WHERE {column} = ?"
                await fetch(sql, pseudonym, gone)
        await User.filter(id=gone).delete()
        await fetch(
            "UPDATE audit SET before = '{}', after = '{}', subject = ? WHERE subject = ?",
            f"user:{pseudonym}",
            f"user:{gone}",
        )

    await move(pair.source, pair.target, unverified, Steps())

    async with opened(pair.target):
        assert await Account.filter(user_id=pseudonym).count() == 2
        assert not await User.filter(id=gone).exists()


async def test_what_triggers_change_in_the_target_is_changed_back(pair: Pair) -> None:
    """A purchase marks its payer; a person who was erased has no such mark in the source."""
    async with opened(pair.source):
        await User.filter(id=FIRST_ID).update(paid_at=None, ordered_at=None)
    before = await sums(pair.source)

    await move(pair.source, pair.target, unverified, Steps())

    assert await sums(pair.target) == before
    async with opened(pair.target):
        assert (await User.get(id=FIRST_ID)).paid_at is None


async def test_a_wrong_ledger_leaves_everything_as_it_was(pair: Pair) -> None:
    """The bot starts on the source as before; after mending the same command goes on."""

    async def wrong(_: str) -> None:
        raise MoveFailed("accounts 9: balance is 5")

    with pytest.raises(MoveFailed, match="accounts 9"):
        await move(pair.source, pair.target, wrong, Steps())

    assert await migrate(pair.source) == []
    await moved(pair)


@pytest.mark.parametrize("pair", ["sqlite to postgres"], indirect=True)
async def test_a_row_that_the_target_refuses_is_named_by_its_table(pair: Pair) -> None:
    """SQLite keeps any length; what the row holds is told to nobody."""
    async with opened(pair.source):
        await fetch("UPDATE users SET language = 'far too long' WHERE id = ?", FIRST_ID)

    with pytest.raises(MoveFailed, match="refuses a row of users") as refused:
        await moved(pair)

    assert "far too long" not in str(refused.value)


@pytest.mark.parametrize("pair", ["postgres to sqlite"], indirect=True)
async def test_a_transfer_that_was_committed_late_is_not_forgotten(pair: Pair) -> None:
    """Its number is below that of a transfer that the first pass has copied."""
    rows = "(source_id, target_id, amount, kind, key, digest, reason, ref, created_at)"
    add = f"INSERT INTO transfers {rows} SELECT 1, 2, 1, 'adjust', $1, '', '', '', now()"
    late, early = await asyncpg.connect(pair.source), await asyncpg.connect(pair.source)
    open_one = late.transaction()
    await open_one.start()
    await late.execute(add, "late")
    await early.execute(add, "early")
    await first_pass(pair.source, pair.target, Steps())
    await open_one.commit()
    await late.close()
    await early.close()
    steps = Steps()

    await move(pair.source, pair.target, unverified, steps)

    assert steps.copied("transfers") == 2
    async with opened(pair.target):
        assert await Transfer.filter(key__in=["late", "early"]).count() == 2
