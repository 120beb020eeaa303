"""Backups as an operator makes and restores them, also while people pay, and damaged ones."""

import asyncio
import os
import shutil
import stat
from pathlib import Path

import pytest

from bot.services.clock import utc_now
from models import Order, Transfer, User
from models.db.connection import close, connect, opened, sqlite_file
from models.db.sql import fetch
from models.db.transactions import transaction
from tests.database import ALICE, give
from tests.e2e.process import command, environment

pytestmark = pytest.mark.e2e


async def bot(url: str, folder: Path, *words: str, **variables: str) -> tuple[int, str]:
    """`python -m bot ...` over this database: exit code and output."""
    quiet = {"LOG_LEVEL": "ERROR"}  # a busy machine is slow, which is no word of the command
    env = environment(BOT_TOKEN="42:demo", DATABASE_URL=url) | quiet | variables
    return await command(*words, cwd=folder, env=env)


async def backup_of(url: str, folder: Path) -> Path:
    """The file of a new backup: the last line, since a slow statement is logged before it."""
    code, output = await bot(url, folder, "backup")
    assert code == 0, output
    return folder / output.splitlines()[-1]


async def transfers(url: str) -> int:
    """How many the database holds; nobody has it open afterwards."""
    async with opened(url):
        [row] = await fetch("SELECT count(*) AS n FROM transfers")
    return int(row["n"])


@pytest.fixture
async def filled(database: str, alice: int) -> str:
    """A database with a person who has tokens."""
    await give(alice, 25)
    return database


async def test_a_backup_taken_while_people_pay_is_of_one_moment(
    filled: str, empty_url: str, tmp_path: Path
) -> None:
    """Payments go on during it; what was restored elsewhere verifies, and holds some of them."""
    before = await Transfer.all().count()
    paying = asyncio.create_task(pay_until_cancelled())
    file = await backup_of(filled, tmp_path)
    paying.cancel()
    await asyncio.gather(paying, return_exceptions=True)
    after = await Transfer.all().count()

    code, output = await bot(empty_url, tmp_path, "restore", str(file))

    assert code == 0, output
    assert "WRONG" not in output
    assert before < await transfers(empty_url) <= after


async def pay_until_cancelled() -> None:
    """One payment after the other, as fast as the database takes them."""
    while True:
        await transaction(give, ALICE, 1)


async def test_a_backup_is_one_file_that_only_its_owner_reads(filled: str, tmp_path: Path) -> None:
    """Its name is the time in UTC; nothing unfinished lies beside it; none is ever replaced."""
    file = await backup_of(filled, tmp_path)

    assert os.listdir(tmp_path / "backups") == [file.name]
    assert file.name.startswith(f"bot-{utc_now():%Y%m%d}T")
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    code, output = await bot(filled, tmp_path, "backup", str(file))
    assert code == 1
    assert "exists already" in output


async def test_a_database_that_holds_something_is_put_aside_only_when_told_so(
    filled: str, tmp_path: Path
) -> None:
    """Without --replace nothing changes; with it the old content is kept, and named."""
    file = await backup_of(filled, tmp_path)
    await give(ALICE, 1)
    later = await Transfer.all().count()
    await close()

    refused = await bot(filled, tmp_path, "restore", str(file))
    assert (refused[0], await transfers(filled)) == (1, later)
    assert "--replace" in refused[1]
    code, output = await bot(filled, tmp_path, "restore", str(file), "--replace")

    assert code == 0, output
    assert await transfers(filled) == later - 1
    assert await kept_aside(filled, output) == later
    await connect(filled)


@pytest.mark.parametrize("engine", [pytest.param("postgres", marks=pytest.mark.postgres)])
async def test_what_was_put_aside_comes_back_when_restoring_fails(
    filled: str, tmp_path: Path
) -> None:
    """pg_restore reads the backup well, and then can't write: everything is as it was."""
    file = await backup_of(filled, tmp_path)
    await close()
    tool = tmp_path / "pg_restore"
    full = '#!/bin/sh\ncase "$*" in *--dbname*) echo "no room" >&2; exit 1;; esac\n'
    tool.write_text(f'{full}exec {shutil.which("pg_restore")} "$@"\n')
    tool.chmod(0o755)
    path = f"{tmp_path}{os.pathsep}{os.environ['PATH']}"

    code, output = await bot(filled, tmp_path, "restore", str(file), "--replace", PATH=path)

    assert code == 1
    assert "no room" in output
    assert await transfers(filled) == 1
    await connect(filled)


