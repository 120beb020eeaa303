"""Migrations: whole files, one process at a time, with a copy of the old database."""

import asyncio
import json
import os
import sqlite3
import sys
from contextlib import closing
from pathlib import Path

import pytest

from bot.services.integrity.verify import verify
from bot.services.ledger.ledger import Ledger
from models.db.clock import utc_now
from models.db.connection import close, connect, sqlite_file
from models.db.sql import fetch
from models.schema.migrate import LOCATION, ROOT, MigrationFailed, current, migrate
from tests.database import ALICE, give, newcomer
from tests.models.db.test_processes import NOT_OF_SLOWNESS

pytestmark = pytest.mark.thorough

FIRST = sorted(
    (path.name for path in Path(LOCATION.format(app="models")).glob("[0-9]*.py")),
    key=lambda name: int(name.split("_")[0]),
)

NEXT = '''
async def upgrade(db):
    return """{sql}"""

async def downgrade(db):
    return ""
'''


@pytest.fixture
def migrations(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the migrations to which a test may add files."""
    folder = tmp_path / "models" / "migrations"
    folder.mkdir(parents=True)
    for name in FIRST:
        source = Path(LOCATION.format(app="models"), name)
        (folder / name).write_text(source.read_text())
    monkeypatch.setattr("models.schema.migrate.LOCATION", f"{tmp_path}/{{app}}/migrations")
    return folder


@pytest.fixture
async def filled(database_url: str) -> str:
    """A database with a person and tokens, closed."""
    await connect(database_url)
    await newcomer(ALICE, "Alice")
    await give(ALICE, 25)
    await close()
    return database_url


def copies(url: str) -> list[Path]:
    """The copies made of a SQLite database."""
    file = Path(str(sqlite_file(url)))
    return sorted(file.parent.glob(f"{file.name}.before-*"))


async def test_an_empty_database_gets_every_file_once(empty_url: str) -> None:
    """The names are returned in order; the second time there is nothing to do."""
    assert await migrate(empty_url) == FIRST
    assert await migrate(empty_url) == []


async def test_a_filled_database_is_upgraded_and_still_verifies(
    filled: str, migrations: Path
) -> None:
    """A later file changes the tables around the rows; every law holds afterwards."""
    sql = "ALTER TABLE users ADD COLUMN note TEXT; CREATE TABLE later (id BIGINT);"
    (migrations / "99_later.py").write_text(NEXT.format(sql=sql))

    assert await migrate(filled) == ["99_later.py"]
    await connect(filled)
    assert await Ledger().balance(ALICE) == 25
    assert (await fetch("SELECT note FROM users")) == [{"note": None}]
    assert (await verify()).ok
    await close()


async def test_a_notice_that_waits_is_shown_by_the_renamed_value(
    empty_url: str, migrations: Path
) -> None:
    """File 8 renames a column and the value of a text; what was queued before has the old name."""
    later = [name for name in FIRST if int(name.split("_")[0]) >= 8]
    for name in later:
        (migrations / name).rename(migrations / f"_{name}")
    await migrate(empty_url)
    await connect(empty_url)
    await fetch(
        "INSERT INTO outbox (key, user_id, text_key, filling, state, tries, failures, due_at,"
        " created_at) VALUES (?, ?, ?, ?, 'pending', 0, 0, ?, ?)",
        *("odd:c1:1", ALICE, "receipts-odd-payment", '{"oddity": "expired", "stars": 450}'),
        *(utc_now(), utc_now()),
    )
    await close()
    for name in later:
        (migrations / f"_{name}").rename(migrations / name)

    await migrate(empty_url)

    await connect(empty_url)
    [row] = await fetch("SELECT filling FROM outbox")
    assert json.loads(row["filling"]) == {"mismatch": "expired", "stars": 450}
    await close()


async def test_a_failed_file_leaves_nothing_of_itself(filled: str, migrations: Path) -> None:
    """Its first statement is undone when the second fails; files before it stay applied."""
    (migrations / "98_good.py").write_text(NEXT.format(sql="CREATE TABLE good (id BIGINT);"))
    bad = "CREATE TABLE half (id BIGINT); CREATE TABLE users (id BIGINT);"
    (migrations / "99_bad.py").write_text(NEXT.format(sql=bad))

    with pytest.raises(MigrationFailed, match=r"99_bad\.py could not be applied"):
        await migrate(filled)
    (migrations / "99_bad.py").write_text(NEXT.format(sql="CREATE TABLE half (id BIGINT);"))
    assert await migrate(filled) == ["99_bad.py"]


@pytest.mark.parametrize("engine", ["sqlite"], indirect=True)
async def test_a_failure_names_the_copy(filled: str, migrations: Path) -> None:
    """The operator reads where the database as it was can be found."""
    (migrations / "99_bad.py").write_text(NEXT.format(sql="SELEKT"))
    with pytest.raises(MigrationFailed) as failure:
        await migrate(filled)

    (copy,) = copies(filled)
    assert copy.name.endswith(".before-99_bad")
    assert str(copy) in str(failure.value)


@pytest.mark.parametrize("engine", ["sqlite"], indirect=True)
async def test_the_copy_is_the_database_as_it_was(filled: str, migrations: Path) -> None:
    """Opened on its own it has the rows and none of the new tables; an older copy stays."""
    (migrations / "99_bad.py").write_text(NEXT.format(sql="CREATE TABLE x (id INT); SELEKT"))
    for _ in range(2):
        with pytest.raises(MigrationFailed):
            await migrate(filled)

    first, second = copies(filled)
    assert second.name == f"{first.name}.2"
    with closing(sqlite3.connect(first)) as copy:
        assert copy.execute("SELECT id FROM users").fetchall() == [(ALICE,)]
        assert copy.execute("SELECT count(*) FROM sqlite_master WHERE name = 'x'").fetchone() == (
            0,
        )


@pytest.mark.parametrize("engine", ["sqlite"], indirect=True)
async def test_nothing_pending_makes_no_copy(filled: str) -> None:
    """Nor does an empty database."""
    assert await migrate(filled) == []
    assert copies(filled) == []


@pytest.mark.parametrize("engine", ["sqlite"], indirect=True)
async def test_rows_without_parents_stop_a_migration(filled: str, migrations: Path) -> None:
    """Foreign keys are not enforced while tables are rebuilt, so they are checked at the end."""
    orphan = "INSERT INTO accounts (purpose, balance, version, user_id) VALUES ('held', 0, 0, 404);"
    (migrations / "99_orphan.py").write_text(NEXT.format(sql=orphan))
    for _ in range(2):
        with pytest.raises(MigrationFailed, match="without their parents"):
            await migrate(filled)


async def test_a_process_goes_on_beside_the_files_of_a_newer_program(
    database: str, migrations: Path
) -> None:
    """An upgrade begins by changing the folder: what runs on needs only what it began with."""
    (migrations / "99_newer.py").write_text(NEXT.format(sql="CREATE TABLE newer (id BIGINT);"))

    assert await current()
    await fetch("DELETE FROM aerich WHERE id = (SELECT max(id) FROM aerich)")
    assert not await current()


@pytest.mark.thorough
async def test_aerich_itself_works_from_the_project_root(empty_url: str) -> None:
    """``aerich -c aerich.ini upgrade``, ``heads`` and ``history``, as its manual says."""
    for command, expected in (
        ("upgrade", FIRST[-1]),
        ("heads", "No available heads"),
        ("history", FIRST[0]),
    ):
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "aerich.cli", "-c", "aerich.ini", command),
            cwd=ROOT,
            env={**os.environ, **NOT_OF_SLOWNESS, "DATABASE_URL": empty_url},
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.PIPE,
        )
        output, errors = await process.communicate()
        assert (process.returncode, errors) == (0, b""), errors.decode()
        assert expected in output.decode()
