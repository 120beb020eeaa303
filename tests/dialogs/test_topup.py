"""Topping up by transfer: the wizard, and a person's own requests."""

from decimal import Decimal

import pytest

from models import NoticeRow, Topup
from tests.dialogs.requests import OTHER_ADMIN, newest, photo_receipt, sent
from tests.people import Person, buttons, text_of
from tests.roads import topup_amount, topup_pay, topup_receipt, topup_review
from tests.sandbox.pictures import png
from tests.world import OLGA, World, on_sqlite

pytestmark = on_sqlite
HASH = "ab" * 32


def copied(person: Person) -> list[str]:
    """What the buttons of the screen copy."""
    return [str(one["copy_text"]["text"]) for one in buttons(person.menu) if "copy_text" in one]


async def test_a_transfer_becomes_a_request(alice: Person, olga: Person) -> None:
    """Method, pack, requisites to copy, receipt, review, number; all in one message."""
    await olga.opens("/start")
    await topup_pay(alice)
    menu = alice.menu["message_id"]
    assert copied(alice) == ["2200 1234 5678 9012", "900"]

    await alice.taps("topup-pay-done")
    await alice.says(f"https://tronscan.org/#/transaction/{HASH}")
    await alice.taps("topup-review-send")

    request = await Topup.get(user_id=alice.id)
    assert alice.sees("topup-sent", number=str(request.id), waits="decision")
    assert alice.menu["message_id"] == menu
    assert (request.tokens, request.amount_rub, request.receipt_mark) == (10, 900_00, f"tx:{HASH}")
    assert alice.typed == []


async def test_the_menu_names_the_pending_request(alice: Person, olga: Person) -> None:
    """Until it is cancelled, which is asked about first."""
    number = await sent(alice, olga)

    await alice.opens("/start")
    assert alice.sees("menu-main-pending", pending=number)

    await alice.taps("topup-entry")
    await alice.taps("topup-method-own")
    await alice.taps(
        "topup-own-request",
        number=number,
        state="pending",
        waits="decision",
        tokens=10,
        sum=Decimal(900),
    )
    await alice.taps("topup-card-cancel")
    assert (await Topup.get(id=int(number))).state.value == "pending"
    await alice.taps("topup-cancel-yes")

    assert "❌" in text_of(alice.menu)
    assert not alice.can_tap("topup-card-cancel")
    await alice.taps("nav-home")
    assert not alice.sees("menu-main-pending", pending=number)
    assert olga.words("requests-told-end", **told(number)) in await newest(olga)


def told(number: str) -> dict[str, object]:
    """What admins read of Alice's cancelled request."""
    return {
        "number": number,
        "state": "cancelled",
        "name": "Alice",
        "asked": 10,
        "tokens": 10,
        "sum": Decimal(900),
        "who": "Alice",
        "reason": "",
    }


@pytest.mark.parametrize(
    "typed", ["nan", "inf", "1e9", "0", "-0", "１００", "10,5", "10001", "x" * 40, "²"]
)
async def test_an_amount_that_is_none_is_answered_on_the_same_screen(
    alice: Person, typed: str
) -> None:
    """What is allowed is said; what was typed goes; the next try is read."""
    await topup_amount(alice)
    menu = alice.menu["message_id"]

    await alice.says(typed)

    too_long = alice.words("errors-not-text", longest=30)
    answer = alice.words("errors-topup-tokens", least=1, most=10_000)
    assert (too_long if len(typed) > 30 else answer) in alice.menu["text"]
    assert (alice.menu["message_id"], alice.typed) == (menu, [])

    await alice.says("100")
    assert copied(alice)[1] == "9000"
    assert not await Topup.exists()


async def test_the_wizard_survives_a_restart_in_the_middle(
    world: World, alice: Person, olga: Person
) -> None:
    """At every step: what was chosen is kept with the person's place."""
    await olga.opens("/start")
    await topup_amount(alice)
    await world.restart()
    await alice.says("7")
    await world.restart()
    await alice.taps("topup-pay-done")
    await world.restart()
    await photo_receipt(alice)
    await world.restart()

    await alice.taps("topup-review-send")

    request = await Topup.get(user_id=alice.id)
    assert (request.tokens, request.method, request.receipt_kind) == (7, "card_ru", "photo")
    await world.restart()
    await alice.taps("topup-sent-card")
    assert str(request.id) in text_of(alice.menu)


async def test_a_file_is_a_receipt(alice: Person, olga: Person) -> None:
    """With its caption."""
    await olga.opens("/start")
    await topup_receipt(alice)

    await alice.phone.upload(b"%PDF-1.4", "receipt.pdf", caption="From <Bank>")
    await alice.looks()
    await alice.taps("topup-review-send")

    request = await Topup.get(user_id=alice.id)
    assert (request.receipt_kind, request.receipt_text) == ("document", "From <Bank>")


async def test_what_is_no_receipt_is_refused(alice: Person) -> None:
    """A text that is too long, for one."""
    await topup_receipt(alice)

    await alice.says("x" * 600)

    assert alice.sees("errors-topup-not-receipt", longest=500)


