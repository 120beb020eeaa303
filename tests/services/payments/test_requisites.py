"""Requisites that an admin sends for a request, and the receipt that answers them."""

import json

import pytest

from bot.services.admin.audit import Audit
from bot.services.errors import Gone
from bot.services.messaging.outbox import Outbox
from bot.services.payments.manual_transfer.errors import AlreadyDecided, RequestOver
from bot.services.payments.manual_transfer.queries import Request
from bot.services.payments.manual_transfer.requisites import (
    NotRequisites,
    RequestRequisites,
    read_requisites,
)
from bot.services.payments.manual_transfer.topups import Topups
from bot.settings.parsers import Requisites
from bot.settings.settings import Settings
from models import AuditEntry, NoticeRow
from tests.clock import Watch
from tests.services.topups import PHOTO, topups_with

pytestmark = pytest.mark.usefixtures("database")
ADMIN = 7001
BARE = {
    "BOT_TOKEN": "42:demo",
    "ADMINS": str(ADMIN),
    "TOPUP_METHODS": "card_ru,crypto",
    "TOPUP_CARD_RU": "",
    "TOPUP_CRYPTO": "",
}
CARD = Requisites("4000 1111", "Olga")


@pytest.fixture
def topups(watch: Watch) -> Topups:
    """Two methods, and requisites of neither."""
    return topups_with(watch, **BARE)


@pytest.fixture
def requisites(watch: Watch) -> RequestRequisites:
    """The same settings."""
    return RequestRequisites(Settings.read(BARE), Audit(watch), Outbox(watch), watch)


async def asked(topups: Topups, user_id: int) -> Request:
    """A request that nobody could pay yet."""
    return await topups.open(user_id, "card_ru", 10, None)


async def test_a_request_goes_through_its_three_waits(
    topups: Topups, requisites: RequestRequisites, alice: int
) -> None:
    """For an admin's requisites, for its owner's receipt, for the decision."""
    request = await asked(topups, alice)
    paid_to = await requisites.send(request.id, ADMIN, CARD)
    proven = await requisites.add_receipt(alice, request.id, PHOTO)
    approved = await topups.approve(request.id, ADMIN, "op")

    waits = [one.waits_for for one in (request, paid_to, proven, approved)]
    assert waits == ["requisites", "payment", "decision", "nothing"]
    assert (paid_to.requisites, proven.receipt) == (CARD, PHOTO.__class__("photo", "", "file-1"))


async def test_what_was_sent_is_kept_for_the_next_request(
    watch: Watch, topups: Topups, requisites: RequestRequisites, alice: int, bob: int
) -> None:
    """The last of its method; the settings' own come first."""
    await requisites.send((await asked(topups, alice)).id, ADMIN, Requisites("1", ""))
    watch.forward(hours=1)
    await requisites.send((await asked(topups, bob)).id, ADMIN, CARD)

    own = Settings.read({**BARE, "TOPUP_CARD_RU": "2200|Demo"})
    with_own = RequestRequisites(own, Audit(watch), Outbox(watch), watch)
    assert await requisites.last_sent("card_ru") == CARD
    assert await requisites.last_sent("crypto") is None
    assert await with_own.last_sent("card_ru") == Requisites("2200", "Demo")


async def test_where_money_was_sent_is_on_record(
    topups: Topups, requisites: RequestRequisites, alice: int
) -> None:
    """The audit log names the requisite; the owner and every admin get a notice."""
    request = await asked(topups, alice)
    await requisites.send(request.id, ADMIN, CARD)
    await requisites.add_receipt(alice, request.id, PHOTO)

    entry = await AuditEntry.get(kind="topup_requisites", subject=f"topup:{request.id}")
    assert json.loads(entry.after) == {"requisite": "4000 1111"}
    told = await NoticeRow.all().order_by("id").values_list("text_key", "user_id")
    assert told == [
        ("requests-told-new", ADMIN),
        ("topup-told-requisites", alice),
        ("requests-told-receipt", ADMIN),
    ]


async def test_the_time_to_pay_begins_with_the_requisites(
    watch: Watch, topups: Topups, requisites: RequestRequisites, alice: int
) -> None:
    """A late admin leaves as much time; admins are not reminded of what the owner owes."""
    request = await asked(topups, alice)
    watch.forward(hours=71)
    await requisites.send(request.id, ADMIN, CARD)
    watch.forward(hours=71)

    assert await topups.expire() == []
    assert await topups.remind() == []
    await requisites.add_receipt(alice, request.id, PHOTO)
    assert [one.id for one in await topups.remind()] == [request.id]


async def test_a_receipt_needs_requisites_and_stands(
    topups: Topups, requisites: RequestRequisites, alice: int, bob: int
) -> None:
    """Not before them, not twice, not for somebody else's request."""
    request = await asked(topups, alice)
    with pytest.raises(Gone):
        await requisites.add_receipt(alice, request.id, PHOTO)
    await requisites.send(request.id, ADMIN, CARD)
    with pytest.raises(Gone):
        await requisites.add_receipt(bob, request.id, PHOTO)
    await requisites.add_receipt(alice, request.id, PHOTO)

    with pytest.raises(Gone):
        await requisites.add_receipt(alice, request.id, PHOTO)


async def test_what_is_over_takes_neither(
    topups: Topups, requisites: RequestRequisites, alice: int
) -> None:
    """The admin and the owner each learn how it ended."""
    request = await asked(topups, alice)
    await requisites.send(request.id, ADMIN, CARD)
    await topups.cancel(alice, request.id)

    with pytest.raises(AlreadyDecided):
        await requisites.send(request.id, ADMIN, CARD)
    with pytest.raises(RequestOver):
        await requisites.add_receipt(alice, request.id, PHOTO)


def test_requisites_are_read_as_people_write_them() -> None:
    """A line and its note below, or with a bar between; too long is refused."""
    assert read_requisites("4000 1111\nOlga\nBank") == Requisites("4000 1111", "Olga\nBank")
    assert read_requisites("4000|Olga\nBank") == Requisites("4000", "Olga\nBank")
    assert read_requisites(" TQn9 | USDT ") == Requisites("TQn9", "USDT")
    assert read_requisites("TQn9") == Requisites("TQn9", "")
    for wrong in ("", "|note", "x" * 257, "4000\n" + "x" * 201):
        with pytest.raises(NotRequisites):
            read_requisites(wrong)
