"""Processes that start at the same moment: one migrates, one updates Telegram, none fails."""

from collections import Counter

from bot.sandbox.driver.client import Driver
from bot.sandbox.world.people import Json
from tests.e2e.fleet.conftest import MakeFleet
from tests.e2e.fleet.shopping import shoppers

BOTS, WORKERS = 3, 1


async def test_all_start_at_once_on_an_empty_database(
    driver: Driver, make_fleet: MakeFleet, empty_url: str
) -> None:
    """One migrates, the others wait for it; then all serve. Telegram refuses nobody."""
    fleet = make_fleet(empty_url, bots=BOTS, workers=WORKERS)

    await fleet.start()

    migrated = Counter(one.log.count("migrated: ") for one in fleet.all)
    assert migrated[0] == BOTS + WORKERS - 1
    await driver.settle()  # with the first start's work out of the way
    await shoppers(driver, BOTS * 2)
    assert set(fleet.balancer.answered) == set(fleet.balancer.ports)
    await fleet.stop()


async def test_telegram_is_told_once_what_all_would_tell_it(
    driver: Driver, make_fleet: MakeFleet, database_url: str
) -> None:
    """Names and commands: the first sends what differs, the others find that nothing does."""
    fleet = make_fleet(database_url, bots=BOTS, workers=0)

    await fleet.start()
    await driver.wait("call", since=0, where=_is_told)
    await driver.settle(quiet=1.0)

    told = Counter(
        (call["method"], str(call["params"]))
        for call in await driver.journal()
        if call["method"].startswith("setMy")
    )
    assert told
    assert max(told.values()) == 1
    assert (await driver.call("getWebhookInfo"))["result"]["url"] == fleet.balancer.url


def _is_told(event: Json) -> bool:
    return bool(event["entry"]["method"].startswith("setMy"))
