"""Notices, and answers to presses."""

import pytest

from bot.ui.notices import CLOSE, notify
from tests.people import Person
from tests.world import World, on_sqlite

pytestmark = on_sqlite


async def tell(world: World, person: Person, key: str = "errors-gone") -> int | None:
    """Send a notice."""
    bot, locales = world.app.bot, world.app.locales
    sent = await notify(bot, person.id, locales, person.language, key)
    await person.looks()
    return sent


async def test_a_notice_stands_beside_the_menu_and_can_be_closed(
    world: World, alice: Person
) -> None:
    """Closing it leaves the menu alone."""
    await alice.opens("/help")
    assert await tell(world, alice)
    assert alice.told("errors-gone")

    await alice.taps("nav-close")

    assert alice.notices == []
    assert alice.sees("help-main")


async def test_a_notice_closed_twice_is_answered_twice(world: World, alice: Person) -> None:
    """Two quick presses: the message is gone by the second."""
    world.expects("message to delete not found")
    await alice.opens("/start")
    await tell(world, alice)
    (notice,) = alice.notices
    await alice.taps("nav-close")

    await alice.forges(CLOSE, on=notice["message_id"])

    assert alice.toast
    assert alice.sees("menu-main", name="Alice", balance=0)


async def test_menu_in_a_notice_brings_the_menu_down(alice: Person) -> None:
    """And removes both the notice and the old menu."""
    await alice.opens("/help")
    old = alice.menu["message_id"]
    await alice.says("hello?")
    (notice,) = alice.notices

    await alice.taps("nav-menu")

    assert alice.notices == []
    assert alice.menu["message_id"] > notice["message_id"] > old
    assert alice.sees("menu-main", name="Alice", balance=0)


async def test_a_notice_to_somebody_who_blocked_the_bot_is_no_error(
    world: World, alice: Person
) -> None:
    """It is logged, and the caller goes on."""
    await alice.opens("/start")
    await alice.phone.block()

    assert await tell(world, alice) is None


@pytest.mark.parametrize("kind", ["drop_before", "html502", "garbage"])
async def test_a_notice_that_telegram_loses_is_no_error(
    world: World, alice: Person, kind: str
) -> None:
    """A notice follows what is already true."""
    await alice.opens("/start")
    await world.driver.fault("sendMessage", kind)

    assert await tell(world, alice) is None


@pytest.mark.parametrize(
    "data",
    ["notice:open:menu:1", "notice:open:nothing:1", "notice:open:", "notice:open:users:1003"],
)
async def test_a_forged_card_opens_nothing(alice: Person, data: str) -> None:
    """Only dialogs that have a card, for people who may see it."""
    await alice.opens("/start")

    await alice.forges(data)

    assert alice.warned("errors-gone")
    assert alice.sees("menu-main", name="Alice", balance=0)
