"""All processes share Telegram's limit: together they obey it, and people get answers."""

import asyncio

from bot.sandbox.driver.client import Driver
from bot.sandbox.driver.person import Person
from tests.bot.botapi.traffic import busiest
from tests.e2e.fleet.conftest import MakeFleet
from tests.e2e.fleet.crowd import crowd, notices, until_told
from tests.e2e.fleet.shopping import shoppers, welcome
from tests.e2e.words import label, shown

RATE = 30  # as shipped
CLICKERS, CLICKS = 8, 6
READERS, EACH = 40, 5


async def test_bots_and_workers_together_stay_within_the_limit(
    driver: Driver, make_fleet: MakeFleet, raw_database: str
) -> None:
    """Two bots answer presses while two workers send notices: no 429, and nobody is left waiting.

    The sandbox refuses the 31st message of a second that nobody asked for.
    """
    fleet = make_fleet(raw_database, bots=2, workers=2)
    await fleet.start()
    clickers = await shoppers(driver, CLICKERS)
    readers = await crowd(driver, READERS)
    began = (await driver.journal("sendMessage"))[-1]["at"]
    await notices(readers, EACH)

    answers = await asyncio.gather(*(presses(person) for person in clickers))
    await until_told(driver)

    assert all(all(one) for one in answers)
    assert await driver.refused() == {}
    told = [one["at"] for one in await driver.journal("sendMessage") if one["at"] > began]
    assert len(told) >= READERS * EACH
    assert busiest(told, 1.0) <= RATE
    sent_by = {port: fleet.balancer.answered[port] for port in fleet.balancer.ports}
    assert min(sent_by.values()) > CLICKERS


async def presses(person: Person) -> list[bool]:
    """Whether each press was answered; a screen is edited by each."""
    answered = []
    for _ in range(CLICKS // 2):
        answered.append(await person.click(label("history-entry")) is not None)
        await person.window(shown("history-operations", total=0))
        answered.append(await person.click(label("nav-home")) is not None)
        await person.window(welcome(0))
    return answered
