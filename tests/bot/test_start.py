"""What stops a start: one line for the operator, no traceback, no secret."""

import asyncio
import os
import sys
from pathlib import Path

import pytest

from bot.sandbox.driver.client import running

pytestmark = pytest.mark.thorough


async def start(*arguments: str, **settings: str) -> tuple[int | None, str]:
    """Run `python -m bot` to its end; its exit code and everything it said."""
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "bot",
        *arguments,
        env={**os.environ, "BOT_TOKEN": "42:demo", **settings},
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
    )
    said, _ = await process.communicate()
    return process.returncode, said.decode()


@pytest.mark.parametrize("command", ["run", "verify", "migrate"])
async def test_a_database_that_does_not_answer_is_one_line(command: str) -> None:
    """The operator reads which setting to look at; the password stays out."""
    url = "postgres://bot:sesame-open@127.0.0.1:1/bot"

    code, said = await start(command, DATABASE_URL=url)

    assert code == 1
    assert "DATABASE_URL does not answer" in said
    assert "Traceback" not in said
    assert "sesame" not in said


async def test_a_token_that_telegram_refuses_is_one_line(tmp_path: Path) -> None:
    """No waiting mends a wrong token; it is named and not shown."""
    async with running(token="42:another") as emu:
        code, said = await start(
            BOT_TOKEN="42:mistyped-token",
            TELEGRAM_API_URL=emu.base_url,
            DATABASE_URL=f"sqlite://{tmp_path / 'app.db'}",
        )

    assert code == 2
    assert "BOT_TOKEN is refused by Telegram" in said
    assert "Traceback" not in said
    assert "mistyped" not in said
