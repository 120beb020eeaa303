"""A broadcast whose process is killed repeatedly: nobody gets it twice, nobody is forgotten."""

import asyncio
import random
from contextlib import suppress

import pytest

from bot.sandbox.driver.client import Driver, DriverError, running
from tests.e2e.conftest import MakeBot
from tests.e2e.mailing import OLGA, crowd, office, received
from tests.e2e.process import BotProcess

pytestmark = pytest.mark.e2e

IN_FLIGHT = 30  # of bot.jobs.broadcast.job


class Mortal(BotProcess):
    """A bot whose leases end soon after its death."""

    prepared_by = "tests.e2e.short_leases"


@pytest.mark.parametrize(
    ("many", "kills"), [(300, 6), pytest.param(900, 20, marks=pytest.mark.soak)]
)
async def test_killed_at_random_moments(
    make_bot: MakeBot, database_url: str, many: int, kills: int
) -> None:
    """Nobody twice by Telegram's own record; in doubt are at most the calls in flight at a kill;
    everybody is accounted for.
    """
    people = crowd(many, many // 15)
    dice = random.Random(20261123)
    # Without limits and at 100 a second: what is killed is a broadcast with calls in flight, and
    # at the 30 that ship hardly any is.
    quick = running(people=people, limits=False)
    async with quick as driver, office(driver, database_url) as admin:
        await admin.register(people)
        number = await admin.send()
        bot = make_bot(
            database_url, where=driver, kind=Mortal, ADMINS=str(OLGA), BULK_PER_SECOND="100"
        )
        in_doubt = 0
        for _ in range(kills):
            await bot.launch()
            await some_copies(driver, dice)
            await bot.kill()
            counts = (await admin.progress(number)).counts
            assert counts["sending"] <= IN_FLIGHT
            in_doubt += counts["sending"]
            assert counts["unknown"] <= in_doubt
        assert not (await admin.progress(number)).broadcast.over, "it was too fast to be killed"
        await bot.launch()
        outcomes = await admin.until_over(number)

        got = await received(driver)
        assert max(got.values()) == 1, "somebody got it twice"
        assert sum(outcomes.values()) == many
        assert outcomes["unknown"] <= in_doubt
        assert outcomes["blocked"] + outcomes["sent"] + outcomes["unknown"] == many
        assert outcomes["sent"] <= len(got) <= outcomes["sent"] + outcomes["unknown"]
        assert len(await admin.tokens(number)) >= kills // 2, "hardly any process sent anything"
        assert await bot.stop() == 0


async def some_copies(driver: Driver, dice: random.Random) -> None:
    """Let the bot send some, and then go on for a moment that is none of an event's."""
    for _ in range(dice.randint(1, 12)):
        with suppress(DriverError):
            await driver.wait("call", where=_copied, seconds=10)
    with suppress(TimeoutError):
        await asyncio.wait_for(asyncio.Event().wait(), dice.uniform(0, 0.02))


def _copied(event: dict[str, dict[str, str]]) -> bool:
    return event["entry"]["method"] == "copyMessage"
