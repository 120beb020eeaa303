"""Money among many processes: a payment is credited once, even if several processes get it."""

import asyncio

from bot.sandbox.driver.client import Driver
from models import NoticeRow
from models.db.connection import close, connect
from tests.e2e.fleet.conftest import MakeFleet
from tests.e2e.fleet.shopping import Purchase, buy, check_the_books, purchases, shoppers, welcome

PEOPLE, EACH = 10, 20


async def test_payments_that_two_processes_get_at_once_are_credited_once(
    driver: Driver, make_fleet: MakeFleet, database_url: str
) -> None:
    """Two hundred, each delivered to two processes at the same moment; people are told once."""
    fleet = make_fleet(database_url, bots=2, workers=1)
    await fleet.start()
    people = await shoppers(driver, PEOPLE)
    to_buy = await purchases(driver, database_url, people, EACH)
    fleet.balancer.twice = True

    shopping = ([one for one in to_buy if one[0] is person] for person in people)
    got = await asyncio.gather(*(buys(one) for one in shopping))

    assert got == [EACH] * PEOPLE
    for person in people:
        await person.window(welcome(EACH))
    await check_the_books(driver, database_url, (person for person, _ in to_buy))
    await told_once(database_url)


async def buys(wanted: list[Purchase]) -> int:
    """A person pays one after another; how many they got."""
    return sum([await buy(one) for one in wanted])


async def told_once(url: str) -> None:
    """Each payment has one notice, which was sent at most once."""
    await connect(url)
    notices = await NoticeRow.filter(key__startswith="receipt:").values_list("key", "tries")
    await close()
    assert len(notices) == PEOPLE * EACH
    assert max(tries for _, tries in notices) <= 1
