"""A bot without matplotlib and numpy, as a small server may have it."""

import pytest

from bot.sandbox.driver.client import Driver
from tests.e2e.conftest import MakeBot
from tests.e2e.process import BotProcess
from tests.e2e.words import label, shown

pytestmark = pytest.mark.e2e

OLGA = 1003


class SmallBot(BotProcess):
    """A bot that can import neither."""

    prepared_by = "tests.e2e.without_pictures"


async def test_the_statistics_say_how_to_get_plots(
    driver: Driver, make_bot: MakeBot, sqlite_url: str, refusals: list[str]
) -> None:
    """No dead button, and one line in the log at the start."""
    refusals.append("chat not found")  # the admin has not written to the bot yet
    bot = make_bot(sqlite_url, kind=SmallBot, ADMINS=str(OLGA))
    await bot.start()
    assert bot.log.count("statistics have no plots") == 1
    olga = await driver.person("Olga", id=OLGA, language_code="en")

    await olga.say("/stats")
    screen = await olga.window(shown("stats-main-no-plots"))
    words = [word for row in await olga.buttons(screen) for word in row]
    assert label("stats-main-day") not in words
    assert label("nav-panel") in words
