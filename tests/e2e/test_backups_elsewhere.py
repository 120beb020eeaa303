"""Backups on other storage, and what a restore ends so that no message is sent twice."""

import asyncio
import os
import shutil
from pathlib import Path

import pytest

from bot.services.clock import utc_now
from models import BroadcastRow, BroadcastState
from models.db.connection import opened
from models.db.sql import fetch
from tests.database import give
from tests.e2e.process import ROOT, command, environment

pytestmark = pytest.mark.e2e


async def bot(url: str, folder: Path, *words: str, **variables: str) -> tuple[int, str]:
    """`python -m bot ...` over this database: exit code and output."""
    env = environment(BOT_TOKEN="42:demo", DATABASE_URL=url) | variables
    return await command(*words, cwd=folder, env=env)


@pytest.fixture
async def filled(database: str, alice: int) -> str:
    """A database with a person who has tokens."""
    await give(alice, 25)
    return database


async def test_broadcasts_that_were_not_done_are_ended_by_a_restore(
    filled: str, empty_url: str, tmp_path: Path
) -> None:
    """Otherwise everybody would get again what was sent since the backup."""
    for state in (BroadcastState.RUNNING, BroadcastState.DONE):
        await BroadcastRow.create(
            operation=state.value,
            author_id=1,
            audience="all",
            paid=False,
            state=state,
            starts_at=utc_now(),
        )
    code, output = await bot(filled, tmp_path, "backup")
    assert code == 0, output
    file = tmp_path / output.strip()

    code, output = await bot(empty_url, tmp_path, "restore", "--end-broadcasts", str(file))

    assert code == 0, output
    async with opened(empty_url):
        states = [row["state"] for row in await fetch("SELECT state FROM broadcasts ORDER BY id")]
    assert states == ["stopped", "done"]


@pytest.mark.skipif(shutil.which("age") is None, reason="age is not installed")
@pytest.mark.parametrize("engine", ["sqlite"])
async def test_a_backup_goes_to_another_place_encrypted_and_comes_back(
    filled: str, empty_url: str, tmp_path: Path
) -> None:
    """By the shipped script; a folder stands for the storage that rclone reaches."""
    storage, tools, key = tmp_path / "storage", tmp_path / "tools", tmp_path / "key"
    for folder in (storage, tools):
        folder.mkdir()
    (tools / "rclone").write_text('#!/bin/sh\ncp "$2" "$3"\n')
    (tools / "rclone").chmod(0o755)
    await tool("age-keygen", "-o", str(key))
    recipient = key.read_text().split("public key: ")[1].split()[0]
    send = f"{ROOT}/deploy/backup-offsite.sh {{file}} {recipient} {storage}"
    path = f"{tools}{os.pathsep}{os.environ['PATH']}"

    code, output = await bot(filled, tmp_path, "backup", BACKUP_COMMAND=send, PATH=path)
    assert code == 0, output
    [sent] = storage.iterdir()
    assert not sent.read_bytes().startswith(b"SQLite")
    back = tmp_path / "back.sqlite"
    await tool("age", "--decrypt", "-i", str(key), "-o", str(back), str(sent))
    code, output = await bot(empty_url, tmp_path, "restore", str(back))

    assert code == 0, output
    async with opened(empty_url):
        assert (await fetch("SELECT count(*) AS n FROM transfers"))[0]["n"] == 1


async def tool(*words: str) -> None:
    """Another program, which must succeed."""
    process = await asyncio.create_subprocess_exec(*words, stderr=asyncio.subprocess.DEVNULL)
    assert await process.wait() == 0


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_a_backup_that_could_not_be_sent_fails(filled: str, tmp_path: Path) -> None:
    """The line says so, and that the backup is there; the timer's unit fails with it."""
    code, output = await bot(filled, tmp_path, "backup", BACKUP_COMMAND="/no/such/program {file}")

    assert code == 1
    assert "stays here, but BACKUP_COMMAND failed" in output
    assert len(os.listdir(tmp_path / "backups")) == 1