async def kept_aside(url: str, output: str) -> int:
    """How many transfers what was put aside holds."""
    name = output.split()[-1].strip('"')
    if sqlite_file(url):
        return await transfers(f"sqlite://{name}")
    async with opened(url):
        [row] = await fetch(f'SELECT count(*) AS n FROM "{name}".transfers')
    return int(row["n"])


async def test_a_database_in_use_is_left_alone(filled: str, tmp_path: Path) -> None:
    """The test has it open, as a running bot has: even --replace is refused."""
    file = await backup_of(filled, tmp_path)

    code, output = await bot(filled, tmp_path, "restore", str(file), "--replace")

    assert code == 1
    assert "is in use" in output
    assert await User.all().count() == 1


@pytest.mark.parametrize("keep", [0.0, 0.002, 0.5, 0.99], ids=["empty", "start", "half", "almost"])
async def test_a_truncated_backup_is_refused(
    filled: str, empty_url: str, tmp_path: Path, keep: float
) -> None:
    """One line says that it is damaged, and nothing is made of it."""
    file = await backup_of(filled, tmp_path)
    os.truncate(file, int(file.stat().st_size * keep))

    code, output = await bot(empty_url, tmp_path, "restore", str(file))

    assert code == 1
    [line] = output.splitlines()
    assert "damaged" in line
    assert await nothing_in(empty_url)


async def nothing_in(url: str) -> bool:
    """Whether the database has no table, and on SQLite no file."""
    if file := sqlite_file(url):
        return not os.path.exists(file)  # noqa: ASYNC240
    async with opened(url):
        return not await fetch("SELECT 1 FROM pg_tables WHERE schemaname = 'public'")


NEWER = "INSERT INTO aerich (version, app, content) VALUES ('99_x.py', 'models', '{}')"


async def test_a_backup_of_a_newer_bot_makes_nothing_of_an_empty_database(
    filled: str, empty_url: str, tmp_path: Path
) -> None:
    """This program does not know what its tables mean; the line names the migration."""
    await fetch(NEWER)
    file = await backup_of(filled, tmp_path)

    code, output = await bot(empty_url, tmp_path, "restore", str(file))

    assert code == 1
    assert "99_x.py" in output
    assert "newer" in output
    assert await nothing_in(empty_url)


async def test_a_backup_of_a_newer_bot_leaves_what_is_there(filled: str, tmp_path: Path) -> None:
    """Even with --replace: the database goes on with what it held, and nothing is put aside."""
    await fetch(NEWER)
    file = await backup_of(filled, tmp_path)
    await fetch("DELETE FROM aerich WHERE version = '99_x.py'")
    await give(ALICE, 1)
    await close()

    code, output = await bot(filled, tmp_path, "restore", str(file), "--replace")

    assert (code, "newer" in output) == (1, True)
    assert await transfers(filled) == 2
    assert await names_put_aside(filled) == []
    assert (await bot(filled, tmp_path, "verify"))[0] == 0
    await connect(filled)


async def test_a_backup_of_another_program_leaves_what_is_there(
    filled: str, empty_url: str, tmp_path: Path
) -> None:
    """Its tables are not those of this bot: it has no list of our migrations."""
    async with opened(empty_url):
        await fetch("CREATE TABLE other (id INT)")
    file = await backup_of(empty_url, tmp_path)
    await close()

    code, output = await bot(filled, tmp_path, "restore", str(file), "--replace")

    assert (code, "is not a backup of this bot" in output) == (1, True)
    assert await transfers(filled) == 1
    assert await names_put_aside(filled) == []
    await connect(filled)


async def names_put_aside(url: str) -> list[str]:
    """The files, or schemas, that restores have put aside."""
    if file := sqlite_file(url):
        return [name for name in os.listdir(Path(file).parent) if "before_restore" in name]
    async with opened(url):
        rows = await fetch("SELECT nspname FROM pg_namespace WHERE nspname LIKE 'before_restore%'")
    return [row["nspname"] for row in rows]


async def test_a_number_given_out_since_the_backup_is_not_given_out_again(
    filled: str, tmp_path: Path
) -> None:
    """An invoice of an order that is lost must never meet the order of somebody else."""
    file = await backup_of(filled, tmp_path)
    lost = await ordered()
    await close()

    code, output = await bot(filled, tmp_path, "restore", str(file), "--replace")

    assert code == 0, output
    await connect(filled)
    assert not await Order.exists(id=lost)
    assert await ordered() > lost


async def ordered() -> int:
    """The number of a new order."""
    order = await Order.create(user_id=ALICE, tokens=1, stars=50, expires_at=utc_now())
    return order.id
