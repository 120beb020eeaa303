"""Inviting friends."""

import re

import pytest

from tests.people import Person, buttons
from tests.roads import order_paid
from tests.world import World, on_sqlite

pytestmark = on_sqlite


@pytest.fixture
async def bonuses(world: World) -> None:
    """Invites are on: 5 tokens for the inviter, 3 for the friend."""
    world.env |= {"INVITE_BONUS": "5", "INVITE_BONUS_FRIEND": "3"}
    await world.restart()


async def link_of(person: Person) -> str:
    """What stands behind `start=` in the person's link."""
    await person.opens("/start")
    await person.taps("invite-entry")
    match = re.search(r"\?start=(ref_[\w-]+)", person.menu["text"])
    assert match
    return match[1]


async def test_a_friend_comes_by_the_link_and_buys(
    bonuses: None, alice: Person, carol: Person
) -> None:
    """The friend reads of the bonus on the menu until it is there; both have it then."""
    link = await link_of(alice)
    await carol.opens(f"/start {link}")
    promised = carol.sees("menu-main-promised", promised=3)

    await order_paid(carol)

    assert promised
    assert [await alice.balance(), await carol.balance()] == [5, 13]
    await alice.opens("/invite")
    assert "10" not in alice.menu["text"].splitlines()
    assert [line.kind for line in await alice.lines()] == ["invite"]
    await carol.taps("nav-home")
    assert not carol.sees("menu-main-promised", promised=3)


async def test_the_link_can_be_copied_and_shared(bonuses: None, alice: Person) -> None:
    """Sharing goes by Telegram's own page, with words of the person's language."""
    link = await link_of(alice)

    share = next(one["url"] for one in buttons(alice.menu) if "url" in one)
    copied = next(one["copy_text"]["text"] for one in buttons(alice.menu) if "copy_text" in one)

    assert share.startswith("https://t.me/share/url?")
    assert copied.endswith(link)


async def test_who_has_come_before_is_greeted_as_ever(
    bonuses: None, alice: Person, bob: Person
) -> None:
    """A link promises nothing to somebody whom the bot knows; nobody invites themselves."""
    link = await link_of(alice)
    await bob.opens("/start")

    for person in (alice, bob):
        await person.opens(f"/start {link}")
        assert not person.sees("menu-main-promised", promised=3)


@pytest.mark.parametrize("payload", ["ref_", "ref_x", "ref_" + "y" * 60, "ref_%", "ref", "refund"])
async def test_a_link_of_nobody_opens_the_menu(bonuses: None, carol: Person, payload: str) -> None:
    """Deep links are typed by clients: anything may stand in them."""
    await carol.opens(f"/start {payload}")

    assert carol.sees("menu-main", name="Карина", balance=0)


async def test_without_bonuses_there_is_no_such_button(alice: Person) -> None:
    """Off by default."""
    await alice.opens("/start")

    assert not alice.can_tap("invite-entry")
