"""Many people who get notices, and what they have read in the end."""

import asyncio
import re
from collections.abc import Sequence
from contextlib import suppress

from bot.sandbox.driver.client import Driver, DriverError
from bot.sandbox.driver.person import Person
from bot.services.clock import utc_now
from bot.services.messaging.outbox import UNSENT, Notice, Outbox
from models import NoticeRow, User

NUMBERED = re.compile(r"\+(\d+) token")


async def crowd(driver: Driver, many: int) -> list[Person]:
    """People who know the bot, and whom the bot knows. The database is connected."""
    people = [await driver.person(f"P{n}", started=True, language_code="en") for n in range(many)]
    rows = [User(id=one.id, chat_id=one.id, first_name="P", language="en") for one in people]
    await User.bulk_create(rows)
    return people


async def notices(people: Sequence[Person], each: int) -> None:
    """So many for each of them, numbered from 1."""
    outbox = Outbox(utc_now)
    for number in range(1, each + 1):
        values = {"tokens": number, "balance": number, "stars": 1}
        for person in people:
            await outbox.put(Notice(f"{number}:{person.id}", person.id, "receipts-paid", values))


async def until_told(driver: Driver, left: int = 0, seconds: float = 60) -> None:
    """Wait until no more than so many notices are still to be sent."""
    async with asyncio.timeout(seconds):
        while await NoticeRow.filter(state__in=UNSENT).count() > left:
            with suppress(DriverError):  # the last outcome may be written after the last call
                await driver.wait("call", seconds=0.5)


async def read_by(person: Person) -> list[int]:
    """The numbers of the notices they have read, in the order of their arrival."""
    texts = [str(one.get("text")) for one in await person.messages() if not one["out"]]
    return [int(found[1]) for text in texts if (found := NUMBERED.search(text))]