async def test_a_receipt_may_be_skipped_only_where_it_is_optional(
    world: World, alice: Person, olga: Person
) -> None:
    """TOPUP_RECEIPT."""
    await olga.opens("/start")
    await topup_receipt(alice)
    assert not alice.can_tap("topup-receipt-skip")
    await alice.forges(forged(alice, "skip"))  # hidden, and refused by the service all the same
    await alice.taps("topup-review-send")
    assert alice.warned("errors-topup-receipt")
    assert not await Topup.exists()

    world.env["TOPUP_RECEIPT"] = "optional"
    await world.restart()
    await topup_receipt(alice)
    await alice.taps("topup-receipt-skip")
    await alice.taps("topup-review-send")

    assert (await Topup.get(user_id=alice.id)).receipt_kind is None


def forged(person: Person, widget: str) -> str:
    """Button data of the person's own screen that no button has."""
    data = next(one["callback_data"] for one in buttons(person.menu) if "callback_data" in one)
    return str(data).split("\x1d")[0] + f"\x1d{widget}"


async def test_a_method_that_is_off_opens_nothing(alice: Person) -> None:
    """Nor one that a client made up."""
    await alice.opens("/topup")

    await alice.forges(forged(alice, "choose:card_international"))

    assert alice.warned("errors-gone")
    assert alice.sees("menu-main", name="Alice", balance=0)


async def test_a_request_of_somebody_else_is_gone(alice: Person, bob: Person, olga: Person) -> None:
    """A forged number in the list, and in a notice."""
    number = await sent(alice, olga)
    await sent(bob, olga)
    await bob.opens("/topup")
    await bob.taps("topup-method-own")

    await bob.forges(forged(bob, f"request:{number}"))
    assert bob.warned("errors-gone")
    await bob.forges(f"notice:open:topup:{number}")

    assert bob.warned("errors-gone")
    assert bob.sees("menu-main", name="Bob", balance=0)


async def test_whoever_has_too_many_requests_learns_it_before_paying(
    world: World, alice: Person, olga: Person
) -> None:
    """Before a method is chosen; a press on an older screen is refused as well."""
    await alice.opens("/topup")
    pressed = next(one["callback_data"] for one in buttons(alice.menu))
    world.env["TOPUP_MAX_OPEN"] = "1"
    await world.restart()
    await sent(alice, olga)

    await alice.opens("/topup")
    assert alice.sees("topup-method-full", full=1)
    assert not alice.can_tap("topup-method-choose", method="crypto")
    mark = next(one["callback_data"] for one in buttons(alice.menu)).partition("\x1d")[0]
    await alice.forges(f"{mark}\x1d{pressed.partition(chr(29))[2]}")

    assert alice.warned("errors-topup-open", open=1)


async def test_a_switched_off_top_up_is_nowhere(world: World, alice: Person) -> None:
    """No button, no command, and no way on for who stands in the middle."""
    await topup_review(alice)
    world.env["TOPUP_METHODS"] = "off"
    await world.restart()

    await alice.taps("topup-review-send")

    assert alice.warned("errors-gone")
    assert not alice.can_tap("topup-entry")
    await alice.opens("/topup")
    assert alice.told("errors-unknown-command")
    assert not await Topup.exists()


async def test_own_requests_stay_where_no_more_are_taken(
    world: World, alice: Person, olga: Person
) -> None:
    """Every method is off: the owner still looks at the request, and takes it back."""
    number = await sent(alice, olga)
    world.env["TOPUP_METHODS"] = "off"
    await world.restart()
    await alice.opens("/start")

    await alice.taps("topup-entry")
    assert alice.sees("topup-method", open="no")
    await alice.taps("topup-method-own")
    await alice.taps(
        "topup-own-request",
        number=number,
        state="pending",
        waits="decision",
        tokens=10,
        sum=Decimal(900),
    )
    await alice.taps("topup-card-cancel")
    await alice.taps("topup-cancel-yes")

    assert (await Topup.get(id=int(number))).state.value == "cancelled"


async def test_a_comment_reaches_the_admins(alice: Person, olga: Person) -> None:
    """And stands on the card; markup in it stays as it is."""
    number = await sent(alice, olga)
    await alice.taps("topup-sent-card")
    await alice.taps("topup-card-comment", answering="no")

    await alice.says("<b>Paid</b> from my wife's card")

    assert "<b>Paid</b> from my wife's card" in text_of(alice.menu)
    assert "<b>Paid</b> from my wife's card" in await newest(olga)
    assert await NoticeRow.filter(about=f"topup:{number}", state="sent").count() == 2


async def test_every_admin_is_told_once(world: World, alice: Person, olga: Person) -> None:
    """In their own language; where each was told is remembered."""
    world.env["ADMINS"] = f"{OLGA},{OTHER_ADMIN}"
    await world.restart()
    oscar = await world.person("Oscar", id=OTHER_ADMIN, language_code="en")
    await oscar.opens("/start")

    await sent(alice, olga)

    assert "Новая заявка" in await newest(olga)
    assert "New request" in await newest(oscar)
    assert await NoticeRow.exclude(about=None).count() == 2


async def test_the_picture_itself_stays_at_telegram(alice: Person, olga: Person) -> None:
    """Two forwards of one photo have one mark."""
    await olga.opens("/start")
    await topup_receipt(alice)
    await alice.phone.upload(png(4, 4), "receipt.png", "photo", caption="here")
    await alice.looks()
    await alice.taps("topup-review-send")

    request = await Topup.get(user_id=alice.id)
    assert request.receipt_mark is not None
    assert request.receipt_mark.startswith("file:")
    assert request.receipt_file_id not in request.receipt_mark
