"""A person's menu is one message, edited in place."""

import pytest

from dialogs import DIALOGS
from tests.bot.ui.tiny import TINY
from tests.database import give
from tests.dialogs.exports import delivered
from tests.dialogs.test_newcomer import (
    test_a_newcomer_registers_buys_and_finds_everything_in_one_message as whole_path,
)
from tests.people import Person, buttons
from tests.roads import link_for_ten, order_shown
from tests.world import World, on_sqlite

pytestmark = on_sqlite
DAY = 86_400


async def test_a_new_start_moves_the_menu_down_and_removes_the_old_one(alice: Person) -> None:
    """The newest message of the chat is the menu; the typed command goes."""
    await alice.opens("/start")
    old = alice.menu["message_id"]

    await alice.opens("/start")

    assert alice.menu["message_id"] > old
    assert [one["message_id"] for one in alice.messages] == [alice.menu["message_id"]]


async def test_the_whole_path_sends_one_menu(world: World, carol: Person) -> None:
    """Everything after /start is an edit; only the file is a message of its own."""
    await whole_path(world, carol)

    assert len(await world.driver.journal("sendMessage")) == 1
    assert len(await world.driver.journal("sendDocument")) == 1


async def test_what_a_screen_asked_for_is_read_removed_and_shown_in_place(
    world: World, alice: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A typed answer leaves nothing behind but what the screen makes of it."""
    await with_tiny(world, monkeypatch)
    await alice.opens("/tiny")
    menu = alice.menu["message_id"]

    await alice.says("hello")

    assert alice.menu["text"] == "Say something\nHeard: hello"
    assert alice.menu["message_id"] == menu
    assert len(alice.messages) == 1


async def with_tiny(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """The bot, with one dialog more."""
    monkeypatch.setattr("bot.app.DIALOGS", (*DIALOGS, TINY))
    await world.restart()


async def test_a_command_is_never_taken_for_the_text_a_screen_asked_for(
    world: World, alice: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The way out is always open."""
    await with_tiny(world, monkeypatch)
    await alice.opens("/tiny")

    await alice.opens("/help")

    assert alice.sees("help-main")


async def test_a_photo_on_a_screen_that_asks_for_text_is_a_stray_message(
    world: World, alice: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The screen goes on asking."""
    await with_tiny(world, monkeypatch)
    await alice.opens("/tiny")

    await alice.phone.upload(b"text", "note.txt")
    await alice.looks()
    assert alice.told("errors-stray-message")
    await alice.says("hello")

    assert alice.menu["text"] == "Say something\nHeard: hello"


async def test_a_payment_is_never_taken_for_the_text_a_screen_asked_for(
    world: World, alice: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The screen is kept, a notice tells."""
    await with_tiny(world, monkeypatch)
    link = await link_for_ten(alice)
    await alice.opens("/tiny")

    await alice.pays(link)

    assert alice.told("receipts-paid", tokens=10, balance=10)
    await alice.says("and now the text")
    assert alice.menu["text"] == "Say something\nHeard: and now the text"


async def test_a_menu_that_the_person_deleted_comes_back(world: World, alice: Person) -> None:
    """By a command, or when something has to be shown."""
    world.expects("message to delete not found", "message to edit not found")
    await alice.opens("/start")
    await alice.phone.delete(alice.menu["message_id"])
    link = await link_for_ten(alice)
    await alice.phone.delete(alice.menu["message_id"])

    await alice.pays(link)

    assert alice.sees("buy-paid", tokens=10, balance=10)


async def test_a_menu_too_old_to_delete_loses_its_buttons(world: World, alice: Person) -> None:
    """After 48 hours Telegram lets a bot edit a message, not remove it."""
    world.expects("message can't be deleted")
    await alice.opens("/start")
    old = alice.menu["message_id"]
    await world.driver.advance(3 * DAY)

    await alice.opens("/start")

    (left,) = [one for one in alice.messages if one["message_id"] == old]
    assert buttons(left) == []
    assert alice.sees("menu-main", name="Alice", balance=0)


async def test_an_old_menu_is_still_edited_in_place(world: World, alice: Person) -> None:
    """Editing knows no limit of time."""
    await alice.opens("/start")
    menu = alice.menu["message_id"]
    await world.driver.advance(3 * DAY)

    await alice.taps("help-entry")

    assert alice.sees("help-main")
    assert alice.menu["message_id"] == menu


async def test_a_notice_in_between_moves_the_menu_below_it(alice: Person) -> None:
    """Pressing on in the menu above shows what comes of it at the end of the chat."""
    await order_shown(alice)
    menu = alice.menu["message_id"]
    await alice.says("hello?")

    await alice.taps("nav-back")

    assert alice.sees("buy-pack")
    (notice,) = alice.notices
    assert menu < notice["message_id"] < alice.menu["message_id"]


async def test_the_menu_moves_below_a_file(world: World, alice: Person) -> None:
    """A press edits nothing that is out of sight. Once it is the last one, it is edited again."""
    await alice.opens("/start")
    await give(alice.id, 5)
    await alice.opens("/history")
    await alice.taps("history-operations-csv")
    await delivered(world, alice)
    (file,) = alice.notices

    await alice.taps("nav-home")
    below = alice.menu["message_id"]
    await alice.taps("help-entry")

    assert below > file["message_id"]
    assert alice.sees("help-main")
    assert alice.menu["message_id"] == below


async def test_the_menu_stays_where_a_notice_was_closed(alice: Person) -> None:
    """Nothing lies beneath it any more."""
    await alice.opens("/start")
    menu = alice.menu["message_id"]
    await alice.says("hello?")
    await alice.taps("nav-close")

    await alice.taps("help-entry")

    assert alice.menu["message_id"] == menu
