"""Screens that are lost, of another version, or unreadable: the person can go on."""

import asyncio
import gc
import json

import pytest
from aiogram.fsm.storage.base import StorageKey

from bot.fsm.session import FsmSession
from bot.services.errors import Unavailable
from models import FsmRow
from tests.patience import patience
from tests.people import Person
from tests.roads import order_shown
from tests.world import World, on_sqlite

pytestmark = [pytest.mark.thorough, on_sqlite]
PATIENCE = 20.0


async def test_a_button_of_a_forgotten_screen_leads_to_the_menu(alice: Person) -> None:
    """Nothing is known of the person's place: a toast says so, and there is one menu."""
    await alice.opens("/help")
    old = alice.menu["message_id"]
    await FsmRow.all().delete()

    await alice.taps("nav-home")

    assert alice.warned("errors-gone")
    assert alice.sees("menu-main", name="Alice", balance=0)
    assert alice.menu["message_id"] != old


async def test_a_screen_whose_context_alone_is_lost_leads_to_the_menu(alice: Person) -> None:
    """The stack remembers the message, so the message is replaced."""
    await alice.opens("/help")
    await FsmRow.filter(key__contains="context").delete()

    await alice.taps("nav-home")

    assert alice.warned("errors-gone")
    assert alice.sees("menu-main", name="Alice", balance=0)


@pytest.mark.parametrize("state", ["Help:renamed", "Gone:main", "nonsense"])
async def test_a_screen_that_a_new_version_no_longer_has_leads_to_the_menu(
    alice: Person, state: str
) -> None:
    """A state in the storage that nobody knows."""
    await alice.opens("/help")
    await put_on(state)

    await alice.taps("nav-home")

    assert alice.warned("errors-gone")
    assert alice.sees("menu-main", name="Alice", balance=0)
    await alice.taps("help-entry")
    assert alice.sees("help-main")


async def put_on(state: str) -> None:
    """Everybody's open screen has that state in the storage."""
    for row in await FsmRow.filter(key__contains="context"):
        data = json.loads(row.data)
        await FsmRow.filter(key=row.key).update(data=json.dumps(data | {"state": state}))


@pytest.mark.parametrize("place", ["context", "stack"])
@pytest.mark.parametrize("act", ["press", "command"])
async def test_a_place_with_more_fields_than_we_know_is_where_it_was(
    alice: Person, place: str, act: str
) -> None:
    """An upgrade of aiogram-dialog, or the way back from one, shuts nobody out."""
    await alice.opens("/help")
    for row in await FsmRow.filter(key__contains=place):
        data = json.loads(row.data) | {"unheard_of": 1}
        await FsmRow.filter(key=row.key).update(data=json.dumps(data))

    await (alice.taps("nav-home") if act == "press" else alice.opens("/start"))

    assert not alice.warned("errors-gone")
    assert alice.sees("menu-main", name="Alice", balance=0)


@pytest.mark.parametrize("field", ["state", "start_data"])
async def test_a_screen_that_lacks_a_field_leads_to_the_menu(alice: Person, field: str) -> None:
    """It can't be shown; the message is replaced."""
    await alice.opens("/help")
    for row in await FsmRow.filter(key__contains="context"):
        data = json.loads(row.data)
        del data[field]
        await FsmRow.filter(key=row.key).update(data=json.dumps(data))

    await alice.taps("nav-home")

    assert alice.warned("errors-gone")
    assert alice.sees("menu-main", name="Alice", balance=0)


async def test_a_command_works_where_the_screen_is_unknown(alice: Person) -> None:
    """And so does a stray message."""
    await alice.opens("/help")
    await put_on("Gone:main")
    await alice.opens("/start")
    assert alice.sees("menu-main", name="Alice", balance=0)

    await put_on("Gone:main")
    await alice.says("hello")

    assert alice.sees("menu-main", name="Alice", balance=0)


async def test_a_place_that_could_not_be_read_shuts_nobody_out(
    alice: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its storage was away for a moment: that update is asked to wait, the next one is answered.

    Also where no garbage is looked for, as in a bot with little to do: what failed holds no lock.
    """
    await alice.opens("/help")
    look, failures = FsmSession._look, [Unavailable("Redis: gone")]

    async def failing_once(self: FsmSession, key: StorageKey) -> None:
        if failures:
            raise failures.pop()
        await look(self, key)

    monkeypatch.setattr(FsmSession, "_look", failing_once)

    gc.disable()
    try:
        async with asyncio.timeout(patience(PATIENCE)):
            await alice.says("hello")
            assert alice.told("errors-one-moment")
            await alice.opens("/start")
    finally:
        gc.enable()

    assert alice.sees("menu-main", name="Alice", balance=0)


async def test_a_dialog_goes_on_where_it_was_after_a_restart(world: World, alice: Person) -> None:
    """The place of a person is in the database."""
    await order_shown(alice)
    screen = alice.menu["message_id"]
    await world.restart()

    await alice.taps("nav-back")
    await alice.taps("buy-pack-choose", tokens=1, stars=50, saving=0)

    assert alice.sees("buy-confirm", tokens=1, stars=50)
    assert alice.menu["message_id"] == screen


async def test_an_older_button_while_the_screen_is_unknown_leads_to_the_menu(alice: Person) -> None:
    """Neither the pressed screen nor the open one is known."""
    await alice.opens("/help")
    await put_on("Gone:main")

    await alice.forges("1\x1dhome")

    assert alice.warned("errors-gone")
    assert alice.sees("menu-main", name="Alice", balance=0)
