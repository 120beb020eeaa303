"""A chat is never left without a menu that works."""

from typing import Any

import pytest

from bot.fsm.session import FsmSession
from bot.services.errors import Unavailable
from tests.bot.ui.test_telegrams_faults import ALL, FAULTS
from tests.people import Person
from tests.roads import help_opens
from tests.world import World, on_sqlite

pytestmark = [pytest.mark.thorough, on_sqlite]
LONG: dict[str, Any] = {"kind": "429", "retry_after": 130}
GONE: dict[str, Any] = {**FAULTS["500"], "times": ALL}


@pytest.mark.parametrize("fault", [LONG, GONE], ids=["429", "500"])
async def test_a_menu_stays_and_works_where_the_new_one_is_not_taken(
    world: World, alice: Person, fault: dict[str, Any]
) -> None:
    """The new message comes first, the old one goes after it."""
    await alice.opens("/start")
    old = alice.menu["message_id"]
    rule = await world.driver.fault("sendMessage", **fault)

    await alice.opens("/help")
    assert alice.menu["message_id"] == old
    await world.driver.remove_faults(rule)
    await world.hurried.sleep(200)

    await help_opens(alice)
    assert alice.menu["message_id"] == old


@pytest.mark.parametrize("fault", [LONG, GONE], ids=["429", "500"])
async def test_an_old_menu_that_cannot_be_deleted_does_not_undo_the_new_one(
    world: World, alice: Person, fault: dict[str, Any]
) -> None:
    """At worst there are two for a while; the new one is the menu and works."""
    await alice.opens("/start")
    rule = await world.driver.fault("deleteMessage", **fault)

    await alice.opens("/help")
    await world.driver.remove_faults(rule)
    await world.hurried.sleep(200)
    newest = max(one["message_id"] for one in alice.messages if not one["out"])
    shown = next(one for one in alice.messages if one["message_id"] == newest)
    await alice.taps("terms-entry", on=shown)

    words = alice.words("terms-main", operator="Demo Ltd")
    assert [one for one in alice.messages if words in one.get("text", "")]


async def test_the_old_menu_stays_until_the_new_one_is_known_to_be_the_menu(
    alice: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the new place can't be kept the old one is still true: its message must be there."""
    await alice.opens("/start")
    old = alice.menu
    settle, failures = FsmSession.settle, [Unavailable("Redis: gone")]

    async def failing_once(self: FsmSession) -> None:
        if failures:
            raise failures.pop()
        await settle(self)

    monkeypatch.setattr(FsmSession, "settle", failing_once)

    await alice.opens("/terms")
    assert old["message_id"] in [one["message_id"] for one in alice.messages]
    await alice.taps("help-entry", on=old)

    newest = max(alice.messages, key=lambda one: int(one["message_id"]))
    assert alice.words("help-main") in newest["text"]


async def test_an_update_that_fails_after_all_takes_no_menu_away(
    world: World, alice: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its new screen was shown and forgotten; the message of before is the menu, and leads on."""
    world.expects("update ")
    await alice.opens("/start")
    old = alice.menu
    with monkeypatch.context() as patch:
        patch.setattr("bot.ui.commands.delete_quietly", _broken)
        await alice.opens("/terms")

    assert old["message_id"] in [one["message_id"] for one in alice.messages]
    await alice.taps("help-entry", on=old)

    menu = alice.words("menu-main", name="Alice", balance=0)
    assert menu in max(alice.messages, key=lambda one: one["message_id"])["text"]


async def test_an_edit_of_what_telegram_no_longer_knows_is_a_new_message(
    world: World, alice: Person
) -> None:
    """However it says so."""
    world.expects("MESSAGE_ID_INVALID")
    await alice.opens("/start")
    await world.driver.fault(
        "editMessageText", "error", code=400, description="Bad Request: MESSAGE_ID_INVALID"
    )

    await alice.taps("help-entry")

    assert [one for one in alice.messages if alice.words("help-main") in one.get("text", "")]


async def _broken(_: object) -> None:
    raise RuntimeError("broken")
