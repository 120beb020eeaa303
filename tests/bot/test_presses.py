"""Every press is answered exactly once, whatever fails, and the next one works.

A second answer would be a refusal in the sandbox's journal, which fails a test by itself.
"""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

import pytest

from bot.services.users import Visitor
from models import Order
from tests.people import Person, buttons
from tests.roads import order_shown
from tests.world import World, on_sqlite

pytestmark = on_sqlite

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


def broken(*_: Any, **__: Any) -> Any:
    """A handler's service that fails."""
    raise RuntimeError("deliberate")


async def help_opens(person: Person) -> None:
    """The screen before still works: the same press again."""
    await person.taps("help-entry")
    assert person.sees("help-main")


async def test_a_fault_in_a_handler_is_an_apology(
    world: World, alice: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The log gets everything, the screen stays."""
    world.expects("deliberate", "RuntimeError")
    await alice.opens("/buy")
    with monkeypatch.context() as patch:
        patch.setattr(world.app.services.orders, "open", broken)
        await alice.taps("buy-pack-choose", tokens=10, stars=450)

    assert alice.warned("errors-broken")
    assert alice.toast
    assert alice.toast["show_alert"]
    await alice.taps("buy-pack-choose", tokens=10, stars=450)
    assert alice.sees("buy-confirm", tokens=10, stars=450)


async def test_a_fault_in_a_getter_is_an_apology(
    world: World, alice: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The person stays where they were: every button of the old screen works."""
    world.expects("deliberate", "RuntimeError")
    await alice.opens("/start")
    with monkeypatch.context() as patch:
        patch.setattr(world.app.services.statements, "page", broken)
        await alice.taps("history-entry")

    assert alice.warned("errors-broken")
    await help_opens(alice)


async def test_a_fault_after_a_command_is_an_apology_with_a_way_on(
    world: World, alice: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its notice leads to the menu."""
    world.expects("deliberate", "RuntimeError")
    with monkeypatch.context() as patch:
        patch.setattr(world.app.services.statements, "page", broken)
        await alice.opens("/history")

    assert alice.told("errors-broken")
    await alice.taps("nav-menu")
    await help_opens(alice)


async def test_a_screen_that_telegram_refuses_is_an_apology(world: World, alice: Person) -> None:
    """The same press again works."""
    world.expects("update ")
    await alice.opens("/start")
    await world.emu.fault("editMessageText", **REFUSED)

    await alice.taps("help-entry")
    assert alice.warned("errors-broken")

    await help_opens(alice)


@pytest.mark.parametrize("fault", FAULTS.values(), ids=FAULTS.keys())
async def test_a_fault_of_telegrams_that_passes_is_not_noticed(
    world: World, alice: Person, fault: dict[str, Any]
) -> None:
    """An edit may be made again: also one that was done, and whose answer was lost."""
    await alice.opens("/start")
    await world.emu.fault("editMessageText", **fault)

    await help_opens(alice)
    await alice.taps("nav-home")

    assert alice.sees("menu-main", name="Alice", balance=0)


@pytest.mark.parametrize("fault", ["500", "bad gateway", "garbage", "dropped"])
async def test_a_screen_that_telegram_does_not_take_is_an_apology(
    world: World, alice: Person, fault: str
) -> None:
    """All tries fail; the same press again works."""
    world.expects("update ")
    await alice.opens("/start")
    rule = await world.emu.fault("editMessageText", times=ALL, **FAULTS[fault])

    await alice.taps("help-entry")
    assert alice.warned("errors-broken")
    await world.emu.remove_faults(rule)

    await help_opens(alice)


async def test_when_telegram_takes_nothing_for_long_the_person_reads_when_to_come_again(
    world: World, alice: Person
) -> None:
    """In the answer to the press, which is no message; the screen stays, and works later."""
    await alice.opens("/start")
    await world.emu.fault("editMessageText", "429", retry_after=130)

    for _ in range(2):  # the second press finds the pause, and does not ask Telegram
        await alice.taps("help-entry")
        assert alice.warned("errors-busy", minutes=3)
    assert len(await world.emu.journal("editMessageText")) == 1

    await world.hurried.sleep(130)
    await help_opens(alice)


@pytest.mark.parametrize("fault", [REFUSED, *FAULTS.values()], ids=["400", *FAULTS])
async def test_an_answer_that_telegram_does_not_take_loses_nothing(
    world: World, alice: Person, fault: dict[str, Any]
) -> None:
    """At worst the button spins, but the screen is there and works."""
    world.expects("query is too old")  # the second try of an answer that had arrived
    await alice.opens("/start")
    await world.emu.fault("answerCallbackQuery", **fault)

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
    await world.emu.fault(method, "error", **forbidden)

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
    await world.emu.fault("editMessageText", "error", code=403, description="Forbidden: blocked")

    await alice.taps("help-entry")

    await help_opens(alice)


async def test_a_command_that_cannot_be_removed_still_opens_its_screen(
    world: World, alice: Person
) -> None:
    """Tidying up is the last and the least."""
    await world.emu.fault("deleteMessage", times=ALL, **FAULTS["500"])

    await alice.opens("/help")

    assert alice.typed == ["/help"]
    await alice.taps("terms-entry")
    assert alice.sees("terms-main", operator="Demo Ltd")


async def test_presses_of_one_person_are_served_in_order_and_make_one_order(
    world: World, alice: Person
) -> None:
    """Five at once on the same pack: one row, one invoice, five answers."""
    await alice.opens("/buy")
    packs = alice.menu
    data = buttons(packs)[1]["callback_data"]

    answers = await asyncio.gather(*(press(alice, packs, data) for _ in range(5)))
    await alice.looks()

    assert None not in answers
    assert await Order.filter(user_id=alice.id).count() == 1
    assert len(await world.emu.journal("createInvoiceLink")) == 1
    assert alice.sees("buy-confirm", tokens=10, stars=450)


async def press(person: Person, message: dict[str, Any], data: str) -> Any:
    """A press whose answer is waited for, while others go on."""
    return await person.phone.click(data=data, message=message, stale=True)


async def test_presses_are_answered_in_their_order(world: World, alice: Person) -> None:
    """The first one wins; the others find another screen and change nothing."""
    await alice.opens("/buy")
    packs = alice.menu
    one, ten, fifty = (button["callback_data"] for button in buttons(packs)[:3])

    for data in (one, fifty, ten):
        await alice.phone.click(data=data, message=packs, stale=True, seconds=0)
    await alice.looks()

    assert alice.sees("buy-confirm", tokens=1, stars=50)
    assert len(await world.emu.journal("answerCallbackQuery")) == 3
    assert await Order.all().count() == 1


async def test_nobody_waits_for_somebody_else(
    world: World, alice: Person, bob: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A handler of Alice's hangs; Bob is served, and Alice's next press waits its turn."""
    await alice.opens("/buy")
    await bob.phone.say("/start")
    await bob.looks()
    begun, go_on = hold(world.app.services.orders, "open", monkeypatch)
    press = asyncio.create_task(order_of_ten(alice))
    await begun.wait()

    answer = await bob.phone.click(bob.label("help-entry"))

    assert answer is not None
    go_on.set()
    await press
    await alice.looks()
    assert alice.sees("buy-confirm", tokens=10, stars=450)


async def order_of_ten(person: Person) -> None:
    """Press the pack and wait for the answer alone."""
    answer = await person.phone.click(person.label("buy-pack-choose", tokens=10, stars=450))
    assert answer is not None


def hold(
    service: Any, name: str, monkeypatch: pytest.MonkeyPatch
) -> tuple[asyncio.Event, asyncio.Event]:
    """Make a method of a service wait: (it has begun, let it go on)."""
    begun, go_on = asyncio.Event(), asyncio.Event()
    real: Callable[..., Awaitable[Any]] = getattr(service, name)

    async def held(*args: Any) -> Any:
        begun.set()
        await go_on.wait()
        return await real(*args)

    monkeypatch.setattr(service, name, held)
    return begun, go_on


async def test_an_expired_press_is_no_error(world: World, alice: Person) -> None:
    """The bot was away for longer than a press lives: the screen changes, nobody waits."""
    world.expects("query is too old")
    await order_shown(alice)
    await world.stop()
    await alice.phone.click(alice.label("nav-back"), seconds=0)
    await world.emu.advance(20)
    world.app = world.built()
    await world.start()

    await alice.looks()

    assert alice.sees("buy-pack")


async def test_a_person_is_registered_once_however_many_first_messages_come(
    world: World, alice: Person
) -> None:
    """Several /start at once."""
    for _ in range(3):
        await alice.phone.say("/start")

    await alice.looks()

    assert alice.sees("menu-main", name="Alice", balance=0)
    person = await world.app.services.users.visit(Visitor(alice.id, alice.id, "Alice"), "ru")
    assert person.language == "en"
