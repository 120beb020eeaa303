"""Processes are replaced while people press and pay: in order, and by SIGKILL."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress

import pytest

from bot.sandbox.driver.client import Driver, DriverError
from bot.sandbox.driver.person import Person
from models import InboxUpdate
from models.db.connection import close, connect
from tests.e2e.fleet.conftest import MakeFleet
from tests.e2e.fleet.members import Fleet, Member
from tests.e2e.fleet.shopping import Purchase, buy, check_the_books, purchases, shoppers
from tests.e2e.waiting import until
from tests.e2e.words import label
from tests.patience import patience

PEOPLE, EACH = 4, 10
SOON = 15.0  # seconds in which a press is answered, as Telegram has it; then they press again


class Street:
    """People who press and pay without a break, until they are told to stop."""

    def __init__(
        self, driver: Driver, people: Sequence[Person], to_buy: Sequence[Purchase]
    ) -> None:
        self._driver = driver
        self.unanswered = 0
        self.answered = 0
        self.bought: list[Person] = []
        self._people = people
        self._to_buy = list(to_buy)
        self._over = asyncio.Event()

    async def __aenter__(self) -> "Street":
        walks = [self._press(one) for one in self._people]
        self._all = [asyncio.create_task(one) for one in (*walks, self._pay())]
        return self

    async def __aexit__(self, *_: object) -> None:
        self._over.set()
        await asyncio.gather(*self._all)

    async def _press(self, person: Person) -> None:
        """To the prices and back; whoever gets no answer asks for the menu."""
        while not self._over.is_set():
            for button in ("prices-entry", "nav-home"):
                await self._presses(person, label(button))

    async def _presses(self, person: Person, button: str) -> None:
        try:
            answer = await person.click(button, seconds=SOON)
        except DriverError:  # another screen is there, such as «paid»
            await person.say("/start")
            with suppress(DriverError):
                await self._driver.wait("message,edited", person=person.id, seconds=SOON)
            return
        if answer is None:
            self.unanswered += 1
            await person.say("/start")
        else:
            self.answered += 1

    async def _pay(self) -> None:
        """One after another; a checkout that nobody answers sells nothing."""
        while self._to_buy and not self._over.is_set():
            purchase = self._to_buy.pop()
            if await buy(purchase):
                self.bought.append(purchase[0])

    async def goes_on(self, fleet: Fleet) -> None:
        """Wait until some more presses were answered."""
        enough = self.answered + PEOPLE
        async with asyncio.timeout(patience(30)):
            while self.answered < enough:
                await asyncio.wait(self._all, timeout=0.05)
                assert not any(one.done() and one.exception() for one in self._all)


Replace = Callable[[Fleet, Member], Awaitable[None]]


@pytest.mark.parametrize("replace", [Fleet.replace, Fleet.lose], ids=["sigterm", "sigkill"])
async def test_every_process_is_replaced_while_people_press_and_pay(
    driver: Driver, make_fleet: MakeFleet, database_url: str, replace: Replace
) -> None:
    """SIGTERM: nobody notices. SIGKILL: presses in work may be lost, money never.

    Either way nothing is credited twice, and no process has an error to log.
    """
    # Four people press without a break, faster and for longer than anybody does.
    await driver.limits(chat_burst=1000)
    fleet = make_fleet(database_url, bots=2, workers=1, FLOOD_PRESSES="off")
    await fleet.start()
    people = await shoppers(driver, PEOPLE)
    to_buy = await purchases(driver, database_url, people, EACH)

    async with Street(driver, people, to_buy) as street:
        await street.goes_on(fleet)
        for one in fleet.all:
            await replace(fleet, one)
            await street.goes_on(fleet)

    assert street.bought
    assert street.unanswered <= (0 if replace is Fleet.replace else PEOPLE * len(fleet.all))
    await until_all_money_is_done(database_url)
    await check_the_books(driver, database_url, street.bought)
    await fleet.stop()


async def until_all_money_is_done(url: str) -> None:
    """What a killed process left is seen to by the one in its place, at its start."""
    await connect(url)
    await until(InboxUpdate.filter(done_at=None).count, 0)
    await close()
