"""SIGKILL while the menu moves down: every remaining menu message works."""

import pytest

from bot.sandbox.driver.client import Driver
from tests.e2e.process import BotProcess
from tests.e2e.waiting import until_hit
from tests.e2e.words import label, shown

pytestmark = pytest.mark.e2e


async def test_a_kill_between_the_new_menu_and_the_end_of_the_old_one_loses_neither(
    driver: Driver, bot: BotProcess
) -> None:
    """The new message is the menu before the old one goes: no edit finds its message gone."""
    ann = await driver.person("Ann", language_code="en")
    await ann.say("/start")
    old = await ann.window(shown("menu-main", name="Ann", balance=0))
    await driver.settle()
    late = await driver.fault("deleteMessage", "delay", after=1, seconds=600)  # /help goes first
    await ann.say("/help")
    await until_hit(driver, late)

    await bot.kill()
    await bot.start()

    newest = await ann.newest("reply_markup")
    assert newest["message_id"] != old["message_id"]
    answer = await ann.click(label("terms-entry"), message=newest)
    assert answer is not None
    assert not answer["text"]  # nothing is out of date
