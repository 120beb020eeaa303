"""Whether the bot answers: a person says /start, an admin gives tokens, and they stay.

python -m tests.e2e.clean_root.answers first | again
"""

import asyncio
import sys

from bot.sandbox.driver.client import Emu, Person
from bot.sandbox.world.people import Json
from tests.e2e.clean_root.substitutes import PORT

TOKENS, ADMIN, ANN = 25, 1003, 2001
SECONDS, LOOK_S = 60.0, 0.2


async def main(moment: str) -> None:
    """Print what the person reads; the exit code is 1 if the bot does not answer."""
    async with Emu(f"http://127.0.0.1:{PORT}", "42:demo") as emu:
        if moment == "first":
            await emu.person("Ann", id=ANN, language_code="en")
            await emu.person("Olga", id=ADMIN, language_code="en")
            for person in (ANN, ADMIN):
                await _answer(emu, person, "/start")
            await _answer(emu, ADMIN, f"/adjust {ANN} {TOKENS} a gift")
            await emu.settle()
        text = await _answer(emu, ANN, "/start")
        print(f"The bot answers Ann: {text!r}")
        if str(TOKENS) not in text:
            raise SystemExit("Her tokens are not there")


async def _answer(emu: Emu, person: int, words: str) -> str:
    """What the bot says to that."""
    someone = Person(emu.session, person)
    said = await someone.say(words)
    async with asyncio.timeout(SECONDS):
        while not (newer := await _answers(someone, said)):  # noqa: ASYNC110 - HTTP
            await asyncio.sleep(LOOK_S)
    return str(newer[-1]["text"])


async def _answers(someone: Person, said: int) -> list[Json]:
    """What came after the person's message."""
    return [
        one
        for one in await someone.messages()
        if not one["out"] and one["message_id"] > said and "text" in one
    ]


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1]))
