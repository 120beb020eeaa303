"""Long polling: money is stored before the offset moves; work is finished before shutdown."""

import asyncio
from typing import Any

import pytest
from aiogram.types import Update

from bot.app import App
from bot.middlewares.payments import money_kind
from bot.sandbox.driver.client import Driver
from bot.signals import Stop
from bot.updates.polling import ALLOWED_UPDATES, poll
from models import InboxUpdate
from tests.bot.ui.test_presses import hold
from tests.people import Person
from tests.roads import link_for_ten
from tests.world import World, on_sqlite

pytestmark = pytest.mark.thorough


class Running:
    """The bot as `python -m bot` polls; `stopping` is set when the stop has begun."""

    def __init__(self, app: App) -> None:
        self.app = app
        self.stopping = asyncio.Event()
        app.dispatcher.shutdown.register(self._stops)
        self._told = Stop(asyncio.Event(), lambda: None)
        self.task = asyncio.create_task(poll(app.dispatcher, app.bot, app.replay, self._told))

    async def _stops(self) -> None:
        self.stopping.set()

    async def stop(self) -> None:
        """Stop as SIGTERM does."""
        self._told.tell()
        await self.task

    async def kill(self) -> None:
        """End it wherever it is, its updates in work too."""
        doomed = [one for one in asyncio.all_tasks() if "Dispatcher." in repr(one.get_coro())]
        for task in (*doomed, self.task):
            task.cancel()
        await asyncio.gather(*doomed, self.task, return_exceptions=True)


async def running(world: World) -> Running:
    """The world's bot, polling when this returns."""
    since = (await world.driver.state())["seq"]
    running = Running(world.app)
    await world.driver.wait(
        "call", since=since, where=lambda one: one["entry"]["method"] == "getMe"
    )
    return running


async def newcomer(world: World) -> Person:
    """Alice, in a world whose bot a test runs by itself."""
    return await world.person("Alice", language_code="en", stars=9000)


async def offsets(driver: Driver) -> list[int]:
    """What the bot has confirmed so far, by its calls that have ended."""
    return [int(one["params"].get("offset", 0)) for one in await driver.journal("getUpdates")]


@on_sqlite
async def test_the_bot_asks_for_every_kind_of_update_by_name(still_world: World) -> None:
    """Without pre_checkout_query among them every checkout would time out."""
    bot = await running(still_world)
    alice = await newcomer(still_world)
    await alice.opens("/start")
    await bot.stop()

    (first, *_) = await still_world.driver.journal("getUpdates")
    assert first["params"]["allowed_updates"] == ALLOWED_UPDATES
    assert "pre_checkout_query" in ALLOWED_UPDATES


