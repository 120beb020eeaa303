"""A running bot shows what another process has published, and again after its restart."""

import time

import pytest

from bot.sandbox.driver.client import Driver
from bot.services.admin.audit import Audit
from bot.services.admin.text_versions import TextVersions
from bot.services.clock import utc_now
from tests.e2e.conftest import MakeBot
from tests.e2e.publishing import LIVE, Publisher
from tests.e2e.waiting import until_logged
from tests.e2e.words import shown
from tests.patience import patience
from tests.world import OLGA

pytestmark = pytest.mark.e2e
OWN = "Which language, please?"


async def test_a_published_text_reaches_a_running_bot(
    driver: Driver, make_bot: MakeBot, raw_database: str
) -> None:
    """Without a signal, a setting or a file; a restart reads it again."""
    bot = make_bot(raw_database)
    await bot.start()
    ann = await driver.person("Ann", language_code="en")
    await ann.say("/language")
    await ann.window(shown("language-choose"))

    versions = TextVersions((OLGA,), ("en",), Audit(utc_now), utc_now)
    await versions.publish("en", "language-choose", OWN, 0, OLGA)
    await until_logged(bot, "texts are read anew")
    await ann.say("/language")
    await ann.window(OWN)

    assert await bot.stop() == 0
    await bot.start()
    await ann.say("/start")
    await ann.window("Ann")
    await ann.say("/language")
    await ann.window(OWN)


@pytest.mark.parametrize("times", [1, pytest.param(10, marks=pytest.mark.soak)])
async def test_what_an_admin_publishes_is_soon_read(
    driver: Driver, make_bot: MakeBot, sqlite_url: str, refusals: list[str], times: int
) -> None:
    """Within five seconds of the press, as the bot ships: one process, SQLite."""
    refusals.append("chat not found")  # the commands of an admin who has not come yet
    bot = make_bot(sqlite_url, ADMINS=str(OLGA))
    await bot.start()
    publisher = await Publisher.at_the_card(driver)
    took = []

    for number in range(1, times + 1):
        text = f"Language No. {number}?"
        await publisher.writes(text)
        began = await publisher.publishes()
        await publisher.is_read(text, bot, number)
        took.append(time.monotonic() - began)

    print("from the press to the answer, s:", *(f"{one:.2f}" for one in took))
    assert max(took) < patience(LIVE)
