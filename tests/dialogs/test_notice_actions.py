"""Requests are decided, and threads answered, from the notice itself."""

import pytest

from models import Thread, Transfer
from tests.dialogs.requests import OTHER_ADMIN, newest, sent, state_of
from tests.people import Person, buttons, text_of
from tests.roads import words_for_support
from tests.world import OLGA, World, on_sqlite

pytestmark = on_sqlite


@pytest.fixture
async def oscar(world: World) -> Person:
    """Another admin, who reads English."""
    world.env["ADMINS"] = f"{OLGA},{OTHER_ADMIN}"
    await world.restart()
    oscar = await world.person("Oscar", id=OTHER_ADMIN, language_code="en")
    await oscar.opens("/start")
    return oscar


async def on_newest(admin: Person, key: str, **values: object) -> None:
    """Press a button of the last notice."""
    await admin.taps(key, on=admin.notices[-1], **values)


def labels(admin: Person) -> list[str]:
    """The buttons of the last notice."""
    return [str(one["text"]) for one in buttons(admin.notices[-1])]


async def test_a_request_is_approved_in_two_presses(alice: Person, olga: Person) -> None:
    """The notice shows the receipt, asks once more, and becomes the result; no button decides."""
    number = await sent(alice, olga)
    assert "photo" in olga.notices[-1]

    await on_newest(olga, "requests-card-approve", asked=10)
    assert await alice.balance() == 0
    await on_newest(olga, "requests-confirm-yes", tokens=10)

    assert await alice.balance() == 10
    assert "одобрена" in await newest(olga)
    assert labels(olga) == [olga.label("nav-open"), olga.label("nav-close")]
    await alice.looks()
    assert alice.told("topup-told-end", number=number, state="approved", tokens=10, balance=10)


async def test_the_same_press_twice_approves_once(alice: Person, olga: Person) -> None:
    """Telegram delivers a press again, or a finger does."""
    number = await sent(alice, olga)
    await on_newest(olga, "requests-card-approve", asked=10)
    for _ in range(2):
        await olga.forges(f"notice:act:approve_yes:{number}", on=olga.notices[-1])

    assert await alice.balance() == 10
    assert await Transfer.filter(key=f"topup:{number}").count() == 1


async def test_a_request_is_rejected_for_a_reason(carol: Person, olga: Person) -> None:
    """Chosen on the notice; the owner reads it in their language."""
    number = await sent(carol, olga)
    await on_newest(olga, "requests-card-reject")
    await on_newest(olga, "requests-reason", preset="absent")

    assert await state_of(number) == "rejected"
    await carol.looks()
    assert carol.label("requests-reason", preset="absent") in await newest(carol)


async def test_a_reason_of_ones_own_opens_its_screen(alice: Person, olga: Person) -> None:
    """Below the notice, which shows the result afterwards."""
    number = await sent(alice, olga)
    await on_newest(olga, "requests-card-reject")
    await on_newest(olga, "requests-told-reason")
    await olga.says("Please pay again")
    await olga.taps("requests-refuse-send")

    assert await state_of(number) == "rejected"
    assert "Please pay again" in await newest(olga)


async def test_one_may_go_back(alice: Person, olga: Person) -> None:
    """The first buttons again; nothing was decided."""
    number = await sent(alice, olga)
    first = labels(olga)
    await on_newest(olga, "requests-card-reject")
    await on_newest(olga, "nav-back")

    assert labels(olga) == first
    assert await state_of(number) == "pending"


async def test_the_later_admin_reads_who_decided(
    alice: Person, olga: Person, oscar: Person
) -> None:
    """Every copy shows the result, and a button that was pressed meanwhile says so."""
    number = await sent(alice, olga)
    await oscar.looks()
    await on_newest(oscar, "requests-card-approve", asked=10)
    await on_newest(olga, "requests-card-reject")
    await on_newest(olga, "requests-reason", preset="absent")

    await oscar.forges(f"notice:act:approve_yes:{number}", on=oscar.notices[-1])

    assert oscar.toast is not None
    assert "Ольга" in oscar.toast["text"]
    assert await state_of(number) == "rejected"
    assert "rejected" in await newest(oscar)
    assert labels(oscar) == [oscar.label("nav-open"), oscar.label("nav-close")]


@pytest.mark.parametrize("action", ["approve", "approve_yes", "reject", "reject_used", "answer"])
async def test_nobody_else_decides(alice: Person, bob: Person, olga: Person, action: str) -> None:
    """A forged press of somebody who is no admin is answered and does nothing."""
    number = await sent(alice, olga)
    await bob.opens("/start")

    await bob.forges(f"notice:act:{action}:{number}")

    assert await state_of(number) == "pending"
    assert await bob.balance() == 0


@pytest.mark.parametrize("action", ["nonsense", "reject_nonsense", "approve"])
async def test_what_does_not_exist_is_answered(olga: Person, action: str) -> None:
    """An action or a request that a client made up."""
    await olga.opens("/start")
    await olga.forges(f"notice:act:{action}:999")

    assert olga.toast is not None


async def test_a_thread_is_answered_from_the_notice(alice: Person, olga: Person) -> None:
    """The answer's screen opens below."""
    await olga.opens("/start")
    await words_for_support(alice)
    await alice.says("Where are my tokens?")
    await olga.looks()

    await on_newest(olga, "threads-card-answer")
    assert "Where are my tokens?" in text_of(olga.menu)
    await olga.says("Here they are")

    thread = await Thread.get()
    assert thread.state.value == "answered"
    assert "Here they are" in await newest(alice)
