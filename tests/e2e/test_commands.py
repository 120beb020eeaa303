"""The command line: what each command prints, how it ends, and that --help is quick."""

import asyncio
import os
import signal
import sqlite3
import sys
from contextlib import closing
from pathlib import Path

import pytest

from tests.e2e.process import STARTED, command, environment
from tests.patience import patience

pytestmark = pytest.mark.e2e

HEAVY = ("aiogram", "aiogram_dialog", "tortoise", "aerich", "fluent_compiler")


async def test_help_names_every_command_and_imports_nothing_heavy(tmp_path: Path) -> None:
    """Whoever asks for help does not wait for libraries."""
    env = environment(PYTHONPROFILEIMPORTTIME="1")

    code, output = await command("--help", cwd=tmp_path, env=env, forked=False)

    assert code == 0
    assert all(name in output for name in ("run", "worker", "demo", "migrate", "verify", "texts"))
    assert _imported(output).isdisjoint(HEAVY)


async def test_nothing_to_migrate_costs_no_import(sqlite_template: Path, tmp_path: Path) -> None:
    """aerich and the numpy it brings are for those who have something to apply."""
    url = f"sqlite://{sqlite_template}"
    env = environment(BOT_TOKEN="42:demo", DATABASE_URL=url, PYTHONPROFILEIMPORTTIME="1")

    code, output = await command("verify", cwd=tmp_path, env=env, forked=False)

    assert code == 0
    assert _imported(output).isdisjoint({"aerich", "numpy"})


@pytest.mark.parametrize("name", ["migrate", "verify"])
async def test_commands_about_the_database_know_nothing_of_telegram(
    tmp_path: Path, name: str
) -> None:
    """aiogram takes seconds to import."""
    env = environment(BOT_TOKEN="42:demo", PYTHONPROFILEIMPORTTIME="1")

    code, output = await command(name, cwd=tmp_path, env=env, forked=False)

    assert code == 0
    assert _imported(output).isdisjoint({"aiogram", "aiogram_dialog", "fluent_compiler", "redis"})


@pytest.mark.parametrize("words", ["texts export uk", "--version", "--help"])
async def test_who_reads_a_list_may_leave(tmp_path: Path, words: str) -> None:
    """`python -m bot texts check | head`: no traceback; the code of a program that SIGPIPE ends."""
    reader, writer = os.pipe()
    os.close(reader)
    bot = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", *words.split()),
        cwd=tmp_path,
        env=environment(),
        stdout=writer,
        stderr=asyncio.subprocess.PIPE,
    )
    os.close(writer)

    _, said = await asyncio.wait_for(bot.communicate(), patience(STARTED))

    assert said.decode() == ""
    assert bot.returncode == 128 + signal.SIGPIPE


def _imported(profile: str) -> set[str]:
    return {line.split("|")[-1].strip() for line in profile.splitlines() if "|" in line}


async def test_migrate_brings_an_empty_database_up_to_date_once(tmp_path: Path) -> None:
    """The first call names the files applied, the second has nothing to do."""
    env = environment(BOT_TOKEN="42:demo", DATABASE_URL="sqlite://app.db")

    first = await command("migrate", cwd=tmp_path, env=env)
    second = await command("migrate", cwd=tmp_path, env=env)

    assert first[0] == second[0] == 0
    assert "0_" in first[1]
    assert "the database is up to date" in second[1]


async def test_migrate_check_needs_no_database(tmp_path: Path) -> None:
    """Models and migrations are compared without touching anything."""
    code, output = await command("migrate", "--check", cwd=tmp_path, env=environment())

    assert code == 0, output
    assert os.listdir(tmp_path) == []


async def test_the_version_needs_no_settings(tmp_path: Path) -> None:
    """As other programs say it."""
    code, output = await command("--version", cwd=tmp_path, env=environment())

    assert (code, output.count(".")) == (0, 2), output


async def test_the_doctors_exit_code_is_that_of_the_worst(tmp_path: Path) -> None:
    """A missing token is an error; the page goes to stdout, for people and for programs."""
    for form in ((), ("--json",)):
        code, output = await command("doctor", *form, cwd=tmp_path, env=environment())

        assert code == 2
        assert "BOT_TOKEN is not set" in output


async def test_verify_names_the_row_that_was_tampered_with(tmp_path: Path, sqlite_url: str) -> None:
    """A balance that no entry explains: exit code 1, and the account is named."""
    env = environment(BOT_TOKEN="42:demo", DATABASE_URL=sqlite_url)
    with closing(sqlite3.connect(sqlite_url.removeprefix("sqlite://"))) as database:
        [[account]] = database.execute("SELECT min(id) FROM accounts").fetchall()
        database.execute("UPDATE accounts SET balance = -5 WHERE id = ?", [account])
        database.commit()

    code, output = await command("verify", cwd=tmp_path, env=env)

    assert code == 1
    assert f"accounts {account}" in output


async def test_texts_check_finds_every_language_in_order(tmp_path: Path) -> None:
    """The shipped texts have no mistakes, and looking needs no settings."""
    code, output = await command("texts", "check", cwd=tmp_path, env=environment())

    assert code == 0, output


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("BOT_TOKEN", ""),
        ("BOT_TOKEN", "secret words"),
        ("ADMINS", "me"),
        ("STARS_PACKS", "10:0"),
        ("DATABASE_URL", "mysql://root:hunter2@localhost/x"),
        ("TELEGRAM_API_URL", "somewhere"),
    ],
)
async def test_a_wrong_setting_is_one_line(tmp_path: Path, name: str, value: str) -> None:
    """Exit code 2; the line names the setting and what is allowed, and shows no secret."""
    env = environment(**{"BOT_TOKEN": "42:demo", name: value})

    code, output = await command(cwd=tmp_path, env=env)

    assert code == 2
    [line] = output.splitlines()
    assert name in line
    assert "allowed" in line
    assert "secret words" not in line
    assert "hunter2" not in line
