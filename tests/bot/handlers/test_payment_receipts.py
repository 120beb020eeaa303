"""A payment is credited once and shown, on every screen and after every other failure."""

import asyncio
import json
from typing import Any

import pytest
from aiogram.fsm.state import State

from dialogs.buy.states import Buy
from dialogs.menu.states import Menu
from models import FsmRow, InboxUpdate, Order
from tests.people import Person
from tests.roads import ROADS, STATES, link_for_ten
from tests.world import World, on_sqlite


async def put_on(person: Person, state: str) -> None:
    """Their open screens have that state in the storage, and no data."""
    rows = await FsmRow.filter(key__contains="context").filter(key__contains=f":{person.id}:")
    assert rows
    for row in rows:
        data = json.loads(row.data)
        await FsmRow.filter(key=row.key).update(data=json.dumps(data | {"state": state}))


def shown_as_paid(person: Person, balance: int = 10) -> bool:
    """The menu or a notice says so."""
    if any("successful_payment" in one for one in person.messages):
        values = {"tokens": 10, "balance": balance}
        return person.told("receipts-paid", **values) or person.sees("buy-paid", **values)
    return False


@pytest.mark.thorough
@on_sqlite
@pytest.mark.parametrize("by_road", [True, False], ids=["reached", "without-its-data"])
async def test_a_payment_is_credited_and_shown_on_every_screen(world: World, by_road: bool) -> None:
    """The menu and buying give way to «paid»; any other screen stays, and a notice tells."""
    if not by_road:
        world.expects("")  # without its data a screen itself may fail, never the payment
    for number, state in enumerate(state for state in STATES if (state in ROADS) is by_road):
        fields = {"id": 2000 + number, "language_code": "en", "stars": 9000}
        person = await world.person(f"Buyer {number}", **fields)
        assert await paid_on(person, state), str(state.state)


async def paid_on(person: Person, state: State) -> bool:
    """Somebody on that screen pays for fifty tokens: whether they are credited and read of it."""
    link = await link_for_fifty(person)
    if state in ROADS:
        await ROADS[state](person)
    else:
        await put_on(person, str(state.state))
    screen, menu, had = person.menu["text"], person.menu["message_id"], await person.balance()
    notices = len(person.notices)

    await person.pays(link)

    paid = {"tokens": 50, "balance": had + 50}
    stays = person.menu["message_id"] == menu or state not in ROADS
    if await person.balance() != had + 50:
        return False
    if state.group in (Menu, Buy):
        return stays and person.sees("buy-paid", **paid) and len(person.notices) == notices
    same = person.menu["text"].split("\n")[0] == screen.split("\n")[0] or state not in ROADS
    return stays and same and person.told("receipts-paid", **paid)


async def link_for_fifty(person: Person) -> str:
    """The invoice of another order than the roads to some screens pay."""
    await person.opens("/buy")
    await person.taps("buy-pack-choose", tokens=50, stars=2000, saving=20)
    return person.invoice


async def test_a_notice_of_a_payment_can_be_closed(alice: Person) -> None:
    """The screen beneath it goes on."""
    link = await link_for_ten(alice)
    await alice.opens("/language")
    await alice.pays(link)

    await alice.taps("nav-close")

    assert alice.notices == []
    await alice.taps("nav-home")
    assert alice.sees("menu-main", name="Alice", balance=10)


@on_sqlite
async def test_a_history_that_is_open_shows_the_new_line(alice: Person) -> None:
    """Whatever stays on the screen is of this moment."""
    link = await link_for_ten(alice)
    await alice.opens("/history")

    await alice.pays(link)

    assert not alice.sees("history-operations", total=0)


@on_sqlite
async def test_a_payment_draws_no_admins_screen_for_who_is_none_any_more(
    world: World, olga: Person
) -> None:
    """Their requests were open when their id went from ADMINS: the main menu is drawn instead."""
    link = await link_for_ten(olga)
    await olga.opens("/admin")
    await olga.taps("requests-entry")
    world.env["ADMINS"] = ""
    await world.restart()

    await olga.pays(link)

    assert olga.sees("menu-main", name="Ольга", balance=10)
    assert not olga.sees("requests-queue", state="pending", total=0)
    assert olga.told("receipts-paid", tokens=10, balance=10)


@on_sqlite
@pytest.mark.parametrize("lost", ["", "context", "stack"])
async def test_a_payment_is_shown_although_the_place_is_lost(alice: Person, lost: str) -> None:
    """All of the FSM's rows, or half of them."""
    link = await link_for_ten(alice)
    await FsmRow.filter(key__contains=lost).delete()

    await alice.phone.pay(link)
    await alice.looks()

    assert await alice.balance() == 10
    paid = alice.words("buy-paid", tokens=10, balance=10)
    assert sum(paid in one.get("text", "") for one in alice.messages) == 1


