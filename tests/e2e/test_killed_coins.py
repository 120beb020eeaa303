"""The bot is killed around a payment in coins: it is credited once, within a minute, by itself."""

import asyncio
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from decimal import Decimal

import pytest

from bot.sandbox.driver.client import Driver
from bot.sandbox.driver.person import Person
from bot.services.integrity.verify import verify
from models import CryptoOrder, Transfer
from models.db.connection import opened
from tests.e2e.conftest import MakeBot
from tests.e2e.process import BotProcess
from tests.e2e.test_killed import rename
from tests.e2e.waiting import until, until_hit, until_logged
from tests.e2e.words import label, shown
from tests.integrations.crypto_fake import TOKEN, FakeCryptoPay, crypto_pay
from tests.patience import patience

pytestmark = pytest.mark.e2e

WITHIN = 60.0  # seconds in which the books must be right again
LONG = 60.0  # seconds of the sandbox's clock
_TERMS = {
    "state": "open",
    "tokens": 10,
    "sum": Decimal(900),
    "until": datetime(2026, 3, 5, tzinfo=UTC),
}
INVOICE = shown("crypto-invoice", **_TERMS).splitlines()[-1]  # no moment stands in that line


@pytest.fixture
async def fake() -> AsyncIterator[FakeCryptoPay]:
    """Crypto Pay over HTTP; it lives on while the bot does not."""
    async with crypto_pay() as fake:
        yield fake


@pytest.fixture
def bot(make_bot: MakeBot, database_url: str, fake: FakeCryptoPay) -> BotProcess:
    """A bot that takes coins, not started."""
    coins = {"CRYPTO_BOT_TOKEN": TOKEN, "CRYPTO_API_URL": fake.base}
    return make_bot(database_url, **coins)


async def chosen(driver: Driver, bot: BotProcess) -> Person:
    """Ann, who has just chosen ten tokens."""
    await bot.start()
    ann = await driver.person("Ann", language_code="en")
    await choose(ann)
    return ann


async def choose(ann: Person) -> None:
    """From the menu to the invoice."""
    await ann.say("/start")
    await ann.window(shown("menu-main", name="-", balance=0).splitlines()[-1])
    await ann.click(label("crypto-entry"))
    await ann.window(shown("crypto-pack"))
    await ann.click(label("crypto-pack-choose", tokens=10, sum=Decimal(900)))


async def at_the_invoice(driver: Driver, bot: BotProcess) -> Person:
    """Ann, who may pay now."""
    ann = await chosen(driver, bot)
    await ann.window(INVOICE)
    return ann


async def credited(url: str) -> list[str]:
    """Keys of the transfers for coins, with the books in order."""
    async with opened(url):
        keys = await Transfer.filter(kind="crypto").values_list("key", flat=True)
        report = await verify()
    assert report.ok, report.table()
    return sorted(map(str, keys))


async def ended(driver: Driver, url: str, bot: BotProcess, fake: FakeCryptoPay) -> None:
    """The one invoice is credited in time, and once, however often the bot starts again."""
    (invoice,) = fake.invoices
    async with opened(url):
        await until(lambda: Transfer.exists(kind="crypto"), value=True, seconds=WITHIN)
    assert await credited(url) == [f"crypto:{invoice}"]
    assert await bot.stop() == 0
    await bot.start()
    await driver.settle()
    assert await bot.stop() == 0
    assert await credited(url) == [f"crypto:{invoice}"]


async def test_paid_while_the_bot_is_down(
    driver: Driver, bot: BotProcess, fake: FakeCryptoPay, database_url: str
) -> None:
    """No webhook would come again: the start itself asks. The person is told."""
    ann = await at_the_invoice(driver, bot)
    await bot.kill()
    fake.pay(next(iter(fake.invoices)))

    await bot.start()

    await ann.window(shown("crypto-told-paid", tokens=10, balance=10))
    await ended(driver, database_url, bot, fake)


async def test_killed_while_crypto_pay_is_asked(
    driver: Driver, bot: BotProcess, fake: FakeCryptoPay, database_url: str
) -> None:
    """It is paid, and the answer that says so reaches nobody."""
    ann = await at_the_invoice(driver, bot)
    fake.pay(next(iter(fake.invoices)))
    fake.faults.append("hang")
    pressed = asyncio.create_task(ann.click(label("crypto-invoice-check"), seconds=1))
    await asyncio.wait_for(fake.hanging.wait(), patience(WITHIN))
    await bot.kill()
    await asyncio.wait({pressed})

    await bot.start()

    await ended(driver, database_url, bot, fake)


async def test_killed_between_the_answer_and_the_credit(
    driver: Driver, bot: BotProcess, fake: FakeCryptoPay, database_url: str
) -> None:
    """The books would not take it: order and transfer are one, so both are still to be made."""
    bot.expected += ["transfers", "look for payments in coins"]
    ann = await at_the_invoice(driver, bot)
    fake.pay(next(iter(fake.invoices)))
    await rename(database_url, "transfers", "transfers_away")
    await ann.click(label("crypto-invoice-check"))
    await until_logged(bot, "transfers")
    await bot.kill()
    await rename(database_url, "transfers_away", "transfers")
    assert await credited(database_url) == []

    await bot.start()

    await ended(driver, database_url, bot, fake)


async def test_killed_between_the_credit_and_the_news(
    driver: Driver, bot: BotProcess, fake: FakeCryptoPay, database_url: str
) -> None:
    """Credited, not told; nothing is credited again."""
    ann = await at_the_invoice(driver, bot)
    fake.pay(next(iter(fake.invoices)))
    slow = await driver.fault("sendMessage", "delay", chat=ann.id, seconds=LONG)
    await ann.click(label("crypto-invoice-check"))
    await until_hit(driver, slow)
    await bot.kill()
    assert len(await credited(database_url)) == 1
    await driver.advance(LONG)

    await bot.start()

    await ended(driver, database_url, bot, fake)


async def test_killed_while_the_invoice_is_made(
    driver: Driver, bot: BotProcess, fake: FakeCryptoPay, database_url: str
) -> None:
    """An order without its invoice: choosing again goes on with it."""
    fake.faults.append("hang")
    ann = await chosen(driver, bot)
    await asyncio.wait_for(fake.hanging.wait(), patience(WITHIN))
    await bot.kill()
    await bot.start()

    await choose(ann)
    await ann.window(INVOICE)
    fake.pay(next(iter(fake.invoices)))
    await ann.click(label("crypto-invoice-check"))

    await ended(driver, database_url, bot, fake)
    async with opened(database_url):
        assert await CryptoOrder.all().count() == 1
