"""A signal while a process still starts: it ends by itself, without errors, at every moment."""

import asyncio
import random
import signal
from collections.abc import Iterator
from pathlib import Path
from time import monotonic

import pytest

from bot.sandbox.driver.client import Driver
from tests.delivery import listening
from tests.e2e.conftest import MakeBot
from tests.e2e.process import STARTED, BotProcess, Worker, command, environment
from tests.e2e.waiting import until_hit, until_listening
from tests.patience import patience

pytestmark = pytest.mark.e2e
HEARD = "import os, signal\nos.kill(os.getpid(), signal.{})\n"
SWALLOWED = """import os, signal
class Thrown:
    def __del__(self):
        os.kill(os.getpid(), signal.{})  # an exception raised here goes nowhere
Thrown()
raise SystemExit("the signal was lost")
"""
NOBODY = "ADMINS is empty"  # a start without any is warned of
EARLY = 12.0  # seconds from the first line to well after the first call, on a quiet machine
AT_MOST = 10.0  # seconds that a stop of a start may take: container runtimes kill after ten


class Told(BotProcess):
    """The bot, with a signal at one moment of its start."""

    prepared_by = "tests.e2e.stopped_at"


@pytest.fixture(autouse=True)
def hangup() -> Iterator[None]:
    """A suite under nohup ignores SIGHUP, and so would every bot that it starts."""
    before = signal.signal(signal.SIGHUP, signal.SIG_DFL)
    yield
    signal.signal(signal.SIGHUP, before)


@pytest.mark.parametrize(
    ("kind", "code", "name"),
    [
        (BotProcess, HEARD, "SIGTERM"),
        (BotProcess, HEARD, "SIGINT"),
        (BotProcess, HEARD, "SIGHUP"),
        (BotProcess, SWALLOWED, "SIGTERM"),
        (Worker, HEARD, "SIGTERM"),
    ],
)
async def test_a_stop_during_the_imports_is_no_error(
    make_bot: MakeBot, sqlite_url: str, kind: type[BotProcess], code: str, name: str
) -> None:
    """The seconds that aiogram takes to import: exit code 0, not a word of an error."""
    bot = make_bot(sqlite_url, kind=kind, forked=False, REDIS_URL="redis://127.0.0.1")
    # The working directory is where a module is looked for first.
    (bot.folder / "aiogram.py").write_text(code.format(name))

    assert await (await bot.launch()) == 0

    assert bot.log == ""


async def test_a_command_that_was_broken_off_does_not_say_that_it_is_done(
    tmp_path: Path,
) -> None:
    """`backup && ...`: only what runs until it is told to stop ends with 0 then."""
    (tmp_path / "asyncpg.py").write_text(HEARD.format("SIGTERM"))

    env = environment(BOT_TOKEN="42:x")

    code, _ = await command("backup", cwd=tmp_path, env=env, forked=False)

    assert code == -signal.SIGTERM


MOMENTS = [
    "bot.__main__:_settings",
    "bot.services.operations.database_startup:migrate",
    "bot.services.operations.database_startup:connect",
    "bot.lifecycle:build",
    "bot.lifecycle:verify_ledger",
    "bot.updates.polling:until_answered",
    "bot.updates.replay:Replay.once",
    "bot.updates.polling:DurableDispatcher._fetched",
]


@pytest.mark.parametrize("moment", MOMENTS)
async def test_a_stop_at_any_moment_of_a_start_ends_it(
    make_bot: MakeBot, sqlite_url: str, moment: str
) -> None:
    """Exit code 0, soon, and nothing in the log that would worry anybody."""
    bot = make_bot(sqlite_url, kind=Told, STOP_AT=moment, STOP_BY="SIGTERM")

    assert await asyncio.wait_for(await bot.launch(), patience(AT_MOST)) == 0

    assert [one for one in bot.worries if NOBODY not in one] == []


@pytest.mark.parametrize("name", ["SIGINT", "SIGHUP"])
async def test_other_signals_stop_a_start_as_well(
    make_bot: MakeBot, sqlite_url: str, name: str
) -> None:
    """Ctrl-C, and the end of the terminal."""
    bot = make_bot(sqlite_url, kind=Told, STOP_AT="bot.lifecycle:build", STOP_BY=name)

    assert await asyncio.wait_for(await bot.launch(), patience(AT_MOST)) == 0

    assert [one for one in bot.worries if NOBODY not in one] == []


async def test_a_stop_that_somebody_swallows_is_not_lost(
    make_bot: MakeBot, sqlite_url: str
) -> None:
    """The start goes on then, and ends where it would begin to serve."""
    moment = {"STOP_AT": "bot.services.operations.database_startup:connect", "STOP_BY": "SIGTERM"}
    bot = make_bot(sqlite_url, kind=Told, **moment, STOP_SWALLOWED="yes")

    assert await asyncio.wait_for(await bot.launch(), patience(AT_MOST)) == 0

    assert [one for one in bot.worries if NOBODY not in one] == []


async def test_a_stop_before_the_first_update_is_no_error(
    driver: Driver, make_bot: MakeBot, sqlite_url: str
) -> None:
    """The database is open, work has begun, Telegram has not answered yet: all of it is closed."""
    slow = await driver.fault("deleteWebhook", "delay", seconds=60)
    bot = make_bot(sqlite_url)
    await bot.launch()
    await until_hit(driver, slow, seconds=STARTED)

    assert await bot.stop() == 0

    assert "Traceback" not in bot.log


async def test_a_stop_before_telegram_has_the_webhook_is_no_error(
    driver: Driver, make_bot: MakeBot, sqlite_url: str
) -> None:
    """Telegram can't be reached, and nobody waits for it any more."""
    down = await driver.fault(
        "setWebhook", "error", times=None, code=502, description="Bad Gateway"
    )
    bot = make_bot(sqlite_url, **listening())
    await bot.launch()
    await until_hit(driver, down, seconds=STARTED)

    assert await bot.stop() == 0

    assert "Traceback" not in bot.log


@pytest.mark.parametrize("starts", [pytest.param(60, marks=pytest.mark.soak)])
async def test_starts_that_are_stopped_at_random_moments_all_end(
    make_bot: MakeBot, sqlite_url: str, starts: int
) -> None:
    """Exit code 0 each time, within ten seconds each time."""
    dice = random.Random(7)
    longest = 0.0
    bot = make_bot(sqlite_url, forked=False)
    for _ in range(starts):
        moment = dice.uniform(0.0, EARLY)
        ended = await bot.launch()
        begun = monotonic()
        await until_listening(bot)
        await asyncio.wait({ended}, timeout=max(0.0, moment - (monotonic() - begun)))
        told = monotonic()
        assert await bot.stop() == 0, f"told after {moment:.2f} s:\n{bot.log}"
        longest = max(longest, monotonic() - told)
    assert longest < AT_MOST
    assert [one for one in bot.worries if NOBODY not in one] == []
