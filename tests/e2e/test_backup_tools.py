"""Backups on a machine where a tool is missing or wrong: one line each, without secrets."""

from pathlib import Path

import pytest

from tests.e2e.process import command, environment

pytestmark = pytest.mark.e2e
URL = "postgres://someone:hunter2@127.0.0.1:1/x"
OLD = "pg_dump: error: aborting because of server version mismatch"


async def said(folder: Path, *words: str, url: str = URL, **variables: str) -> str:
    """The one line of a command that fails."""
    env = environment(BOT_TOKEN="42:demo", DATABASE_URL=url) | variables
    code, output = await command(*words, cwd=folder, env=env)
    [line] = output.splitlines()
    assert code == 1
    assert "hunter2" not in line
    return line


def tool(folder: Path, script: str) -> str:
    """A folder for PATH whose pg_dump is this script."""
    file = folder / "pg_dump"
    file.write_text(f"#!/bin/sh\n{script}\n")
    file.chmod(0o755)
    return str(folder)


async def test_a_missing_pg_dump_is_named_with_its_package(tmp_path: Path) -> None:
    """It is the one thing a backup of PostgreSQL needs beside the bot."""
    line = await said(tmp_path, "backup", PATH=str(tmp_path))

    assert "pg_dump is not installed" in line
    assert "postgresql-client" in line


async def test_what_pg_dump_complains_of_is_passed_on(tmp_path: Path) -> None:
    """Such as a server that is newer than it. No file is left."""
    path = tool(tmp_path, f"echo '{OLD}' >&2; exit 1")

    assert OLD in await said(tmp_path, "backup", PATH=path)
    assert list((tmp_path / "backups").iterdir()) == []


async def test_the_password_is_in_no_command_line(tmp_path: Path) -> None:
    """Everybody on the machine reads those; the environment only its owner."""
    path = tool(
        tmp_path, 'echo "$@" > said; test "$PGPASSWORD" = hunter2 && echo known >&2; exit 1'
    )

    assert "known" in await said(tmp_path, "backup", PATH=path)
    assert "hunter2" not in (tmp_path / "said").read_text()


async def test_a_server_that_asks_for_tls_is_asked_so(tmp_path: Path) -> None:
    """ssl=... of the URL, in the word that PostgreSQL's tools know."""
    path = tool(tmp_path, 'echo "sslmode $PGSSLMODE" >&2; exit 1')

    assert "sslmode require" in await said(tmp_path, "backup", url=f"{URL}?ssl=require", PATH=path)


async def test_a_place_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    """It is the place that is wrong, not DATABASE_URL."""
    (tmp_path / "file").touch()

    line = await said(tmp_path, "backup", "file/folder")

    assert "file/folder can't be written" in line
    assert "DATABASE_URL" not in line


async def test_a_folder_without_the_database_is_told_of(tmp_path: Path) -> None:
    """Whoever stands in the wrong folder must not keep an empty backup for years."""
    line = await said(tmp_path, "backup", url="sqlite://app.db")

    assert str(tmp_path / "app.db") in line


@pytest.mark.parametrize(
    ("content", "words"),
    [(b"PGDMP...........", "PostgreSQL"), (b"-- SQL", "not a backup"), (None, "can't be read")],
)
async def test_what_is_no_backup_of_this_engine_is_refused(
    tmp_path: Path, content: bytes | None, words: str
) -> None:
    """Before anything is touched."""
    if content is not None:
        (tmp_path / "file").write_bytes(content)

    assert words in await said(tmp_path, "restore", "file", url="sqlite://app.db")
    assert not (tmp_path / "app.db").exists()
