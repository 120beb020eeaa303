"""Presses while Telegram has faults: people do not notice most of them.

A second answer would be a refusal in the sandbox's journal, which fails a test by itself.
"""

from typing import Any

import pytest

from tests.people import Person
from tests.roads import help_opens
from tests.world import World, on_sqlite

pytestmark = [pytest.mark.thorough, on_sqlite]

REFUSED = {"kind": "error", "code": 400, "description": "Bad Request: no"}
FAULTS: dict[str, dict[str, Any]] = {
    "500": {"kind": "error", "code": 500, "description": "Internal Server Error"},
    "429": {"kind": "429", "retry_after": 3},
    "bad gateway": {"kind": "html502"},
    "garbage": {"kind": "garbage"},
    "dropped": {"kind": "drop_before"},
    "dropped after": {"kind": "drop_after"},
}
ALL = 10  # tries: more than there are


async def test_a_screen_that_telegram_refuses_is_an_apology(world: World, alice: Person) -> None:
    """The same press again works."""
    world.expects("update ")
    await alice.opens("/start")
    await world.driver.fault("editMessageText", **REFUSED)

    await alice.taps("help-entry")
    assert alice.warned("errors-broken")

    await help_opens(alice)


@pytest.mark.parametrize("fault", FAULTS.values(), ids=FAULTS.keys())
async def test_a_fault_of_telegrams_that_passes_is_not_noticed(
    world: World, alice: Person, fault: dict[str, Any]
) -> None:
    """An edit may be made again: also one that was done, and whose answer was lost."""
    await alice.opens("/start")
    await world.driver.fault("editMessageText", **fault)

    await help_opens(alice)
    await alice.taps("nav-home")

    assert alice.sees("menu-main", name="Alice", balance=0)


@pytest.mark.parametrize("fault", ["500", "bad gateway", "garbage", "dropped"])
async def test_a_screen_that_telegram_does_not_take_is_an_apology(
    world: World, alice: Person, fault: str
) -> None:
    """All tries fail; the same press again works. In the log it is no error: nothing broke."""
    await alice.opens("/start")
    rule = await world.driver.fault("editMessageText", times=ALL, **FAULTS[fault])

    await alice.taps("help-entry")
    assert alice.warned("errors-telegram")
    await world.driver.remove_faults(rule)

    await help_opens(alice)


async def test_a_first_screen_that_telegram_does_not_take_is_a_notice(
    world: World, alice: Person
) -> None:
    """A message is not sent twice; the notice has a button to the menu."""
    await world.driver.fault("sendMessage", **FAULTS["500"])

    await alice.opens("/start")

    assert alice.told("errors-telegram")
    await alice.taps("nav-menu")
    assert alice.sees("menu-main", name="Alice", balance=0)


@pytest.mark.parametrize("fault", [REFUSED, *FAULTS.values()], ids=["400", *FAULTS])
async def test_an_answer_that_telegram_does_not_take_loses_nothing(
    world: World, alice: Person, fault: dict[str, Any]
) -> None:
    """At worst the button spins, but the screen is there and works."""
    world.expects("query is too old")  # the second try of an answer that had arrived
    await alice.opens("/start")
    await world.driver.fault("answerCallbackQuery", **fault)

    await alice.phone.click(alice.label("help-entry"), seconds=0)
    await alice.looks()

    assert alice.sees("help-main")
    await alice.taps("nav-home")
    assert alice.toast
    assert not alice.toast["text"]
    assert alice.sees("menu-main", name="Alice", balance=0)


@pytest.mark.parametrize("method", ["editMessageText", "answerCallbackQuery", "deleteMessage"])
async def test_somebody_who_blocked_the_bot_a_moment_ago_is_no_error(
    world: World, alice: Person, method: str
) -> None:
    """403 is a fact of life: no traceback, and all is well when they come back."""
    forbidden: dict[str, Any] = {
        "code": 403,
        "description": "Forbidden: bot was blocked by the user",
    }
    await alice.opens("/help")
    await world.driver.fault(method, "error", **forbidden)

    await alice.phone.click(alice.label("nav-home"), seconds=0)
    await alice.looks()
    await alice.phone.block()
    await alice.phone.unblock()

    await alice.opens("/start")
    await help_opens(alice)


async def test_a_press_is_answered_although_the_screen_is_forbidden(
    world: World, alice: Person
) -> None:
    """Blocking forbids messages, not answers."""
    await alice.opens("/start")
    await world.driver.fault("editMessageText", "error", code=403, description="Forbidden: blocked")

    await alice.taps("help-entry")

    await help_opens(alice)


async def test_a_command_that_cannot_be_removed_still_opens_its_screen(
    world: World, alice: Person
) -> None:
    """Tidying up is the last and the least."""
    await world.driver.fault("deleteMessage", times=ALL, **FAULTS["500"])

    await alice.opens("/help")

    assert alice.typed == ["/help"]
    await alice.taps("terms-entry")
    assert alice.sees("terms-main", operator="Demo Ltd")
