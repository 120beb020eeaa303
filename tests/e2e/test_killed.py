"""The bot is killed between a payment and its answer: every charge is credited exactly once."""

import asyncio
import random
from collections import Counter
from contextlib import suppress

import pytest
from tortoise.context import require_context

from bot.sandbox.driver.client import Driver
from bot.sandbox.driver.person import Person
from bot.sandbox.driver.session import DriverError
from models.db.connection import close, connect
from tests.e2e.conftest import MakeBot
from tests.e2e.money import at_confirm, check_the_end, credited, paid
from tests.e2e.waiting import until_hit, until_logged
from tests.patience import patience

pytestmark = pytest.mark.e2e

LONG = 60.0  # seconds of the sandbox's clock
PACKS = range(1, 14)  # tokens, each for one Star: what a person paid is what they must have
ANYTHING = "paid,call,message,edited,update"


@pytest.fixture
def refusals(refusals: list[str]) -> list[str]:
    """A checkout that is delivered again is answered again, for whoever was killed forgot it."""
    return [*refusals, "query is too old"]


async def test_killed_before_telegram_has_handed_the_payment_over(
    driver: Driver, make_bot: MakeBot, database_url: str
) -> None:
    """The payment still waits at Telegram; the next start fetches it."""
    bot = make_bot(database_url, WEBHOOK_URL="")
    await bot.start()
    ann = await driver.person("Ann", language_code="en")
    link = await at_confirm(ann, 10, 450)
    await driver.fault("getUpdates", "delay", seconds=LONG)
    await ann.pay(link)
    await bot.kill()
    assert await credited(database_url) == []

    await driver.advance(LONG)
    await bot.start()

    await check_the_end(driver, bot, database_url, {ann: 10})


async def test_killed_between_the_inbox_and_the_credit(
    driver: Driver, make_bot: MakeBot, database_url: str
) -> None:
    """Telegram has forgotten the update, the inbox has not: the next start credits it."""
    bot = make_bot(database_url)
    bot.expected.append("charges")
    await bot.start()
    ann = await driver.person("Ann", language_code="en")
    link = await at_confirm(ann, 10, 450)
    await rename(database_url, "charges", "charges_away")
    await ann.pay(link)
    await until_logged(bot, "successful_payment in update")
    await bot.kill()
    await rename(database_url, "charges_away", "charges")
    assert await credited(database_url) == []

    await bot.start()

    await check_the_end(driver, bot, database_url, {ann: 10})


async def test_killed_between_the_credit_and_its_message(
    driver: Driver, make_bot: MakeBot, database_url: str
) -> None:
    """The tokens are there, the screen is not: the next start shows them, once."""
    bot = make_bot(database_url)
    await bot.start()
    ann = await driver.person("Ann", language_code="en")
    link = await at_confirm(ann, 10, 450)
    slow = await driver.fault("editMessageText", "delay", chat=ann.id, seconds=LONG)
    charge = await ann.pay(link)
    await until_hit(driver, slow)
    await bot.kill()
    assert await credited(database_url) == [charge]

    await driver.advance(LONG)
    await bot.start()

    await check_the_end(driver, bot, database_url, {ann: 10})


async def test_killed_while_the_checkout_is_being_answered(
    driver: Driver, make_bot: MakeBot, database_url: str
) -> None:
    """The yes still reaches Telegram, so that the person pays a bot which is not there."""
    bot = make_bot(database_url)
    await bot.start()
    ann = await driver.person("Ann", language_code="en")
    link = await at_confirm(ann, 10, 450)
    slow = await driver.fault("answerPreCheckoutQuery", "delay", seconds=5)
    payment = asyncio.create_task(ann.pay(link))
    await until_hit(driver, slow)
    await bot.kill()
    await driver.advance(5)
    await payment

    await bot.start()

    await check_the_end(driver, bot, database_url, {ann: 10})


async def test_a_charge_delivered_five_times_is_credited_once(
    driver: Driver, make_bot: MakeBot, database_url: str
) -> None:
    """Twice in one answer of Telegram's, again later, and again after a restart."""
    bot = make_bot(database_url)
    await bot.start()
    ann = await driver.person("Ann", language_code="en")
    link = await at_confirm(ann, 10, 450)
    await driver.settle()
    await driver.update_fault("duplicate", times=2)
    charge = await ann.pay(link)
    await driver.settle()
    await driver.redeliver(charge_id=charge)
    await driver.settle()
    await bot.stop()
    await driver.redeliver(charge_id=charge)
    await bot.start()
    await driver.settle()
    await driver.redeliver(charge_id=charge)

    await check_the_end(driver, bot, database_url, {ann: 10})


@pytest.mark.parametrize("kills", [5, pytest.param(40, marks=pytest.mark.soak)])
async def test_killed_at_random_moments_while_people_pay(
    driver: Driver, make_bot: MakeBot, database_url: str, kills: int
) -> None:
    """At whatever moments it is killed, in the end each person has exactly what they paid."""
    packs = ",".join(f"{tokens}:{tokens}" for tokens in PACKS)
    bot = make_bot(database_url, STARS_PACKS=packs)
    await bot.start()
    people = [
        await driver.person(name, language_code="en") for name in ("Ann", "Bob", "Eve", "Ida")
    ]
    shops = await asyncio.gather(*(invoices(person) for person in people))
    queue = [one for shop in zip(*shops, strict=True) for one in shop]
    dice = random.Random(20261122)
    payments: list[asyncio.Task[tuple[Person, int]]] = []

    for _ in range(kills):
        payments += [
            asyncio.create_task(pay(*queue.pop())) for _ in range(dice.randint(1, 2)) if queue
        ]
        await some_moment(driver, dice)
        await bot.kill()
        await bot.launch()
    await asyncio.wait(payments)

    bought: Counter[Person] = Counter(dict.fromkeys(people, 0))
    for person, tokens in (payment.result() for payment in payments):
        bought[person] += tokens
    assert len(await paid(driver)) >= kills // 2, "hardly anybody could pay"
    await check_the_end(driver, bot, database_url, bought)
    code, report = await bot.command("verify")
    assert code == 0, report


async def invoices(person: Person) -> list[tuple[Person, int, str]]:
    """One invoice for each pack."""
    return [(person, tokens, await at_confirm(person, tokens, tokens, 1)) for tokens in PACKS]


async def pay(person: Person, tokens: int, link: str) -> tuple[Person, int]:
    """The tokens that the person must have for it: none when the checkout was not answered."""
    try:
        await person.pay(link)
    except DriverError as error:
        if error.status != 402:
            raise
        return person, 0
    return person, tokens


async def some_moment(driver: Driver, dice: random.Random) -> None:
    """Let some things happen, and then a moment more that is none of an event's."""
    for _ in range(dice.randint(0, 8)):
        with suppress(DriverError):
            await driver.wait(ANYTHING, seconds=patience(1))
    with suppress(TimeoutError):
        await asyncio.wait_for(asyncio.Event().wait(), dice.uniform(0, 0.03))


async def rename(database_url: str, table: str, name: str) -> None:
    """Take a table away, or bring it back."""
    await connect(database_url)
    try:
        await require_context().db().execute_script(f"ALTER TABLE {table} RENAME TO {name}")
    finally:
        await close()
