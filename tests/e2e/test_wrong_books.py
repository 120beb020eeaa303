"""The bot starts with an edited ledger: it serves people, and the admin gets a notice."""

import pytest

from bot.sandbox.driver.client import Driver
from models import Account
from models.db.connection import close, connect
from tests.e2e.conftest import MakeBot
from tests.e2e.words import shown
from tests.world import OLGA, on_sqlite

pytestmark = pytest.mark.e2e


@pytest.fixture
def refusals(refusals: list[str]) -> list[str]:
    """The admin's commands are set before she ever came."""
    return [*refusals, "chat not found"]


@on_sqlite
async def test_an_admin_reads_at_a_start_that_the_books_are_wrong(
    driver: Driver, make_bot: MakeBot, database_url: str
) -> None:
    """Once, though it starts twice."""
    bot = make_bot(database_url, ADMINS=str(OLGA))
    await bot.start()
    olga = await driver.person("Olga", id=OLGA, language_code="en")
    await olga.say("/start")
    await olga.window(shown("menu-main", name="-", balance=0).splitlines()[-1])
    await bot.stop()
    number = await edit(database_url)
    bot.expected.append("THE LEDGER IS WRONG")

    await bot.start()

    first = f"accounts {number}: balance is 7, its entries add up to 0"
    words = shown("health-wrong", faults=1, first=first)
    await olga.window(words)
    await bot.stop()
    await bot.start()
    await driver.settle()
    await bot.stop()
    texts = [message.get("text") for message in await olga.messages()]
    assert texts.count(words) == 1


async def edit(database_url: str) -> int:
    """A balance, past the ledger; the number of its account."""
    await connect(database_url)
    try:
        account = await Account.get(purpose="spent")
        account.balance = 7
        await account.save()
        return account.id
    finally:
        await close()
