"""Two admins and one top-up request: the first decides, the other reads who it was."""

import pytest

from bot.services.payments.manual_transfer.receipts import Receipt
from models import AuditEntry, Topup
from tests.dialogs.requests import OTHER_ADMIN, newest, opens, sent, state_of
from tests.people import Person, buttons, text_of
from tests.world import OLGA, World, on_sqlite

pytestmark = [pytest.mark.thorough, on_sqlite]


@pytest.fixture
async def oscar(world: World) -> Person:
    """Another admin; reads English."""
    world.env["ADMINS"] = f"{OLGA},{OTHER_ADMIN}"
    await world.restart()
    oscar = await world.person("Oscar", id=OTHER_ADMIN, language_code="en")
    await oscar.opens("/start")
    return oscar


async def test_the_second_admin_reads_who_decided(
    alice: Person, olga: Person, oscar: Person
) -> None:
    """At once, on the screen where the press was; nothing is credited twice."""
    number = await sent(alice, olga)
    for admin in (olga, oscar):
        await opens(admin, number)
        await admin.taps("requests-card-approve", asked=10)

    await olga.taps("requests-confirm-yes", tokens=10)
    await oscar.taps("requests-confirm-yes", tokens=10)

    at = (await Topup.get(id=int(number))).decided_at
    assert oscar.warned("errors-topup-decided", state="approved", who="Ольга", at=at)
    assert oscar.toast is not None
    assert oscar.toast["show_alert"]
    assert "Ольга" in text_of(oscar.menu)
    assert "is approved" in await newest(oscar)
    assert await alice.balance() == 10


@pytest.mark.parametrize("button", ["approve", "amount", "reject", "ask"])
async def test_a_card_that_was_open_elsewhere_says_who_decided(
    alice: Person, olga: Person, oscar: Person, button: str
) -> None:
    """Nobody redraws it; any press on it is answered with the decision, and shows it."""
    number = await sent(alice, olga)
    for admin in (olga, oscar):
        await opens(admin, number)
    await olga.taps("requests-card-approve", asked=10)
    await olga.taps("requests-confirm-yes", tokens=10)

    await oscar.taps(f"requests-card-{button}", asked=10)

    at = (await Topup.get(id=int(number))).decided_at
    assert oscar.warned("errors-topup-decided", state="approved", who="Ольга", at=at)
    assert not oscar.can_tap("requests-card-reject")
    assert "Ольга" in text_of(oscar.menu)


async def test_an_approval_after_a_cancel_is_refused(alice: Person, olga: Person) -> None:
    """The admin reads that its owner took it back."""
    number = await sent(alice, olga)
    await opens(olga, number)
    await olga.taps("requests-card-approve", asked=10)
    await alice.taps("topup-sent-card")
    await alice.taps("topup-card-cancel")
    await alice.taps("topup-cancel-yes")

    await olga.taps("requests-confirm-yes", tokens=10)

    at = (await Topup.get(id=int(number))).decided_at
    assert olga.warned("errors-topup-decided", state="cancelled", who="Alice", at=at)
    assert await alice.balance() == 0


async def test_a_cancel_after_an_approval_is_refused(alice: Person, olga: Person) -> None:
    """The person reads what became of it."""
    number = await sent(alice, olga)
    await alice.taps("topup-sent-card")
    await alice.taps("topup-card-cancel")
    await opens(olga, number)
    await olga.taps("requests-card-approve", asked=10)
    await olga.taps("requests-confirm-yes", tokens=10)

    await alice.taps("topup-cancel-yes")

    assert alice.warned("errors-topup-over", number=number, state="approved")
    assert await alice.balance() == 10


async def test_a_forged_press_approves_nothing(alice: Person, bob: Person, olga: Person) -> None:
    """Neither a stranger with an admin's button, nor an admin's own «yes» without a confirm."""
    number = await sent(alice, olga)
    await opens(olga, number)
    data = str(buttons(olga.menu)[0]["callback_data"])
    await bob.opens("/start")

    await bob.forges(data)
    await bob.forges(f"notice:open:requests:{number}")
    await bob.forges(data.split("\x1d")[0] + "\x1dyes")

    assert await state_of(number) == "pending"
    assert not await AuditEntry.exists()
    await olga.forges("notice:open:requests:404")
    assert olga.warned("errors-gone")


async def test_a_decision_while_admins_are_told_reaches_their_notices(
    world: World, alice: Person, olga: Person
) -> None:
    """The first admin is quicker than the notice of the second: no notice stays «new»."""
    for person in (olga, alice):
        await person.opens("/start")
    app = world.app
    receipt = Receipt("text", "4815162342")
    request = await app.services.topups.open(alice.id, "card_ru", 10, receipt)
    await app.services.topups.approve(request.id, OLGA, "op")

    await olga.looks()

    assert "одобрена" in await newest(olga)


async def test_a_notice_that_an_admin_closed_stops_nothing(
    world: World, alice: Person, olga: Person
) -> None:
    """The decision stands, its owner is told."""
    number = await sent(alice, olga)
    world.expects("message to edit not found")
    notice = olga.notices[-1]
    await opens(olga, number)
    await olga.taps("nav-close", on=notice)

    await olga.taps("requests-card-approve", asked=10)
    await olga.taps("requests-confirm-yes", tokens=10)

    await alice.looks()
    assert "is approved" in await newest(alice)
    assert await alice.balance() == 10
