"""A sandbox in the test's event loop, and bots as separate processes."""

import shutil
from collections.abc import AsyncIterator, Callable
from pathlib import Path

import pytest

from bot.sandbox.driver.client import Driver, running
from tests.delivery import listening
from tests.e2e.forking import Forker, the_forker
from tests.e2e.process import BotProcess

MakeBot = Callable[..., BotProcess]
SETTINGS = {
    "SUPPORT_CONTACT": "@help",
    "FIRST_PICTURE_FREE": "off",  # most tests are about paying; the gift has its own
    "STARS_PACKS": "1,10:450",
    "STARS_PER_TOKEN": "50",
}


@pytest.fixture
def refusals() -> list[str]:
    """Words of the refusals by Telegram that a test may provoke; tests add to them.

    aiogram-dialog edits after every press and counts on this one where nothing changed.
    """
    return ["message is not modified"]


@pytest.fixture
async def driver(refusals: list[str]) -> AsyncIterator[Driver]:
    """A fresh sandbox; the bot may do nothing that Telegram would refuse."""
    async with running() as driver:
        yield driver
        assert await driver.problems(refusals) == []


@pytest.fixture
def databases_first(request: pytest.FixtureRequest) -> None:
    """A test's databases are made before its bots, and so dropped after their end."""
    for name in ("database_url", "empty_url"):
        if name in request.fixturenames:
            request.getfixturevalue(name)


@pytest.fixture(scope="session")
def forker() -> Forker:
    """One process for all tests of the run."""
    return the_forker()


@pytest.fixture
async def make_bot(
    driver: Driver, tmp_path: Path, forker: Forker, databases_first: None
) -> AsyncIterator[MakeBot]:
    """Bots of a test: none outlives it, and each one's log is in order.

    `forked=False`: a new interpreter, for what happens while it still imports.
    """
    made: list[BotProcess] = []

    def make(
        database_url: str,
        *,
        where: Driver = driver,
        kind: type[BotProcess] = BotProcess,
        forked: bool = True,
        **settings: str,
    ) -> BotProcess:
        folder = tmp_path / f"bot{len(made)}"
        folder.mkdir()
        if database_url.startswith("postgres"):  # as in tests.world: two engines, two deliveries
            settings = listening() | settings
        by = forker if forked else None
        made.append(kind(where, folder, database_url, by, **{**SETTINGS, **settings}))
        return made[-1]

    yield make
    for one in made:
        await one.end()
    for one in made:
        one.check_log()


@pytest.fixture
def sqlite_url(sqlite_template: Path, tmp_path: Path) -> str:
    """The URL of a migrated, empty SQLite file."""
    return f"sqlite://{shutil.copy(sqlite_template, tmp_path / 'app.db')}"


@pytest.fixture
async def bot(make_bot: MakeBot, sqlite_url: str) -> BotProcess:
    """The bot, polling, on a SQLite file."""
    bot = make_bot(sqlite_url)
    await bot.start()
    return bot
