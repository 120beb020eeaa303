"""A newcomer's way through the bot, from Start to the CSV."""

import pytest

from bot.sandbox.driver.client import Driver
from tests.e2e.money import pay_link
from tests.e2e.process import BotProcess
from tests.e2e.words import label, shown

pytestmark = pytest.mark.e2e


async def test_a_newcomer_buys_and_sees_it_in_the_one_message(
    driver: Driver, bot: BotProcess
) -> None:
    """Start, pack, confirm, pay: every screen is the same message, and the balance is in it."""
    ann = await driver.person("Ann", language_code="en")
    await ann.say("/start")
    menu = await ann.window(shown("menu-main", name="Ann", balance=0))
    await ann.click(label("buy-entry"))
    await ann.click(label("buy-pack-choose", tokens=10, stars=450, saving=10))
    await ann.window(shown("buy-confirm", tokens=10, stars=450))

    await ann.pay(pay_link(await ann.last()))

    paid = await ann.window(shown("buy-paid", tokens=10, balance=10))
    assert paid["message_id"] == menu["message_id"]
    assert (await ann.profile())["stars"] == 1000 - 450


async def test_everything_in_the_menu_opens_and_leads_home(driver: Driver, bot: BotProcess) -> None:
    """Each button of the menu shows another screen in the same message; home is one press away."""
    ann = await driver.person("Ann", language_code="en")
    await ann.say("/start")
    menu = await ann.window(shown("menu-main", name="Ann", balance=0))

    for row in await ann.buttons(menu):
        for entry in row:
            await ann.click(entry)
            assert (await ann.last())["text"] != menu["text"]
            await ann.click(label("nav-home"))
            assert (await ann.last())["text"] == menu["text"]
    assert (await ann.last())["message_id"] == menu["message_id"]


async def test_the_csv_of_a_newcomer_holds_the_purchase(driver: Driver, bot: BotProcess) -> None:
    """The history names the purchase; its CSV has one line more than the header."""
    ann = await driver.person("Ann", language_code="en")
    await ann.say("/start")
    await ann.window(shown("menu-main", name="Ann", balance=0))
    await ann.click(label("buy-entry"))
    await ann.click(label("buy-pack-choose", tokens=1, stars=50, saving=0))
    await ann.pay(pay_link(await ann.last()))
    await ann.window(shown("buy-paid", tokens=1, balance=1))
    await ann.click(label("nav-home"))
    await ann.click(label("history-entry"))

    await ann.click(label("history-operations-csv"))
    await ann.window(shown("history-csv-caption"))

    file = (await ann.download(await ann.newest("document"))).decode("utf-8-sig")
    header, line = file.splitlines()
    assert header.split(",")[0] == label("history-csv-number")
    assert "1" in line.split(",")


async def test_a_language_changes_the_screen_at_once(driver: Driver, bot: BotProcess) -> None:
    """The very answer to the choice is in the new language, and so are the commands."""
    ann = await driver.person("Ann", language_code="en")
    await ann.say("/start")
    await ann.window(shown("menu-main", name="Ann", balance=0))
    await ann.click(label("language-entry"))

    await ann.click(
        label("language-choose-code", chosen="no", own_name=label("language-own-name", "ru"))
    )

    await ann.window(shown("menu-main", "ru", name="Ann", balance=0))
    commands = {one["command"]: one["description"] for one in (await ann.chat())["commands"]}
    assert commands["start"] == label("commands-start", "ru")
