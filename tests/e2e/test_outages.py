"""PostgreSQL or Redis stops and starts under a running bot: people get answers, money waits."""

import pytest

from bot.sandbox.driver.client import Driver
from bot.sandbox.driver.person import Person
from bot.sandbox.driver.session import DriverError
from models.schema.migrate import migrate
from tests.e2e.conftest import MakeBot
from tests.e2e.money import at_confirm, check_the_end
from tests.e2e.process import BotProcess
from tests.e2e.waiting import until_logged
from tests.e2e.words import label, shown
from tests.servers import OwnPostgres, OwnRedis

pytestmark = pytest.mark.e2e

WAIT = shown("errors-one-moment")
deliveries = pytest.mark.parametrize("polls", [True, False], ids=["polling", "webhook"])


@pytest.fixture
def refusals(refusals: list[str]) -> list[str]:
    """A press whose screen was shown and not kept is answered a second time."""
    return [*refusals, "query is too old"]


def delivery(polls: bool) -> dict[str, str]:
    """Settings."""
    return {"WEBHOOK_URL": ""} if polls else {}


async def asked_to_wait(person: Person) -> None:
    """A press gets a toast, a message a message."""
    answer = await person.click(label("nav-home"))
    assert answer is not None
    assert (answer["text"], answer["show_alert"]) == (WAIT, True)
    await person.say("/start")
    await person.window(WAIT)


def outage_is_told_in_lines(bot: BotProcess, server: str) -> None:
    """What the bot logged is expected, and holds no traceback."""
    bot.expected += [server, "Connection refused", "Connection reset", "closed", "released"]
    bot.expected += ["connection_lost", "cannot switch to state"]  # asyncpg, cut off between two
    bot.expected += ["job chore:"]  # one that was at work then, in whatever words the driver has
    assert "Traceback" not in bot.log


@pytest.mark.postgres
@deliveries
async def test_while_postgresql_is_away_people_are_asked_to_wait(
    driver: Driver, make_bot: MakeBot, own_postgres: OwnPostgres, polls: bool
) -> None:
    """No silence meanwhile; afterwards the same process goes on, and takes payments."""
    await migrate(own_postgres.url)
    bot = make_bot(own_postgres.url, **delivery(polls))
    await bot.start()
    ann = await driver.person("Ann", language_code="en")
    link = await at_confirm(ann, 10, 450)

    await own_postgres.stop()
    await asked_to_wait(ann)
    with pytest.raises(DriverError):
        await ann.pay(link)
    outage_is_told_in_lines(bot, "has to wait")
    await own_postgres.start()

    await ann.pay(await at_confirm(ann, 10, 450))
    await check_the_end(driver, bot, own_postgres.url, {ann: 10})


@pytest.mark.redis
@deliveries
async def test_a_redis_that_lost_everything_costs_only_screen_updates(
    driver: Driver, make_bot: MakeBot, sqlite_url: str, own_redis: OwnRedis, polls: bool
) -> None:
    """Meanwhile people are asked to wait and payments pass; afterwards old buttons say so."""
    bot = make_bot(sqlite_url, REDIS_URL=own_redis.url, **delivery(polls))
    await bot.start()
    ann = await driver.person("Ann", language_code="en")
    link = await at_confirm(ann, 10, 450)

    await own_redis.kill()
    await asked_to_wait(ann)
    await ann.pay(link)
    await until_logged(bot, "was done but not shown")
    outage_is_told_in_lines(bot, "Redis")
    await own_redis.start()

    answer = await ann.click(label("nav-home"))
    assert answer is not None
    assert answer["text"] == label("errors-gone")
    await check_the_end(driver, bot, sqlite_url, {ann: 10})


@pytest.mark.postgres
@deliveries
async def test_a_stop_while_postgresql_is_away_is_no_error(
    driver: Driver, make_bot: MakeBot, own_postgres: OwnPostgres, polls: bool
) -> None:
    """Nobody can be told that the process leaves; everything else is closed."""
    await migrate(own_postgres.url)
    bot = make_bot(own_postgres.url, **delivery(polls))
    await bot.start()
    await own_postgres.stop()

    assert await bot.stop() == 0

    outage_is_told_in_lines(bot, "failed")  # what the start had begun
    await own_postgres.start()