@on_sqlite
async def test_a_money_update_is_stored_before_the_offset_moves(
    still_world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    """When it is being stored, Telegram has not been told that it arrived."""
    inbox = still_world.app.services.inbox
    real, confirmed = inbox.keep, {}

    async def keep(update_id: int, kind: str, payload: str) -> None:
        confirmed[update_id] = max(await offsets(still_world.driver))
        await real(update_id, kind, payload)

    monkeypatch.setattr(inbox, "keep", keep)
    bot = await running(still_world)
    alice = await newcomer(still_world)
    await alice.pays(await link_for_ten(alice))
    await bot.stop()

    assert len(confirmed) == 2
    assert all(offset <= update_id for update_id, offset in confirmed.items())


@on_sqlite
async def test_only_money_is_stored(still_world: World) -> None:
    """Everything else may be repeated by the person."""
    bot = await running(still_world)
    alice = await newcomer(still_world)
    await alice.opens("/help")
    await alice.taps("nav-home")
    await bot.stop()

    assert not await InboxUpdate.exists()


async def test_a_crash_between_storing_and_crediting_loses_nothing(
    still_world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Telegram has forgotten the payment; the next start credits it from the inbox."""
    world = still_world
    begun = hang_on_payments(world.app, monkeypatch)
    bot = await running(world)
    alice = await newcomer(world)
    link = await link_for_ten(alice)
    await alice.phone.pay(link)
    await begun.wait()
    await world.driver.settle()
    await bot.kill()
    assert await alice.balance() == 0

    await next_start(world, alice)

    assert await alice.balance() == 10
    assert alice.sees("buy-paid", tokens=10, balance=10)


def hang_on_payments(app: App, monkeypatch: pytest.MonkeyPatch) -> asyncio.Event:
    """Whoever handles a payment waits for ever; tells when somebody does."""
    begun = asyncio.Event()
    real = app.dispatcher.feed_update

    async def feed(bot: Any, update: Update, **kwargs: Any) -> Any:
        if money_kind(update) == "successful_payment":
            begun.set()
            await asyncio.Event().wait()
        return await real(bot, update, **kwargs)

    monkeypatch.setattr(app.dispatcher, "feed_update", feed)
    return begun


async def next_start(world: World, person: Person) -> None:
    """Another process begins, and has done all there is to do."""
    await world.hang_up()
    world.app = world.built()
    bot = await running(world)
    await person.looks()
    await bot.stop()


async def test_a_crash_before_the_offset_moves_credits_once(
    still_world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Stored, not confirmed: the next start finds it in the inbox and gets it from Telegram."""
    world = still_world
    inbox = world.app.services.inbox
    real, stored = inbox.keep, asyncio.Event()

    async def keep(update_id: int, kind: str, payload: str) -> None:
        await real(update_id, kind, payload)
        if kind == "successful_payment":
            stored.set()
            await asyncio.Event().wait()

    monkeypatch.setattr(inbox, "keep", keep)
    bot = await running(world)
    alice = await newcomer(world)
    await alice.phone.pay(await link_for_ten(alice))
    await stored.wait()
    await bot.kill()

    await next_start(world, alice)

    assert await alice.balance() == 10
    assert len(await alice.lines()) == 1
    assert alice.sees("buy-paid", tokens=10, balance=10)


@on_sqlite
async def test_the_offset_stands_still_until_a_payment_can_be_stored(
    still_world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The database is away for a moment: the payment waits at Telegram."""
    world = still_world
    world.expects("can't be stored")
    inbox = world.app.services.inbox
    real, tries = inbox.keep, []

    async def keep(update_id: int, kind: str, payload: str) -> None:
        if kind == "successful_payment":
            tries.append(max(await offsets(world.driver)) <= update_id)
            if len(tries) == 1:
                raise ConnectionResetError("deliberate")
        await real(update_id, kind, payload)

    monkeypatch.setattr(inbox, "keep", keep)
    bot = await running(world)
    alice = await newcomer(world)
    await alice.pays(await link_for_ten(alice))
    await bot.stop()

    assert tries == [True, True]
    assert await alice.balance() == 10


@on_sqlite
async def test_a_stop_waits_for_the_update_in_work_and_begins_nothing_new(
    still_world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was begun is finished and shown; what comes later is left to the next start."""
    world = still_world
    begun, go_on = hold(world.app.services.orders, "open", monkeypatch)
    bot = await running(world)
    alice = await newcomer(world)
    bob = await world.person("Bob", language_code="en")
    await alice.opens("/buy")
    label = alice.label("buy-pack-choose", tokens=10, stars=450, saving=10)
    await alice.phone.click(label, seconds=0)
    await begun.wait()

    stop = asyncio.create_task(bot.stop())
    await bot.stopping.wait()
    await bob.phone.say("/start")
    assert not stop.done()
    go_on.set()
    await stop

    alice.messages = await alice.phone.messages()
    assert alice.sees("buy-confirm", tokens=10, stars=450)
    assert [one["out"] for one in await bob.phone.messages()] == [True]

    await next_start(world, bob)
    assert bob.sees("menu-main", name="Bob", balance=0)


@on_sqlite
@pytest.mark.parametrize("kind", ["html502", "drop_before", "garbage", "429"])
async def test_polling_survives_what_the_network_does(
    world: World, alice: Person, kind: str
) -> None:
    """The next poll, a moment later, finds everything."""
    world.expects("Failed to fetch updates")
    action = {"retry_after": 1} if kind == "429" else {}
    await world.driver.fault("getUpdates", kind, **action)

    await alice.opens("/start")
    await alice.opens("/help")

    assert alice.sees("help-main")
