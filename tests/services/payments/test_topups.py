"""Manual top-ups: requests, and the one decision that settles each."""

import asyncio
import json

import pytest

from bot.services.admin.amount_parsing import read_change
from bot.services.errors import Gone
from bot.services.ledger.ledger import Ledger
from bot.services.payments.manual_transfer.errors import (
    AlreadyDecided,
    NotTokens,
    ReceiptNeeded,
    RequestOver,
    TooManyOpen,
)
from bot.services.payments.manual_transfer.topups import Topups
from models import AuditEntry, Topup, Transfer
from tests.clock import Watch
from tests.database import newcomer
from tests.services.topups import PHOTO, pending, topups_with

pytestmark = pytest.mark.usefixtures("database")
ADMIN, OTHER = 7001, 7002


@pytest.fixture
def topups(watch: Watch) -> Topups:
    """The service by default settings, with two methods on."""
    return topups_with(watch)


async def test_a_request_freezes_its_sum(watch: Watch, topups: Topups, alice: int) -> None:
    """Tokens times today's price, in RUB minor units; it moves nothing."""
    request = await topups.open(alice, "crypto", 10, PHOTO)

    dearer = topups_with(watch, PRICE_BUY_RUB="500")
    again = await dearer.approve(request.id, ADMIN, "op")
    assert (request.state, request.amount_rub) == ("pending", 900_00)
    assert again.amount_rub == 900_00


async def test_a_method_that_is_off_is_gone(topups: Topups, alice: int) -> None:
    """A name that a client made up, or one that was switched off."""
    for method in ("card_international", "paypal", ""):
        with pytest.raises(Gone):
            await topups.open(alice, method, 10, PHOTO)


async def test_tokens_stay_in_the_operators_bounds(watch: Watch, alice: int) -> None:
    """The service checks again what the screen has read."""
    topups = topups_with(watch, TOPUP_MIN_TOKENS="5", TOPUP_MAX_TOKENS="50")

    for tokens in (4, 51, 0, -10):
        with pytest.raises(NotTokens):
            await topups.open(alice, "crypto", tokens, PHOTO)


@pytest.mark.parametrize(
    "text",
    ["nan", "inf", "1e9", "0", "-0", "１００", "1 00", "10,5", "", "+5", "²", "9" * 30, "9" * 5000],
)
def test_what_is_no_number_of_tokens_is_refused(topups: Topups, text: str) -> None:
    """Digits of ASCII only, without signs and fractions."""
    with pytest.raises(NotTokens) as refusal:
        topups.read_tokens(text)

    assert refusal.value.values == {"least": 1, "most": 10_000}


@pytest.mark.parametrize(
    "text", ["1000", "1 000", "1\u00a0000", "1\u2009000", "1\u202f000", " 1000 "]
)
def test_thousands_may_be_parted_by_spaces(topups: Topups, text: str) -> None:
    """As the adjuster reads them, and as balances are shown."""
    assert topups.read_tokens(text) == 1000
    assert read_change(text).delta == 1000


async def test_a_receipt_is_needed_unless_the_operator_says_otherwise(
    watch: Watch, topups: Topups, alice: int
) -> None:
    """TOPUP_RECEIPT."""
    with pytest.raises(ReceiptNeeded):
        await topups.open(alice, "crypto", 10, None)

    free = await topups_with(watch, TOPUP_RECEIPT="optional").open(alice, "crypto", 10, None)
    assert free.receipt is None


async def test_undecided_requests_are_limited(topups: Topups, alice: int) -> None:
    """Ten at once are no way around TOPUP_MAX_OPEN."""
    found = await asyncio.gather(
        *(pending(topups, alice, tokens) for tokens in range(1, 11)), return_exceptions=True
    )

    assert sum(isinstance(one, TooManyOpen) for one in found) == 7
    assert await Topup.filter(user_id=alice, state="pending").count() == 3


async def test_the_same_request_sent_again_is_one(topups: Topups, alice: int) -> None:
    """A second press of «Send», or one after a crash."""
    first, second = await asyncio.gather(*(pending(topups, alice) for _ in range(2)))

    assert first.id == second.id


async def test_approving_moves_the_tokens_once(topups: Topups, alice: int) -> None:
    """One transfer under the request's key; the audit log has before and after."""
    request = await pending(topups, alice)

    approved = await topups.approve(request.id, ADMIN, "op")

    assert (approved.state, approved.decided_by, approved.decided_tokens) == ("approved", ADMIN, 10)
    transfer = await Transfer.get(key=f"topup:{request.id}")
    assert (transfer.amount, transfer.actor_id) == (10, ADMIN)
    assert await Ledger().balance(alice) == 10
    entry = await AuditEntry.get(kind="topup_approved", actor_id=ADMIN)
    assert (json.loads(entry.before)["balance"], json.loads(entry.after)["balance"]) == (0, 10)


