"""A method without requisites: first the request, then the requisites, then the receipt."""

from decimal import Decimal

import pytest

from models import Topup
from tests.dialogs.requests import newest, opens, photo_receipt
from tests.people import Person, buttons
from tests.world import World, on_sqlite

pytestmark = on_sqlite


@pytest.fixture
async def bare(world: World) -> World:
    """No requisites in the settings."""
    world.env |= {"TOPUP_CARD_RU": "", "TOPUP_CRYPTO": ""}
    await world.restart()
    return world


async def asked(person: Person, admin: Person) -> str:
    """Ten tokens by card, asked for; the request's number."""
    await admin.opens("/start")
    await person.opens("/topup")
    await person.taps("topup-method-choose", method="card_ru")
    await person.taps("topup-amount-pack", tokens=10, sum=Decimal(900))
    assert person.sees("topup-pay-unknown", sum=Decimal(900), tokens=10, method="card_ru")
    await person.taps("topup-review-send")
    request = await Topup.filter(user_id=person.id).order_by("-id").first()
    assert request is not None
    assert person.sees("topup-sent", number=str(request.id), waits="requisites")
    return str(request.id)


async def requisites_typed(olga: Person, number: str, words: str = "4000 1111\nOlga") -> None:
    """From the notice to the card."""
    await opens(olga, number)
    await olga.taps("requests-card-send", waits="requisites")
    await olga.says(words)


@pytest.mark.usefixtures("bare")
async def test_a_transfer_without_requisites_from_request_to_tokens(
    alice: Person, olga: Person
) -> None:
    """An admin sends where to pay, the person is told, pays, and sends the receipt."""
    number = await asked(alice, olga)
    await requisites_typed(olga, number)

    assert "4000 1111" in await newest(alice)
    await alice.taps("nav-open", on=alice.notices[-1])
    copied = [str(one["copy_text"]["text"]) for one in buttons(alice.menu) if "copy_text" in one]
    assert copied == ["4000 1111", "900"]
    await alice.taps("topup-pay-done")
    await photo_receipt(alice)
    assert not alice.can_tap("topup-pay-done")

    await olga.looks()
    assert "photo" in olga.notices[-1]
    await opens(olga, number)
    await olga.taps("requests-card-approve", asked=10)
    await olga.taps("requests-confirm-yes", tokens=10)
    assert await alice.balance() == 10


@pytest.mark.usefixtures("bare")
async def test_the_next_time_is_two_taps(alice: Person, bob: Person, olga: Person) -> None:
    """What was sent last is offered; nothing is typed."""
    await requisites_typed(olga, await asked(alice, olga))
    await opens(olga, await asked(bob, olga))

    await olga.taps("requests-card-send", waits="requisites")
    await olga.taps("requests-requisites-send")

    assert "4000 1111" in await newest(bob)


@pytest.mark.usefixtures("bare")
async def test_requisites_that_are_none_are_answered_there(alice: Person, olga: Person) -> None:
    """What is allowed is said; nothing was sent."""
    number = await asked(alice, olga)
    await requisites_typed(olga, number, "x" * 300)

    assert olga.sees("errors-topup-requisites", longest=256, note=200)
    assert (await Topup.get(id=int(number))).requisite is None


@pytest.mark.usefixtures("bare")
async def test_a_request_that_is_over_takes_no_requisites(alice: Person, olga: Person) -> None:
    """The person took it back while the admin was typing: the card says so."""
    number = await asked(alice, olga)
    await opens(olga, number)
    await olga.taps("requests-card-send", waits="requisites")
    await alice.taps("topup-sent-card")
    await alice.taps("topup-card-cancel")
    await alice.taps("topup-cancel-yes")

    await olga.says("4000 1111")

    assert not olga.can_tap("requests-card-send", waits="requisites")
    assert (await Topup.get(id=int(number))).requisite is None
