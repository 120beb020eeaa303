"""Money does not wait behind other updates, because a checkout has only ten seconds."""

import asyncio
from typing import Any

import pytest
from aiogram.types import Update

from bot.app import App
from bot.middlewares.payments import money_kind
from bot.updates import polling
from tests.bot.updates.test_polling import running
from tests.delivery import listening
from tests.patience import patience
from tests.people import Person
from tests.roads import link_for_ten
from tests.world import World, on_sqlite

pytestmark = [pytest.mark.thorough, on_sqlite]


class Busy:
    """The bot is at work on whatever is no money, until it is told to go on."""

    def __init__(self, app: App, monkeypatch: pytest.MonkeyPatch) -> None:
        self._real = app.dispatcher.feed_update
        self.on = False
        self.full, self.go_on, self.paid = asyncio.Event(), asyncio.Event(), asyncio.Event()
        monkeypatch.setattr(app.dispatcher, "feed_update", self._feed)

    async def _feed(self, bot: Any, update: Update, **kwargs: Any) -> Any:
        if self.on and money_kind(update) is None:
            self.full.set()
            await self.go_on.wait()
        result = await self._real(bot, update, **kwargs)
        if money_kind(update) == "successful_payment":
            self.paid.set()
        return result


@pytest.fixture(autouse=True)
def one_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """One update in work leaves no place for another."""
    monkeypatch.setattr(polling, "MAX_CONCURRENT_UPDATES", 1)


async def pays_behind_others(world: World, alice: Person, busy: Busy) -> None:
    """Alice has her invoice; others write more than can be worked on, then she pays."""
    link = await link_for_ten(alice)
    others = [await world.person(name, language_code="en") for name in ("Bob", "Bill", "Ben")]
    busy.on = True
    for one in others:
        await one.phone.say("/start")
    await busy.full.wait()

    await alice.phone.pay(link)

    async with asyncio.timeout(patience(30)):
        await busy.paid.wait()


async def test_a_payment_passes_those_that_wait_when_polling(
    still_world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is begun though none before it has ended, and credited once when it comes again."""
    busy = Busy(still_world.app, monkeypatch)
    bot = await running(still_world)
    alice = await still_world.person("Alice", language_code="en", stars=9000)

    await pays_behind_others(still_world, alice, busy)

    assert await alice.balance() == 10
    busy.go_on.set()
    await alice.looks()
    assert len(await alice.lines()) == 1
    assert alice.sees("buy-paid", tokens=10, balance=10)
    await bot.stop()


async def test_others_lose_nothing_by_it(
    still_world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever waited at Telegram meanwhile is answered, once, in their order."""
    busy = Busy(still_world.app, monkeypatch)
    bot = await running(still_world)
    alice = await still_world.person("Alice", language_code="en", stars=9000)
    await pays_behind_others(still_world, alice, busy)
    eve = await still_world.person("Eve", language_code="en")
    await eve.phone.say("/start")
    await eve.phone.say("/help")

    busy.go_on.set()
    await eve.looks()

    assert eve.sees("help-main")
    assert eve.notices == []
    await bot.stop()


async def test_a_payment_passes_those_that_wait_by_webhook(
    still_world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its request gets its 200 while others wait for theirs."""
    world = still_world
    world.env |= listening()
    world.app = world.built()
    busy = Busy(world.app, monkeypatch)
    await world.start()
    alice = await world.person("Alice", language_code="en", stars=9000)

    await pays_behind_others(world, alice, busy)

    assert await alice.balance() == 10
    busy.go_on.set()
    await alice.looks()
    await world.stop()
