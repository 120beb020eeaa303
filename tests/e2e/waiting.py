"""Waits of the tests that are on no event of the sandbox's."""

import asyncio
from collections.abc import Awaitable, Callable

from bot.sandbox.client import Emu
from tests.e2e.process import BotProcess

PATIENCE = 15.0


async def until_hit(emu: Emu, rule: int, times: int = 1, seconds: float = PATIENCE) -> None:
    """Wait until a fault has met so many calls: with `delay` they are then being made."""
    async with asyncio.timeout(seconds):
        while True:
            hits = {one["id"]: one["hits"] for one in await emu.faults()}
            if hits[rule] >= times:
                return


async def until_logged(emu: Emu, bot: BotProcess, words: str) -> None:
    """Wait until the bot has logged these words: of what nobody outside of it can see."""
    async with asyncio.timeout(PATIENCE):
        while words not in bot.log:
            await emu.settle()


async def until(look: Callable[[], Awaitable[object]], value: object) -> None:
    """Wait until what a look at the database gives is this."""
    async with asyncio.timeout(PATIENCE):
        while await look() != value:
            pass
