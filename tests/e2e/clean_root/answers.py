"""Whether the bot answers: a person says /start, an admin gives tokens, and they stay.

python -m tests.e2e.clean_root.answers first | again
"""

import asyncio
import sys

from bot.sandbox.driver.client import Driver, Person
from bot.sandbox.world.people import Json
from tests.e2e.clean_root.substitutes import PORT

TOKENS, ADMIN, ANN = 25, 1003, 2001
SECONDS, LOOK_S = 60.0, 0.2


async def main(moment: str) -> None:
    """Print what the person reads; the exit code is 1 if the bot does not answer."""
    async with Driver(f"http://127.0.0.1:{PORT}", "42:demo") as driver:
        if moment == "first":
            await driver.person("Ann", id=ANN, language_code="en")
            await driver.person("Olga", id=ADMIN, language_code="en")
            for person in (ANN, ADMIN):
                await _answer(driver, person, "/start")
            await _answer(driver, ADMIN, f"/adjust {ANN} {TOKENS} a gift")
            await driver.settle()
        text = await _answer(driver, ANN, "/start")
        print(f"The bot answers Ann: {text!r}")
        if str(TOKENS) not in text:
            raise SystemExit("Her tokens are not there")


async def _answer(driver: Driver, person: int, words: str) -> str:
    """What the bot says to that."""
    someone = Person(driver.session, person)
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
