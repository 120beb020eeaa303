"""A move as people see it: the chat page stays open, and the bot is back on another database."""

from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
from playwright.async_api import expect

from bot.sandbox.driver.client import Driver, Person
from tests.browser import launched, needs_chromium, profile
from tests.e2e.conftest import MakeBot
from tests.e2e.money import at_confirm
from tests.e2e.process import BotProcess
from tests.e2e.screens import Visitor
from tests.e2e.words import shown
from tests.postgres import Databases

pytestmark = [pytest.mark.browser, pytest.mark.e2e, pytest.mark.postgres, needs_chromium]


@pytest.fixture
def postgres_url(postgres_databases: Databases) -> Iterator[str]:
    """The URL of a PostgreSQL database without any table."""
    with postgres_databases.without_tables() as url:
        yield url


@pytest.fixture
async def ann(driver: Driver) -> Person:
    """Somebody who has not started the bot yet."""
    return await driver.person("Ann", language_code="en", stars=5000)


@pytest.fixture
async def visitor(driver: Driver, ann: Person, tmp_path: Path) -> AsyncIterator[Visitor]:
    """Ann at the chat page."""
    async with launched() as browser, profile(browser) as context:
        page = await context.new_page()
        await page.goto(driver.base_url)
        yield Visitor(page, ann.id, "en", tmp_path, "move")


async def test_the_open_screen_answers_after_a_move(
    driver: Driver,
    make_bot: MakeBot,
    sqlite_url: str,
    postgres_url: str,
    ann: Person,
    visitor: Visitor,
) -> None:
    """The same balance, the same history, in the same message of the same page."""
    old = make_bot(sqlite_url)
    await old.start()
    await visitor.opens()
    await ann.pay(await at_confirm(ann, 10, 450))
    await visitor.reads(shown("buy-paid", tokens=10, balance=10).splitlines()[0])
    await visitor.taps("nav-home")
    await visitor.taps("history-entry")
    await visitor.reads("+10")
    history = (await ann.last())["text"]
    await driver.settle()
    await _moved(old, postgres_url)

    await make_bot(postgres_url).start()

    await visitor.taps("nav-home")
    await expect(visitor.button("history-entry")).to_be_visible()
    assert "10" in (await ann.last())["text"]
    await visitor.taps("history-entry")
    await visitor.reads("+10")
    assert (await ann.last())["text"] == history


async def _moved(old: BotProcess, target: str) -> None:
    assert await old.stop() == 0
    code, output = await old.command("move", target)
    assert code == 0, output
