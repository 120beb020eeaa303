"""The bot is killed between an action and its notice: the person still gets the notice."""

from datetime import timedelta

import pytest

from bot.sandbox.driver.client import Driver
from bot.sandbox.driver.person import Person
from bot.services.clock import utc_now
from models import NoticeRow, Transfer
from models.db.connection import close, connect
from tests.e2e.conftest import MakeBot
from tests.e2e.process import BotProcess
from tests.e2e.waiting import until_hit
from tests.e2e.words import shown

pytestmark = pytest.mark.e2e

LONG = 3600  # seconds
OLGA = 1003
TOLD = {"direction": "in", "amount": 5, "balance": 5, "reason": "thanks"}


@pytest.fixture
def refusals(refusals: list[str]) -> list[str]:
    """The admin's commands are set before she ever came."""
    return [*refusals, "chat not found"]


async def killed_while_telling(
    driver: Driver, bot: BotProcess, kind: str, **action: float
) -> tuple[Person, Person]:
    """An admin gave Ann tokens; the call that tells her meets a fault, and the bot is killed."""
    await bot.start()
    olga = await driver.person("Olga", id=OLGA, language_code="en")
    ann = await driver.person("Ann", language_code="en")
    for person in (olga, ann):
        await person.say("/start")
        await person.window(shown("menu-main", name="-", balance=0).splitlines()[-1])
    fault = await driver.fault("sendMessage", kind, chat=ann.id, **action)
    await olga.say(f"/adjust {ann.id} +5 thanks")
    await until_hit(driver, fault)
    await bot.kill()
    return olga, ann


async def a_while_later(database_url: str) -> None:
    """As if the times of all notices had come."""
    await connect(database_url)
    try:
        assert await Transfer.filter(key__startswith="adjust:").count() == 1
        assert await NoticeRow.filter(state__in=("pending", "sending")).count() == 1
        await NoticeRow.all().update(due_at=utc_now() - timedelta(seconds=1))
    finally:
        await close()


async def times_told(driver: Driver, ann: Person) -> int:
    """How many messages say so, when everything is done."""
    await driver.settle()
    words = shown("adjust-told", **TOLD).strip()
    return sum(words in one.get("text", "") for one in await ann.messages())


async def test_killed_between_the_commit_and_the_call(
    driver: Driver, make_bot: MakeBot, database_url: str
) -> None:
    """Telegram had asked for a pause, so nothing was shown: the next start tells, once."""
    bot = make_bot(database_url, ADMINS=str(OLGA))
    _, ann = await killed_while_telling(driver, bot, "429", retry_after=LONG)
    assert await times_told(driver, ann) == 0
    await a_while_later(database_url)

    await bot.start()

    await ann.window(shown("adjust-told", **TOLD).strip())
    assert await times_told(driver, ann) == 1


async def test_killed_between_the_call_and_its_record(
    driver: Driver, make_bot: MakeBot, database_url: str
) -> None:
    """Nobody knows whether she has read it: once more, however often it is started again."""
    bot = make_bot(database_url, ADMINS=str(OLGA))
    _, ann = await killed_while_telling(driver, bot, "delay", seconds=LONG)
    await driver.advance(LONG)
    await a_while_later(database_url)

    for _ in range(2):
        await bot.start()
        await ann.window(shown("adjust-told", **TOLD).strip())
        await driver.settle()
        await bot.kill()

    assert await times_told(driver, ann) in (1, 2)


async def test_a_start_names_the_admins_who_can_not_be_written_to(
    driver: Driver, make_bot: MakeBot, database_url: str
) -> None:
    """Olga is one, and has never pressed Start; once she has, the next start says nothing."""
    bot = make_bot(database_url, ADMINS=str(OLGA))
    olga = await driver.person("Olga", id=OLGA, language_code="en")
    for _ in range(2):
        await bot.start()
        await olga.say("/start")
        await olga.window(shown("menu-main", name="-", balance=0).splitlines()[-1])
        await bot.stop()

    assert bot.log.count(f"can't be written to: {OLGA}.") == 1
