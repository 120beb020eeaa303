"""How the bot stops and starts: graceful ends, two at once, wrong settings."""

import asyncio

import pytest

from bot.sandbox.driver.client import Driver, running
from tests.e2e.conftest import MakeBot
from tests.e2e.process import BotProcess
from tests.e2e.waiting import until_hit
from tests.e2e.words import label, shown
from tests.patience import patience

pytestmark = pytest.mark.e2e


async def test_a_stop_lets_the_work_end(driver: Driver, bot: BotProcess) -> None:
    """SIGTERM while a press is in work: it is answered, nothing is left over, exit code 0."""
    ann = await driver.person("Ann", language_code="en")
    await ann.say("/start")
    await ann.window(shown("menu-main", name="Ann", balance=0))
    slow = await driver.fault("editMessageText", "delay", seconds=1)
    press = asyncio.create_task(ann.click(label("prices-entry")))
    await until_hit(driver, slow)

    assert await bot.stop() == 0

    assert await press is not None
    assert label("nav-home") in str(await ann.buttons())
    await driver.settle()


async def test_an_ordinary_life_is_nothing_to_worry_about(
    make_bot: MakeBot, sqlite_url: str
) -> None:
    """Its log begins with its own words, and its stop is no warning."""
    bot = make_bot(sqlite_url)
    await bot.start()

    assert await bot.stop() == 0

    assert [one for one in bot.worries if "ADMINS is empty" not in one] == []
    assert "shutdown" not in bot.log


async def test_presses_during_a_stop_wait_for_the_next_start(
    driver: Driver, bot: BotProcess
) -> None:
    """What comes while nobody polls is answered after the next start."""
    ann = await driver.person("Ann", language_code="en")
    await ann.say("/start")
    await ann.window(shown("menu-main", name="Ann", balance=0))
    assert await bot.stop() == 0
    press = asyncio.create_task(ann.click(label("prices-entry"), seconds=patience(60)))

    await bot.start()

    assert await press is not None
    assert label("nav-home") in str(await ann.buttons())


@pytest.mark.parametrize("engine", ["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
async def test_two_bots_start_at_once_on_one_empty_database(
    driver: Driver, make_bot: MakeBot, empty_url: str
) -> None:
    """Both wait for one migration, which is applied once, and both serve people."""
    async with running() as other:
        bots = [make_bot(empty_url), make_bot(empty_url, where=other)]
        await asyncio.gather(*(bot.start() for bot in bots))

        for telegram, name in ((driver, "Ann"), (other, "Bob")):
            person = await telegram.person(name, language_code="en", id=len(name) + ord(name[0]))
            await person.say("/start")
            await person.window(shown("menu-main", name=name, balance=0))
        assert sum(bot.log.count("migrated: 0_") for bot in bots) == 1
        assert [await bot.stop() for bot in bots] == [0, 0]
