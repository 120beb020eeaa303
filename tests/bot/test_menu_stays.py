"""A chat is never left without a menu that works."""

from typing import Any

import pytest

from tests.bot.test_telegrams_faults import ALL, FAULTS
from tests.people import Person
from tests.roads import help_opens
from tests.world import World, on_sqlite

pytestmark = on_sqlite
LONG: dict[str, Any] = {"kind": "429", "retry_after": 130}
GONE: dict[str, Any] = {**FAULTS["500"], "times": ALL}


@pytest.mark.parametrize("fault", [LONG, GONE], ids=["429", "500"])
async def test_a_menu_stays_and_works_where_the_new_one_is_not_taken(
    world: World, alice: Person, fault: dict[str, Any]
) -> None:
    """The new message comes first, the old one goes after it."""
    await alice.opens("/start")
    old = alice.menu["message_id"]
    rule = await world.emu.fault("sendMessage", **fault)

    await alice.opens("/help")
    assert alice.menu["message_id"] == old
    await world.emu.remove_faults(rule)
    await world.hurried.sleep(200)

    await help_opens(alice)
    assert alice.menu["message_id"] == old


@pytest.mark.parametrize("fault", [LONG, GONE], ids=["429", "500"])
async def test_an_old_menu_that_cannot_be_deleted_does_not_undo_the_new_one(
    world: World, alice: Person, fault: dict[str, Any]
) -> None:
    """At worst there are two for a while; the new one is the menu and works."""
    await alice.opens("/start")
    rule = await world.emu.fault("deleteMessage", **fault)

    await alice.opens("/help")
    await world.emu.remove_faults(rule)
    await world.hurried.sleep(200)
    newest = max(one["message_id"] for one in alice.messages if not one["out"])
    shown = next(one for one in alice.messages if one["message_id"] == newest)
    await alice.taps("terms-entry", on=shown)

    words = alice.words("terms-main", operator="Demo Ltd")
    assert [one for one in alice.messages if words in one.get("text", "")]
