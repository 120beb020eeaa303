"""How many presses a second a polling bot answers when many people press at once."""

import asyncio
import sys
import time
from collections.abc import Mapping
from subprocess import DEVNULL

from bot.sandbox.client import Emu
from bot.sandbox.driver_person import Person
from tests.e2e.process import ROOT

PEOPLE = 20
PRESSES = 30  # of each


async def clicks(emu: Emu, module: str, env: Mapping[str, str], *buttons: str) -> float:
    """Presses a second: each person presses these buttons in turn, waiting for each answer."""
    await emu.reset()
    people = [await emu.person(f"P{number}", language_code="en") for number in range(PEOPLE)]
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", module), cwd=ROOT, env=env, stderr=DEVNULL
    )
    try:
        await asyncio.gather(*(_press(person, buttons, len(buttons)) for person in people))
        began = time.perf_counter()
        await asyncio.gather(*(_press(person, buttons, PRESSES) for person in people))
        return PEOPLE * PRESSES / (time.perf_counter() - began)
    finally:
        process.kill()
        await process.wait()


async def _press(person: Person, buttons: tuple[str, ...], presses: int) -> None:
    if not await person.messages():
        await person.say("/start")
        await person.window("", seconds=60)
    for number in range(presses):
        await person.click(buttons[number % len(buttons)])
