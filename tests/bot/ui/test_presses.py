"""Every press is answered exactly once after any failure, and the next one works.

A second answer would be a refusal in the sandbox's journal, which fails a test by itself.
"""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

import pytest

from bot.services.people.users import TelegramProfile
from models import Order
from tests.people import Person, buttons
from tests.roads import help_opens, order_shown
from tests.world import World, on_sqlite

pytestmark = on_sqlite


def broken(*_: Any, **__: Any) -> Any:
    """A handler's service that fails."""
    raise RuntimeError("deliberate")


async def test_a_fault_in_a_handler_is_an_apology(
    world: World, alice: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The log gets everything, the screen stays."""
    world.expects("deliberate", "RuntimeError")
    await alice.opens("/buy")
    with monkeypatch.context() as patch:
        patch.setattr(world.app.services.orders, "open", broken)
        await alice.taps("buy-pack-choose", tokens=10, stars=450, saving=10)

    assert alice.warned("errors-broken")
    assert alice.toast
    assert alice.toast["show_alert"]
    await alice.taps("buy-pack-choose", tokens=10, stars=450, saving=10)
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
    assert len(await world.driver.journal("createInvoiceLink")) == 1
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
    assert len(await world.driver.journal("answerCallbackQuery")) == 3
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
    answer = await person.phone.click(
        person.label("buy-pack-choose", tokens=10, stars=450, saving=10)
    )
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
    await world.driver.advance(20)
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
    person = await world.app.services.users.upsert(
        TelegramProfile(alice.id, alice.id, "Alice"), "ru"
    )
    assert person.language == "en"
