"""SIGTERM while a process still starts: it ends by itself, quietly."""

from pathlib import Path

import pytest

from bot.sandbox.client import Emu
from tests.delivery import listening
from tests.e2e.conftest import MakeBot
from tests.e2e.process import STARTED, BotProcess, Worker
from tests.e2e.waiting import until_hit

pytestmark = pytest.mark.e2e


@pytest.mark.parametrize("kind", [BotProcess, Worker])
async def test_a_stop_during_the_imports_is_no_error(
    make_bot: MakeBot, sqlite_url: str, kind: type[BotProcess]
) -> None:
    """The seconds that aiogram takes to import: exit code 0, not a word of an error."""
    bot = make_bot(sqlite_url, kind=kind, forked=False, REDIS_URL="redis://127.0.0.1")
    _replace_aiogram(bot.folder)

    assert await (await bot.launch()) == 0

    assert bot.log == ""


async def test_a_stop_before_the_first_update_is_no_error(
    emu: Emu, make_bot: MakeBot, sqlite_url: str
) -> None:
    """The database is open, work has begun, Telegram has not answered yet: all of it is closed."""
    slow = await emu.fault("deleteWebhook", "delay", seconds=60)
    bot = make_bot(sqlite_url)
    await bot.launch()
    await until_hit(emu, slow, seconds=STARTED)

    assert await bot.stop() == 0

    assert "Traceback" not in bot.log


async def test_a_stop_before_telegram_has_the_webhook_is_no_error(
    emu: Emu, make_bot: MakeBot, sqlite_url: str
) -> None:
    """Telegram can't be reached, and nobody waits for it any more."""
    down = await emu.fault("setWebhook", "error", times=None, code=502, description="Bad Gateway")
    bot = make_bot(sqlite_url, **listening())
    await bot.launch()
    await until_hit(emu, down, seconds=STARTED)

    assert await bot.stop() == 0

    assert "Traceback" not in bot.log


def _replace_aiogram(folder: Path) -> None:
    """The working directory is where a module is looked for first."""
    (folder / "aiogram.py").write_text("import os, signal\nos.kill(os.getpid(), signal.SIGTERM)\n")
