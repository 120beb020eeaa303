"""Events that do not match the screen: old menus, forged buttons, stray messages."""

import asyncio

import pytest

from models import FsmRow, Order
from tests.bot.ui.test_telegrams_faults import ALL, FAULTS
from tests.dialogs.exports import delivered
from tests.people import INTENT, Person, buttons
from tests.roads import order_shown, topup_amount
from tests.world import World, on_sqlite

pytestmark = on_sqlite


async def test_a_late_tap_on_a_menu_that_is_gone_is_answered_quietly(
    world: World, alice: Person
) -> None:
    """Another screen stands below it already, and stays where it is."""
    world.expects("message to delete not found")
    await alice.opens("/start")
    old = alice.menu
    await alice.opens("/help")
    menu = alice.menu["message_id"]

    await alice.forges(buttons(old)[-1]["callback_data"], on=old)

    assert alice.toast
    assert not alice.toast["text"]
    assert alice.sees("help-main")
    assert alice.menu["message_id"] == menu


async def test_an_older_menu_brings_down_the_screen_that_is_open(
    world: World, alice: Person
) -> None:
    """Telegram would not delete it; its button throws nobody to the main menu."""
    await alice.opens("/start")
    old = alice.menu
    rule = await world.driver.fault("deleteMessage", **FAULTS["500"], times=ALL)
    await alice.opens("/help")
    await world.driver.remove_faults(rule)

    await alice.forges(buttons(old)[0]["callback_data"], on=old)

    assert alice.warned("errors-outdated")
    assert alice.sees("help-main")
    assert old["message_id"] not in [one["message_id"] for one in alice.messages]


async def test_a_button_that_a_new_version_has_renamed_shows_the_screen_anew(
    world: World, alice: Person
) -> None:
    """Its chat was open during the upgrade: the person sees the buttons that work."""
    await topup_amount(alice)
    shown = alice.menu
    data = next(one["callback_data"] for one in buttons(shown) if "callback_data" in one)
    edits = len(await world.driver.journal("editMessageText"))

    await alice.forges(data.split(INTENT)[0] + INTENT + "renamed:10")

    assert alice.toast
    assert not alice.toast["text"]
    assert alice.menu["text"] == shown["text"]
    assert len(await world.driver.journal("editMessageText")) == edits + 1


@pytest.mark.parametrize("presses", [5])
async def test_many_presses_on_a_lost_screen_bring_one_menu(
    world: World, alice: Person, presses: int
) -> None:
    """An impatient person meets no crowd of menus."""
    world.expects("message to delete not found")  # the old one goes once
    await alice.opens("/help")
    screen = alice.menu
    await FsmRow.all().delete()

    data = next(one["callback_data"] for one in buttons(screen) if "callback_data" in one)
    answers = await asyncio.gather(
        *(alice.phone.click(data=data, message=screen, stale=True) for _ in range(presses))
    )
    await alice.looks()

    assert None not in answers
    assert alice.sees("menu-main", name="Alice", balance=0)


async def test_somebody_elses_button_opens_nothing_of_theirs(alice: Person, bob: Person) -> None:
    """A screen belongs to its chat."""
    await order_shown(alice)
    await bob.opens("/start")

    for button in buttons(alice.menu):
        if "callback_data" in button:
            await bob.forges(button["callback_data"])
            assert bob.sees("menu-main", name="Bob", balance=0)

    assert alice.sees("buy-confirm", tokens=10, stars=450)
    assert bob.sees("menu-main", name="Bob", balance=0)


FORGED = (
    "",
    "nothing",
    "wide:nothing",
    "narrow:",
    "wide:menu",
    "choose:10",
    "choose:-1",
    "choose:" + "9" * 50,
    "page:" + "9" * 50,
    "page:-1",
    "page:1e9",
    "home:home",
    ":",
    "\x1d",
    "\x00",
    "' OR 1=1 --",
    "пусто",
    "🐘" * 10,
)


@pytest.mark.parametrize("known", [True, False], ids=["own screen", "no screen"])
async def test_forged_data_are_answered_and_change_nothing(alice: Person, known: bool) -> None:
    """Whatever a modified client sends; the log holds no error."""
    for data in FORGED:
        await alice.opens("/start")
        intent = buttons(alice.menu)[0]["callback_data"].split(INTENT)[0]

        await alice.forges((intent + INTENT + data) if known else data)

        await alice.opens("/start")
        assert alice.sees("menu-main", name="Alice", balance=0), data
        assert await Order.all().count() == 0, data


@pytest.mark.parametrize("item", ["choose:7", "choose:0", "choose:x", "choose:١٠"])
async def test_a_pack_that_is_not_on_sale_makes_no_order(alice: Person, item: str) -> None:
    """The list's ids come from the client."""
    await alice.opens("/buy")
    intent = buttons(alice.menu)[0]["callback_data"].split(INTENT)[0]

    await alice.forges(intent + INTENT + item)

    assert alice.warned("errors-gone")
    assert alice.sees("menu-main", name="Alice", balance=0)
    assert await Order.all().count() == 0


async def test_a_hidden_button_does_no_harm(world: World, alice: Person) -> None:
    """The file of an empty history is an empty file."""
    await alice.opens("/history")
    intent = buttons(alice.menu)[0]["callback_data"].split(INTENT)[0]

    await alice.forges(intent + INTENT + "csv")
    await delivered(world, alice)

    assert alice.told("history-csv-caption")


async def test_a_text_that_no_screen_asked_for_is_answered(alice: Person) -> None:
    """The notice leads to the menu, and can be closed."""
    await alice.opens("/start")

    await alice.says("hello?")
    assert alice.told("errors-stray-message")
    await alice.taps("nav-close")
    assert alice.notices == []

    await alice.says("<b>hello</b>")
    await alice.taps("nav-menu")
    assert alice.notices == []
    assert alice.sees("menu-main", name="Alice", balance=0)


@pytest.mark.parametrize("kind", ["photo", "document"])
async def test_a_file_that_no_screen_asked_for_is_answered(
    alice: Person, kind: str, png: bytes
) -> None:
    """With or without a caption."""
    await alice.opens("/help")

    await alice.phone.upload(png, "picture.png", kind, caption="look")
    await alice.looks()

    assert alice.told("errors-stray-message")
    await alice.taps("nav-home")
    assert alice.sees("menu-main", name="Alice", balance=0)


@pytest.fixture
def png() -> bytes:
    """The smallest picture."""
    return bytes.fromhex(
        "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489"
        "0000000d49444154789c6360606060000000050001a5f645400000000049454e44ae426082"
    )


async def test_a_message_of_somebody_who_never_started_is_answered(alice: Person) -> None:
    """It registers them as well."""
    await alice.says("hi")

    await alice.taps("nav-menu")

    assert alice.sees("menu-main", name="Alice", balance=0)


async def test_a_message_without_a_context_is_answered(alice: Person) -> None:
    """aiogram-dialog alone would leave it unhandled."""
    await alice.opens("/help")
    await FsmRow.all().delete()

    await alice.says("hello?")

    assert alice.told("errors-stray-message")