@on_sqlite
@pytest.mark.parametrize("state", ["Gone:main", "Buy:renamed", "nonsense"])
async def test_a_payment_is_shown_although_the_screen_is_unknown(alice: Person, state: str) -> None:
    """A state of an older version."""
    link = await link_for_ten(alice)
    await put_on(alice, state)

    await alice.pays(link)

    assert await alice.balance() == 10
    assert alice.sees("buy-paid", tokens=10, balance=10)


@on_sqlite
@pytest.mark.parametrize("broken", ["{", "[]", "null"])
async def test_a_payment_is_shown_although_the_storage_holds_rubbish(
    world: World, alice: Person, broken: str
) -> None:
    """It is a place that is lost."""
    link = await link_for_ten(alice)
    await FsmRow.filter(key__contains="context").update(data=broken)

    await alice.phone.pay(link)
    await alice.looks()

    assert await alice.balance() == 10
    assert shown_as_paid(alice)


@on_sqlite
@pytest.mark.parametrize(
    "fault",
    [
        {"kind": "error", "code": 400, "description": "Bad Request: no"},
        {"kind": "error", "code": 500, "description": "Internal Server Error"},
        {"kind": "429", "retry_after": 3},
        {"kind": "drop_before"},
        {"kind": "garbage"},
    ],
    ids=lambda fault: str(fault["kind"]),
)
async def test_a_payment_whose_screen_fails_is_told_by_a_notice(
    world: World, alice: Person, fault: dict[str, Any]
) -> None:
    """Credited once; the next press works."""
    world.expects("shown as a screen", "message to edit not found")  # it waits while it goes
    link = await link_for_ten(alice)
    await world.driver.fault("editMessageText", times=10, **fault)

    await alice.pays(link)
    world.watch.forward(seconds=fault.get("retry_after", 0))  # a notice that met the pause is due
    world.app.jobs.sweep()
    await alice.looks()

    assert await alice.balance() == 10
    assert alice.told("receipts-paid", tokens=10, balance=10)
    await alice.opens("/start")
    assert alice.sees("menu-main", name="Alice", balance=10)


@on_sqlite
async def test_a_payment_is_credited_although_nothing_can_be_sent(
    world: World, alice: Person
) -> None:
    """The tokens are there when the person comes back."""
    world.expects("shown")
    link = await link_for_ten(alice)
    for method in ("editMessage*", "send*"):
        await world.driver.fault(method, "error", code=403, description="Forbidden: no", times=None)

    await alice.phone.pay(link)
    await alice.looks()

    assert await alice.balance() == 10


@on_sqlite
async def test_a_link_that_could_not_be_made_leaves_no_dead_order(
    world: World, alice: Person
) -> None:
    """createInvoiceLink fails: an apology; the next press pays the same order."""
    world.expects("update ")
    await alice.opens("/buy")
    refused = {"code": 400, "description": "Bad Request: no"}
    await world.driver.fault("createInvoiceLink", "error", **refused)
    await alice.taps("buy-pack-choose", tokens=10, stars=450, saving=10)
    assert alice.warned("errors-broken")

    await alice.taps("buy-pack-choose", tokens=10, stars=450, saving=10)
    await alice.pays()

    assert alice.sees("buy-paid", tokens=10, balance=10)
    assert await Order.filter(user_id=alice.id).count() == 1


async def test_a_charge_delivered_again_is_credited_once(world: World, alice: Person) -> None:
    """Five times, by Telegram: one line, and the person is told once."""
    link = await link_for_ten(alice)
    await alice.opens("/language")
    charge = await alice.pays(link)

    for _ in range(5):
        await world.driver.redeliver(charge_id=charge)
        await alice.looks()

    assert await alice.balance() == 10
    assert len(await alice.lines()) == 1
    assert len(alice.notices) == 1


async def test_a_payment_that_comes_again_is_not_shown_again(world: World, alice: Person) -> None:
    """The person went on to another screen: they stay there."""
    link = await link_for_ten(alice)
    charge = await alice.pays(link)
    await alice.taps("nav-home")

    await world.driver.redeliver(charge_id=charge)
    await alice.looks()

    assert alice.sees("menu-main", name="Alice", balance=10)


async def test_a_charge_delivered_five_times_at_once_is_credited_once(
    world: World, alice: Person
) -> None:
    """Side by side in one process."""
    link = await link_for_ten(alice)
    charge = await alice.pays(link)
    (update,) = [
        one for one in await updates_of(world) if "successful_payment" in one.get("message", {})
    ]

    await asyncio.gather(
        *(world.app.dispatcher.feed_raw_update(world.app.bot, update) for _ in range(5))
    )
    await alice.looks()

    assert update["message"]["successful_payment"]["telegram_payment_charge_id"] == charge
    assert await alice.balance() == 10
    assert len(await alice.lines()) == 1
    assert alice.sees("buy-paid", tokens=10, balance=10)


async def updates_of(world: World) -> list[dict[str, Any]]:
    """The money updates that the inbox holds."""
    return [json.loads(row.payload) for row in await InboxUpdate.all()]
