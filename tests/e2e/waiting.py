"""Waits of the tests that are on no event of the sandbox's."""

import asyncio

from bot.sandbox.client import Emu

PATIENCE = 15.0


async def until_hit(emu: Emu, rule: int, times: int = 1) -> None:
    """Wait until a fault has met so many calls: with `delay` they are then being made."""
    async with asyncio.timeout(PATIENCE):
        while True:
            hits = {one["id"]: one["hits"] for one in await emu.faults()}
            if hits[rule] >= times:
                return
