"""One command upgrades a database of version 0.1 (99786c6) with rows, once."""

import asyncio
import os
import re
import sys
from pathlib import Path

import pytest

from bot.services.integrity.verify import verify
from bot.services.ledger.ledger import Ledger
from bot.services.messaging.outbox import Outbox
from bot.services.operations.backups import RestoreOptions, back_up, restore
from bot.services.operations.database_startup import database as opened_database
from bot.services.payments.stars.payments import Mismatch, Payment, Payments
from bot.settings.settings import CannotStart, Settings
from models import DatabaseId, Generation, NoticeRow, Order, OrderState, StarRefund, StarRow, User
from models.db.connection import close, connect, sqlite_file
from models.db.sql import fetch
from models.schema.drift import drift
from models.schema.migrate import ROOT, UPGRADE_0_1, MigrationFailed, migrate
from tests.clock import Watch
from tests.models.db.test_processes import NOT_OF_SLOWNESS
from tests.services.invites import invites_at
from tests.tools.old_database import DATA, rows, run_script, schema
from tools.upgrade_0_1.steps import MIGRATIONS_OF_0_1, STEPS, WORDS
from tools.upgrade_0_1.upgrade import INITIAL, upgrade

pytestmark = pytest.mark.thorough
CAROL, OLGA, OPEN_ORDER, LAST_CRYPTO_ORDER = 2002, 7001, 6, 2


@pytest.fixture
async def old_url(engine: str, empty_url: str) -> str:
    """A database as version 0.1 left it, closed."""
    await run_script(empty_url, (DATA / f"{engine}.sql").read_text())
    await run_script(empty_url, (DATA / "rows.sql").read_text())
    return empty_url


def payments_at(watch: Watch) -> Payments:
    """The service that credits payments."""
    return Payments(Ledger(), invites_at(watch), Outbox(watch), (), watch)


async def upgraded(url: str) -> None:
    """Upgrade the database and open it."""
    await upgrade(url)
    await migrate(url)
    await connect(url)


async def test_every_row_comes_over(old_url: str) -> None:
    """No row is lost, none is added, and every law of the ledger holds."""
    before = await rows(old_url)
    assert len(before["transfers"]) == 21
    assert await upgrade(old_url) is None or sqlite_file(old_url)

    after = await rows(old_url)
    errors_of_calls = {"star_rows", "star_refunds"}  # see the test of the Stars below
    for table in before.keys() - errors_of_calls:
        assert after[table] == before[table], table
    assert {name: len(kept) for name, kept in after.items()} == {
        name: len(kept) for name, kept in before.items()
    }
    await migrate(old_url)
    await connect(old_url)
    report = await verify()
    await close()
    assert report.ok, report.table()


async def test_the_tables_are_those_of_the_initial_migration(
    old_url: str, database_url: str
) -> None:
    """Columns, keys, checks, indexes, triggers and functions; later migrations follow it."""
    await upgrade(old_url)
    await migrate(old_url)

    assert await schema(old_url) == await schema(database_url)
    assert await drift(old_url) == []
    await connect(old_url)
    (first, *_) = await fetch("SELECT version, app FROM aerich ORDER BY id")
    await close()
    assert first == {"version": INITIAL, "app": "models"}


@pytest.mark.parametrize("made", [1, 4, len(STEPS)])
async def test_a_database_between_the_versions_comes_over(
    old_url: str, engine: str, database_url: str, made: int
) -> None:
    """Some migrations after 0.1 were applied before they were joined: they are not made again."""
    words = {**WORDS[engine], "database_name": "0123456789abcdef"}
    for name in list(STEPS)[:made]:
        recorded = (
            f"INSERT INTO aerich (version, app, content) VALUES ('{name}', 'models', '{{}}');"
        )
        await run_script(old_url, STEPS[name].format(**words) + recorded)

    await upgrade(old_url)
    await migrate(old_url)

    assert await schema(old_url) == await schema(database_url)


async def test_an_open_invoice_of_before_is_credited_once(old_url: str) -> None:
    """Its payload names no database. A second payment of it is a refund that is due (0031)."""
    await upgraded(old_url)
    ourselves = await DatabaseId.get(id=1)
    assert (len(ourselves.name), ourselves.orders_before) == (16, OPEN_ORDER)
    assert ourselves.crypto_orders_before == LAST_CRYPTO_ORDER
    payments, payload = payments_at(Watch()), f"order:{OPEN_ORDER}"

    first = await payments.credit(Payment(CAROL, payload, "XTR", 450, "charge-new-1"))
    second = await payments.credit(Payment(CAROL, payload, "XTR", 450, "charge-new-2"))
    later = await payments.credit(
        Payment(CAROL, f"order:{OPEN_ORDER + 1}", "XTR", 450, "charge-new-3")
    )

    assert (first.tokens, first.mismatch) == (10, None)
    assert (second.tokens, later.tokens, later.mismatch) == (0, 0, Mismatch.UNKNOWN_ORDER)
    assert (await Order.get(id=OPEN_ORDER)).state is OrderState.PAID
    assert await Ledger().balance(CAROL) == 32
    report = await verify()
    await close()
    assert report.ok, report.table()


