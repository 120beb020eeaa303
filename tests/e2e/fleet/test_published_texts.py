"""Texts that an admin publishes in one process are soon shown by the others."""

import time

import pytest

from bot.sandbox.driver.client import Driver
from tests.e2e.fleet.conftest import MakeFleet
from tests.e2e.publishing import LIVE, Publisher
from tests.patience import patience


@pytest.mark.parametrize("times", [1, pytest.param(10, marks=pytest.mark.soak)])
async def test_a_published_text_is_live_in_the_other_process(
    driver: Driver, make_fleet: MakeFleet, raw_database: str, times: int
) -> None:
    """Within five seconds of the press, whatever process was pressed in."""
    fleet = make_fleet(raw_database, bots=2, workers=0)
    await fleet.start()
    pressed, other = fleet.balancer.ports
    publisher = await Publisher.at_the_card(driver)
    took = []

    for number in range(1, times + 1):
        text = f"Language No. {number}?"
        fleet.balancer.ports = [pressed]
        await publisher.writes(text)
        began = await publisher.publishes()
        fleet.balancer.ports = [other]
        await publisher.is_read(text, fleet.bots[1], number)
        took.append(time.monotonic() - began)

    print("from the press to the answer, s:", *(f"{one:.2f}" for one in took))
    assert max(took) < patience(LIVE)
