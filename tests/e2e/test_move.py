"""A move as an operator makes it: people use the bot before and after, and notice nothing."""

from collections.abc import Iterator

import pytest

from bot.sandbox.driver.client import Driver
from tests.e2e.conftest import MakeBot
from tests.e2e.money import at_confirm
from tests.e2e.words import label, shown
from tests.postgres import Databases

pytestmark = [pytest.mark.e2e, pytest.mark.postgres]


@pytest.fixture
def postgres_url(postgres_databases: Databases) -> Iterator[str]:
    """The URL of a PostgreSQL database without any table."""
    with postgres_databases.without_tables() as url:
        yield url


async def test_people_have_their_tokens_history_and_screens_after_a_move(
    driver: Driver, make_bot: MakeBot, sqlite_url: str, postgres_url: str
) -> None:
    """From SQLite to PostgreSQL: an open screen answers, and a start on the old file is refused."""
    old = make_bot(sqlite_url)
    await old.start()
    ann = await driver.person("Ann", language_code="en")
    await ann.pay(await at_confirm(ann, 10, 450))
    await ann.window(shown("buy-paid", tokens=10, balance=10))
    await ann.click(label("nav-home"))
    await ann.click(label("history-entry"))
    history = (await ann.last())["text"]
    await driver.settle()
    assert await old.stop() == 0

    code, output = await old.command("move", postgres_url)

    assert code == 0, output
    assert "the ledger is right" in output
    await check_refused(old.command, postgres_url)
    new = make_bot(postgres_url)
    await new.start()
    await ann.click(label("nav-home"))
    await ann.window(shown("menu-main", name="Ann", balance=10))
    await ann.click(label("history-entry"))
    assert (await ann.last())["text"] == history
    code, report = await new.command("verify")
    assert code == 0, report


async def check_refused(command: object, target: str) -> None:
    """No command opens the database that was left; it says where the rows are."""
    assert callable(command)
    for words in ((), ("verify",)):
        code, output = await command(*words)
        assert code == 1
        [line] = output.splitlines()[-1:]
        assert f"/{target.rpartition('/')[2]} into .env" in line
