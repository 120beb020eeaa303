"""Waits of the tests for conditions that are not events of the sandbox."""

import asyncio
import signal
from collections.abc import Awaitable, Callable
from pathlib import Path

from bot.sandbox.driver.client import Driver
from tests.e2e.process import BotProcess
from tests.patience import LOOK, patience

SECONDS = 30.0  # on an idle machine


async def until_hit(driver: Driver, rule: int, times: int = 1, seconds: float = SECONDS) -> None:
    """Wait until a fault has met so many calls: with `delay` they are then being made."""
    async with asyncio.timeout(patience(seconds)):
        while True:
            hits = {one["id"]: one["hits"] for one in await driver.faults()}
            if hits[rule] >= times:
                return
            await asyncio.sleep(LOOK)


async def until_logged(bot: BotProcess, words: str) -> None:
    """Wait until the bot has logged these words: of what nobody outside of it can see."""
    async with asyncio.timeout(patience(SECONDS)):
        while words not in bot.log:  # noqa: ASYNC110 - another process has no events
            await asyncio.sleep(LOOK)


async def until(
    look: Callable[[], Awaitable[object]], value: object, seconds: float = SECONDS
) -> None:
    """Wait until what a look at the database gives is this."""
    async with asyncio.timeout(patience(seconds)):
        while await look() != value:  # noqa: ASYNC110 - another process has no events
            await asyncio.sleep(LOOK)


async def until_listening(bot: BotProcess) -> None:
    """Wait until a process that was just started has something to call at a SIGTERM:

    Python needs a moment before its first line.
    """
    async with asyncio.timeout(patience(SECONDS)):
        while not _catches(bot.pid, signal.SIGTERM):  # noqa: ASYNC110 - another process
            await asyncio.sleep(LOOK)


def _catches(process: int, number: signal.Signals) -> bool:
    """By Linux's word."""
    lines = Path(f"/proc/{process}/status").read_text().splitlines()
    mask = next(line.split()[1] for line in lines if line.startswith("SigCgt:"))
    return bool(int(mask, 16) & 1 << number - 1)
