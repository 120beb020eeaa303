"""What a whole move leaves: every row is in the target, and no bot starts on the source."""

import asyncio
from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from models import Account, DatabaseId, Order, Transfer
from models.db.connection import opened, sqlite_file
from models.db.move_mark import FILLING, MOVED, MoveMark
from models.move.checksum import Sum
from models.move.move import Moved
from models.move.protocol import MoveFailed
from models.schema.migrate import MigrationFailed, migrate
from tests.bench.seed import END, FIRST_ID
from tests.models.move.conftest import BOTH, Pair, pair_of
from tests.models.move.moving import moved, sums

pytestmark = pytest.mark.thorough


@dataclass(frozen=True)
class Done:
    """A whole move: its databases, the rows before, the newest order, which was deleted again."""

    pair: Pair
    before: dict[str, int]
    name: str
    last: int
    result: Moved


@pytest.fixture(scope="module", params=BOTH)
def done(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Done]:
    """A move for the tests that look at what it left; each direction in turn."""
    with pair_of(request, tmp_path_factory.mktemp("move")) as pair:
        target = pair.target.replace("://postgres@", "://postgres:s3cret@")
        yield asyncio.run(_done(Pair(pair.source, target)))


async def _done(pair: Pair) -> Done:
    async with opened(pair.source):
        last = await Order.create(user_id=FIRST_ID, tokens=1, stars=50, expires_at=END)
        await last.delete()
        name = (await DatabaseId.get()).name
    before = await sums(pair.source)
    return Done(pair, before, name, last.id, await moved(pair))


async def test_every_row_of_every_table_is_moved(done: Done) -> None:
    """Also those of tables that are added later: the list is made from the models."""
    empty = [name for name, rows in done.before.items() if not rows]
    assert len(empty) < len(done.before) / 10, f"hardly tried: {empty}"

    assert await sums(done.pair.target) == done.before
    assert {name: held.rows for name, held in done.result.sums.items()} == done.before
    assert done.result.sums["users"] != Sum(0, "", 0)


async def test_the_target_keeps_its_laws(done: Done) -> None:
    """Its triggers and CHECKs were on while it was filled, and they are on afterwards."""
    async with opened(done.pair.target):
        with pytest.raises(Exception, match="append-only"):
            await Transfer.filter(id=1).delete()
        with pytest.raises(Exception, match=r"(?i)check constraint"):
            await Account.filter(user_id=FIRST_ID).update(balance=-1)


async def test_no_bot_starts_on_a_database_that_was_left(done: Done) -> None:
    """It says where the rows are, without the password; the target starts."""
    target = done.pair.target

    with pytest.raises(MigrationFailed) as refused:
        await migrate(done.pair.source)

    assert "were moved to" in str(refused.value)
    assert (sqlite_file(target) or target.rpartition("/")[2]) in str(refused.value)
    assert "s3cret" not in str(refused.value)
    assert await migrate(target) == []


def test_a_mark_names_the_other_database_as_a_setting_does() -> None:
    """Ready to copy: a file as it is, a server with a place for user and password."""
    file = MoveMark(MOVED, "an id", "/srv/bot/app.db", "then").refusal
    server = MoveMark(FILLING, "an id", "postgres://db.example.org:5432/bot", "then").refusal

    assert "put DATABASE_URL=sqlite:///srv/bot/app.db into .env" in file
    assert "USER" not in file
    assert "DATABASE_URL=postgres://USER:PASSWORD@db.example.org:5432/bot into .env, with" in server


async def test_a_second_move_says_where_the_rows_are(done: Done) -> None:
    """To the same target or another one."""
    for target in (done.pair.target, "sqlite:///nowhere/else.db"):
        with pytest.raises(MoveFailed, match="were moved to"):
            await moved(Pair(done.pair.source, target))


async def test_numbers_and_the_databases_id_go_on(done: Done) -> None:
    """People and Telegram know rows by their numbers: none is given again, also no deleted one."""
    async with opened(done.pair.target):
        order = await Order.create(user_id=FIRST_ID, tokens=1, stars=50, expires_at=END)
        await order.delete()
        assert order.id == done.last + 1
        assert (await DatabaseId.get()).name == done.name
