"""The bot's token is in no line of its log, after every failure and at every log level."""

from collections.abc import AsyncIterator
from typing import Any
from urllib.parse import quote

import pytest

from bot.sandbox.driver.client import Driver, running
from tests.e2e.conftest import MakeBot
from tests.e2e.waiting import until_hit
from tests.e2e.words import label, shown

pytestmark = pytest.mark.e2e

TOKEN = "7112345678:AAHk-Vt0_9zQm4c1wXy2bLpR8sDfGhJkLmN"
FAULTS: list[tuple[str, dict[str, Any]]] = [
    ("error", {"code": 401, "description": "Unauthorized"}),
    ("error", {"code": 404, "description": "Not Found"}),
    ("error", {"code": 400, "description": f"Bad Request: /bot{TOKEN}/editMessageText"}),
    ("redirect", {}),
    ("html502", {}),
    ("garbage", {}),
    ("drop_before", {}),
    ("drop_after", {}),
]


@pytest.fixture
async def driver() -> AsyncIterator[Driver]:
    """A sandbox whose bot has a token as Telegram's look; refusals are the tests' own."""
    async with running(TOKEN) as driver:
        yield driver


async def test_no_fault_of_telegrams_shows_the_token(
    driver: Driver, make_bot: MakeBot, sqlite_url: str
) -> None:
    """Every kind of broken answer, to a person's press and to the polling itself."""
    bot = make_bot(sqlite_url, LOG_LEVEL="DEBUG")
    bot.expected = [""]
    await bot.start()
    ann = await driver.person("Ann", language_code="en")
    await ann.say("/start")
    await ann.window(shown("menu-main", name="Ann", balance=0))
    for kind, action in FAULTS:
        press = await driver.fault("editMessageText", kind, **action)
        poll = await driver.fault("getUpdates", kind, **action)
        await ann.click(label("prices-entry"), seconds=0.5)
        await until_hit(driver, press)
        await until_hit(driver, poll)
        await ann.say("/start")
        await driver.settle()

    await bot.stop()

    assert "DEBUG" in bot.log
    _check(bot.log)


async def test_no_fault_at_the_start_shows_the_token(
    driver: Driver, make_bot: MakeBot, sqlite_url: str
) -> None:
    """The very first call fails: whatever the bot says of it, it is not the token."""
    bot = make_bot(sqlite_url, LOG_LEVEL="DEBUG")
    bot.expected = [""]
    for kind, action in FAULTS:
        rule = await driver.fault("deleteWebhook", kind, times=None, **action)
        await bot.launch()
        await until_hit(driver, rule)
        await bot.end()
        await driver.remove_faults(rule)

    _check(bot.log)


def _check(log: str) -> None:
    secret = TOKEN.partition(":")[2]
    for text in (TOKEN, quote(TOKEN, safe=""), secret):
        assert text not in log
