"""The world of a test: the bot with its real dispatcher and a sandbox, all in one loop."""

import logging
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from itertools import count
from typing import Any

import pytest
from loguru import logger

from bot.app import App, build
from bot.botapi.clock import Timer
from bot.sandbox.driver.client import Driver, running
from bot.settings.settings import Settings
from tests.clock import Hurried, Watch
from tests.delivery import delivered, listening
from tests.people import Person
from tests.rounds import PlannedRounds

OLGA = 1003  # the admin
NOT_MODIFIED = "message is not modified"  # how aiogram-dialog learns that nothing has changed
GETTER_RAISED = "Cannot get window data"  # aiogram-dialog's line beside the exception it raises

on_sqlite = pytest.mark.parametrize("engine", ["sqlite"])  # for what no engine can change


class World:
    """One bot, its Telegram and its people. `watch` is the bot's clock; `hurried` paces its calls.

    On SQLite updates come by polling, on PostgreSQL by webhook, and there screens and turns are in
    Redis: what is tried on both engines is tried on both deliveries and storages. The pace and the
    wake-ups stay in memory, where the test has their clock.

    What the Bot API refused and what the bot logged as an error fails the test at its end, unless
    the test `expects` it.
    """

    def __init__(self, driver: Driver, database_url: str) -> None:
        self.driver = driver
        self.watch = Watch()
        self.hurried = Hurried()
        self.env: dict[str, str | None] = {
            "BOT_TOKEN": driver.token,
            "ADMINS": str(OLGA),
            "TELEGRAM_API_URL": driver.base_url,
            "DATABASE_URL": database_url,
            "STARS_PACKS": "1:50,10:450,50:2000",
            "TOPUP_METHODS": "card_ru,crypto",
            "TOPUP_CARD_RU": "2200 1234 5678 9012|Ivan I., Demo Bank",
            "TOPUP_CRYPTO": "TQn9Y2khEsLJW1ChVWFMSMeRDow5KcbLSE|USDT, TRC-20",
            "FIRST_PICTURE_FREE": "off",  # most tests are about paying; the gift has its own
            "OPERATOR_NAME": "Demo Ltd",
            "SUPPORT_CONTACT": "@demo_support",
            "TIMEZONE": "UTC",
            "IMAGE_SIZE": "256",
            "FLOOD_PRESSES": "off",
            "FLOOD_MESSAGES": "off",
        }
        self.errors: list[str] = []
        self._expected = [NOT_MODIFIED, GETTER_RAISED]
        if database_url.startswith("postgres"):
            self.env |= listening()
        self._rounds: PlannedRounds | None = PlannedRounds()
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr("bot.app.add_chores", self._rounds.add)
            self.app: App = self.built()

    def built(self) -> App:
        """The bot by the settings of `env`, not running."""
        return build(
            Settings.read(self.env),
            now=self.watch,
            strict_texts=True,
            sweep=None,
            timer=Timer(self.hurried.now, self.hurried.sleep),
        )

    async def start(self) -> None:
        """Run the bot; returns when it takes updates."""
        if self._rounds:
            await self._rounds.keep()
            self._rounds = None
        self._working = AsyncExitStack()
        await self._working.enter_async_context(self.app.jobs.running())
        self._delivery = delivered(self.app)
        await self._delivery.start(self.driver)

    async def stop(self) -> None:
        """End the bot when what it has in work is done."""
        await self._delivery.stop()
        await self._working.aclose()
        await self.hang_up()

    async def hang_up(self) -> None:
        """Close the bot's connections."""
        await self.app.fsm_backend.close()
        session: Any = self.app.bot.session
        await (await session.create_session()).close()

    async def restart(self) -> None:
        """Another process of the same bot on the same database."""
        await self.stop()
        self.app = self.built()
        await self.start()

    async def idle(self) -> None:
        """Wait until every update has been taken, and every handler and job woken has ended."""
        await self.driver.settle(quiet=0)
        await self.app.dispatcher.finish()
        await self.app.jobs.idle()

    async def person(self, name: str, **fields: Any) -> Person:
        """Somebody new; fields as `Driver.person` takes them."""
        phone = await self.driver.person(name, **fields)
        return Person(self, phone, self.app.locales.best_for(fields.get("language_code")))

    def expects(self, *words: str) -> None:
        """Refusals of the Bot API, and errors in the log, with these words are part of the test."""
        self._expected += words

    async def mistakes(self) -> list[str]:
        """What the Bot API refused and what the bot logged as an error, unless expected."""
        calls = await self.driver.problems(self._expected)
        refused = [f"{one['method']}: {one['description']} {one['params']}" for one in calls]
        errors = [one for one in self.errors if not any(word in one for word in self._expected)]
        return refused + errors


class _Ears(logging.Handler):
    """Hears the errors of aiogram, asyncio and tortoise."""

    def __init__(self, errors: list[str]) -> None:
        super().__init__(logging.ERROR)
        self.errors = errors

    def emit(self, record: logging.LogRecord) -> None:
        self.errors.append(self.format(record))


@pytest.fixture
async def still_world(
    database: str, screens_in_redis: None, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[World]:
    """The world with a bot that is built, not running. Nothing bad may have been heard."""
    # Ids of screens repeat once in a hundred within a second; no test may hang on that.
    monkeypatch.setattr("aiogram_dialog.api.entities.stack.new_int_id", count(1).__next__)
    async with running(limits=False) as driver:  # its people click faster than any person
        world = World(driver, database)
        ears = _Ears(world.errors)
        logging.getLogger().addHandler(ears)
        logger.enable("bot")  # whatever another test has silenced
        sink = logger.add(
            world.errors.append, level="ERROR", format="{message}", diagnose=False, backtrace=False
        )
        try:
            yield world
        finally:
            logger.remove(sink)
            logging.getLogger().removeHandler(ears)
            await world.hang_up()
        mistakes = await world.mistakes()
        assert not mistakes, "\n".join(mistakes)


@pytest.fixture
async def world(still_world: World) -> AsyncIterator[World]:
    """The world with a running bot; at the end it must have taken every update."""
    await still_world.start()
    yield still_world
    await still_world.idle()
    await still_world.stop()


@pytest.fixture
async def alice(world: World) -> Person:
    """Reads English."""
    return await world.person("Alice", id=1001, username="alice", language_code="en", stars=9000)


@pytest.fixture
async def bob(world: World) -> Person:
    """Reads English."""
    return await world.person("Bob", id=1002, username="bob", language_code="en", stars=9000)


@pytest.fixture
async def olga(world: World) -> Person:
    """The admin; reads Russian."""
    return await world.person("Ольга", id=OLGA, username="olga", language_code="ru", stars=9000)


@pytest.fixture
async def carol(world: World) -> Person:
    """Reads Russian."""
    return await world.person("Карина", id=1004, username="carol", language_code="ru", stars=9000)