async def test_what_0_1_did_not_know_is_filled_in(old_url: str) -> None:
    """Usernames since they were seen, pictures that cost money, failures from zero."""
    await upgraded(old_url)

    seen = {user.id: user for user in await User.all()}
    assert seen[1002].username_since == seen[1002].seen_at
    assert seen[CAROL].username_since is None
    drawn = {picture.prompt: picture.ordered for picture in await Generation.all()}
    assert drawn == {"a cat": True, "a dog": False, "a bird": True, "a fish": False}
    assert {notice.failures for notice in await NoticeRow.all()} == {0}
    await close()


async def test_stars_that_a_refund_explains_are_explained(old_url: str) -> None:
    """And no token of the bot is left in what calls said."""
    await upgraded(old_url)

    listed = await StarRow.all().order_by("id")
    assert [row.state.value for row in listed] == ["known", "known", "unexplained"]
    refunds = await StarRefund.all().order_by("id")
    assert [row.error for row in refunds] == [None, "refused", "BALANCE_TOO_LOW"]
    await close()


async def test_the_bot_does_not_start_on_such_a_database(old_url: str) -> None:
    """One line names the command, with its Python; nothing was changed."""
    before = await rows(old_url)
    command = re.escape(UPGRADE_0_1.replace("python", sys.executable, 1))

    with pytest.raises(CannotStart, match=command) as told:
        async with opened_database(Settings.read({"BOT_TOKEN": "42:x", "DATABASE_URL": old_url})):
            pass

    assert "\n" not in str(told.value)
    assert await rows(old_url) == before


@pytest.mark.parametrize("engine", ["sqlite"], indirect=True)
async def test_a_backup_of_0_1_is_refused(old_url: str, tmp_path: Path) -> None:
    """Restored by this version it would be a database that this version can't use."""
    now = Watch().moment
    old = Settings.read({"BOT_TOKEN": "42:x", "DATABASE_URL": old_url})
    new = Settings.read({"BOT_TOKEN": "42:x", "DATABASE_URL": f"sqlite://{tmp_path / 'new.db'}"})
    backup = await back_up(old, tmp_path / "old.sqlite", now)

    with pytest.raises(CannotStart, match=re.escape(UPGRADE_0_1)):
        await restore(new, backup, now, RestoreOptions())

    assert not (tmp_path / "new.db").exists()


async def test_a_failed_upgrade_changes_nothing(old_url: str) -> None:
    """The first steps are undone when a later one fails."""
    await run_script(old_url, "CREATE TABLE unread_updates (id BIGINT);")
    before, made_of = await rows(old_url), await schema(old_url)

    with pytest.raises(MigrationFailed, match="nothing was changed"):
        await upgrade(old_url)

    assert (await rows(old_url), await schema(old_url)) == (before, made_of)


@pytest.mark.parametrize("engine", ["sqlite"], indirect=True)
async def test_the_file_is_copied_before(old_url: str) -> None:
    """The copy has the rows and the tables of 0.1."""
    before, made_of = await rows(old_url), await schema(old_url)

    copy = await upgrade(old_url)

    assert copy
    assert copy.name.endswith(".before-upgrade_0_1")
    assert await rows(f"sqlite://{copy}") == before
    assert await schema(f"sqlite://{copy}") == made_of


async def test_another_database_is_left_alone(database_url: str) -> None:
    """One of this version has nothing to upgrade."""
    with pytest.raises(MigrationFailed, match="nothing to upgrade"):
        await upgrade(database_url)


@pytest.mark.parametrize("engine", ["sqlite"], indirect=True)
@pytest.mark.parametrize(
    ("change", "words"),
    [
        ("DELETE FROM aerich", "not of version 0.1"),
        ("DROP TABLE aerich", "not of version 0.1"),
        ("DELETE FROM aerich WHERE version LIKE '11!_%' ESCAPE '!'", "older than version 0.1"),
        ("INSERT INTO aerich VALUES (99, '99_other.py', 'models', '{}')", "it has 99_other.py"),
    ],
)
async def test_what_is_not_0_1_is_refused(old_url: str, change: str, words: str) -> None:
    """An empty database, an older one, one of another program."""
    await run_script(old_url, change)

    with pytest.raises(MigrationFailed, match=re.escape(words)):
        await upgrade(old_url)


def test_the_data_has_the_migrations_of_0_1() -> None:
    """Both files say that their tables were made by them."""
    for name in ("sqlite", "postgres"):
        script = (DATA / f"{name}.sql").read_text()
        assert {one for one in MIGRATIONS_OF_0_1 if f"('{one}'," in script} == MIGRATIONS_OF_0_1


async def test_the_command_upgrades_the_database_of_the_settings(
    old_url: str, tmp_path: Path
) -> None:
    """Exit code 0, then 1 with one line: there is nothing left to do."""
    env = {**os.environ, **NOT_OF_SLOWNESS, "DATABASE_URL": old_url, "BOT_TOKEN": "42:x"}
    env["PYTHONPATH"] = str(ROOT)
    ended = []
    for _ in range(2):
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, *UPGRADE_0_1.split()[1:]),
            cwd=tmp_path,
            env=env,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.PIPE,
        )
        output, errors = await process.communicate()
        ended.append((process.returncode, output.decode(), errors.decode()))

    (first, told, no_errors), (second, nothing, why) = ended
    assert (first, second, no_errors, nothing) == (0, 1, "", "")
    assert "is upgraded" in told
    assert why.count("\n") == 1
    assert "nothing to upgrade" in why