async def test_another_amount_may_be_approved(topups: Topups, alice: int) -> None:
    """What was asked for stays on record."""
    request = await pending(topups, alice)

    approved = await topups.approve(request.id, ADMIN, "op", tokens=7)

    assert (approved.tokens, approved.decided_tokens) == (10, 7)
    assert await Ledger().balance(alice) == 7


@pytest.mark.parametrize("tokens", [0, -5, 10_001, 10**18])
async def test_an_amount_out_of_bounds_approves_nothing(
    topups: Topups, alice: int, tokens: int
) -> None:
    """The request is pending as before."""
    request = await pending(topups, alice)

    with pytest.raises(NotTokens):
        await topups.approve(request.id, ADMIN, "op", tokens=tokens)

    assert (await Topup.get(id=request.id)).state.value == "pending"
    assert not await AuditEntry.exists()


async def test_what_was_asked_may_be_approved_after_bounds_changed(
    watch: Watch, topups: Topups, alice: int
) -> None:
    """A request made under other settings."""
    request = await pending(topups, alice, 500)

    await topups_with(watch, TOPUP_MAX_TOKENS="100").approve(request.id, ADMIN, "op")

    assert await Ledger().balance(alice) == 500


async def test_the_same_press_again_gives_the_first_result(topups: Topups, alice: int) -> None:
    """The operation was made when the confirm screen opened; another is a rival."""
    request = await pending(topups, alice)
    first = await topups.approve(request.id, ADMIN, "op")

    assert await topups.approve(request.id, ADMIN, "op") == first
    with pytest.raises(AlreadyDecided):
        await topups.approve(request.id, ADMIN, "another")


async def test_the_loser_reads_who_decided_and_when(
    watch: Watch, topups: Topups, alice: int
) -> None:
    """The admin's name and the moment, for every way of being late."""
    await newcomer(ADMIN, "Ольга <b>")
    request = await pending(topups, alice)
    await topups.reject(request.id, ADMIN, "no")

    for late in (
        topups.approve(request.id, OTHER, "op"),
        topups.reject(request.id, OTHER, "no"),
        topups.ask(request.id, OTHER, "?"),
    ):
        with pytest.raises(AlreadyDecided) as refusal:
            await late
        assert refusal.value.values == {
            "state": "rejected",
            "who": "Ольга <b>",
            "at": watch.moment,
        }


async def test_a_cancelled_request_is_not_approved(topups: Topups, alice: int) -> None:
    """The admin reads that its owner took it back."""
    request = await pending(topups, alice)
    await topups.cancel(alice, request.id)

    with pytest.raises(AlreadyDecided) as refusal:
        await topups.approve(request.id, ADMIN, "op")

    assert (refusal.value.values["state"], refusal.value.values["who"]) == ("cancelled", "Alice")
    assert await Ledger().balance(alice) == 0


async def test_a_decided_request_is_not_cancelled(topups: Topups, alice: int) -> None:
    """Its owner reads what became of it; nor is it commented on."""
    request = await pending(topups, alice)
    await topups.approve(request.id, ADMIN, "op")

    for late in (topups.cancel(alice, request.id), topups.comment(alice, request.id, "x")):
        with pytest.raises(RequestOver) as refusal:
            await late
        assert refusal.value.values == {"number": str(request.id), "state": "approved"}


async def test_nobody_touches_the_request_of_somebody_else(
    topups: Topups, alice: int, bob: int
) -> None:
    """A forged number is gone, as is one that never was."""
    request = await pending(topups, alice)

    for forged in (
        topups.cancel(bob, request.id),
        topups.comment(bob, request.id, "x"),
        topups.cancel(alice, 404),
        topups.approve(404, ADMIN, "op"),
        topups.reject(404, ADMIN, "no"),
        topups.ask(404, ADMIN, "?"),
    ):
        with pytest.raises(Gone):
            await forged


async def test_a_question_is_asked_and_answered(topups: Topups, alice: int) -> None:
    """Both stand in the row; the question in the audit log, too."""
    request = await pending(topups, alice)

    await topups.ask(request.id, ADMIN, "Which bank?")
    answered = await topups.comment(alice, request.id, "Blue one")

    assert (answered.question, answered.comment) == ("Which bank?", "Blue one")
    assert await AuditEntry.filter(kind="topup_asked", subject=f"topup:{request.id}").exists()


async def test_admins_are_reminded_once(watch: Watch, topups: Topups, alice: int) -> None:
    """After TOPUP_REMIND_HOURS."""
    request = await pending(topups, alice)
    assert await topups.remind() == []

    watch.forward(hours=12)

    assert [one.id for one in await topups.remind()] == [request.id]
    assert await topups.remind() == []


async def test_a_request_expires(watch: Watch, topups: Topups, alice: int) -> None:
    """After TOPUP_EXPIRE_HOURS; it is said once, and nobody approves it afterwards."""
    request = await pending(topups, alice)
    watch.forward(hours=72)

    assert [one.state for one in await topups.expire()] == ["expired"]
    assert await topups.expire() == []
    with pytest.raises(AlreadyDecided):
        await topups.approve(request.id, ADMIN, "op")
