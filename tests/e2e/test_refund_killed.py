"""The bot is killed during a refund of Stars: they are refunded once, and the ledger is right."""

import pytest

from bot.sandbox.driver.client import Driver
from bot.services.registry import build_services
from bot.settings.settings import Settings
from models import Charge, ChargeState, StarRefund
from models.db.connection import opened
from tests.e2e.conftest import MakeBot
from tests.e2e.money import at_confirm
from tests.e2e.waiting import until, until_hit

pytestmark = pytest.mark.e2e

OLGA = 1003
LONG = 60.0  # seconds of the sandbox's clock


@pytest.fixture
def refusals(refusals: list[str]) -> list[str]:
    """Whoever was killed did not hear that it was done, and asks again."""
    return [*refusals, "CHARGE_ALREADY_REFUNDED"]


async def ask(database_url: str, charge: str) -> None:
    """What the admin's button does."""
    settings = Settings.read({"BOT_TOKEN": "42:x", "ADMINS": str(OLGA)})
    async with opened(database_url):
        await build_services(settings, ("en", "ru")).refunds.ask(charge, OLGA)


async def ended(database_url: str) -> tuple[str, str]:
    """Of the charge, and of its refund."""
    async with opened(database_url):
        return (await Charge.get()).state.value, (await StarRefund.get()).state.value


async def until_refunded(database_url: str) -> None:
    """The books say so, within a minute and without a hand."""
    async with opened(database_url):
        await until(lambda: Charge.exists(state=ChargeState.REFUNDED), value=True, seconds=60)


@pytest.mark.parametrize("when", ["before the call", "before the answer", "while it is in flight"])
async def test_killed_while_stars_go_back(
    driver: Driver, make_bot: MakeBot, database_url: str, when: str
) -> None:
    """At each point the next start ends what was begun."""
    bot = make_bot(database_url)
    await bot.start()
    ann = await driver.person("Ann", language_code="en")
    charge = await ann.pay(await at_confirm(ann, 10, 450))
    await driver.settle()
    if when == "before the call":
        await bot.kill()
        await ask(database_url, charge)
    else:
        action = "delay" if when == "while it is in flight" else "drop_after"
        fault = await driver.fault("refundStarPayment", action, times=1, seconds=LONG)
        await ask(database_url, charge)
        await until_hit(driver, fault)
        await bot.kill()
        await expire(database_url)

    await driver.advance(LONG)
    await bot.start()
    await until_refunded(database_url)

    assert await ended(database_url) == ("refunded", "done")
    refunds = [one for one in await driver.journal("refundStarPayment") if one.get("ok")]
    assert len(refunds) == 1
    assert await bot.stop() == 0
    code, report = await bot.command("verify")
    assert code == 0, report


async def expire(database_url: str) -> None:
    """The minute that a call may take is over."""
    async with opened(database_url):
        row = await StarRefund.get()
        await StarRefund.filter(id=row.id).update(due_at=row.created_at)
