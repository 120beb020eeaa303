"""`verify` names the row when a top-up and its transfer disagree."""

import pytest

from bot.services.integrity.verify import verify
from bot.services.ledger.ledger import Kind, Ledger, Purpose, system, wallet
from models import Topup, Transfer
from models.db.sql import fetch
from tests.clock import Watch
from tests.services.books import adjusted
from tests.services.integrity.test_verification import WITHOUT_TRIGGERS
from tests.services.topups import pending, topups_with


@pytest.fixture
async def approved(alice: int, bob: int, watch: Watch, engine: str) -> int:
    """Number of a request of ten tokens that was approved as seven; nothing guards the rows."""
    topups = topups_with(watch)
    request = await pending(topups, alice)
    await topups.approve(request.id, 7001, "op", tokens=7)
    await pending(topups, alice, 3)
    await adjusted(bob, 1)  # opens Bob's wallet
    for statement in WITHOUT_TRIGGERS[engine]:
        await fetch(statement)
    return request.id


async def test_untouched_top_ups_are_in_order(approved: int) -> None:
    """One approved, one pending."""
    faults = [fault for check in (await verify()).checks for fault in check.faults]
    assert faults == []


@pytest.mark.parametrize(
    ("statement", "fault"),
    [
        (
            "UPDATE topups SET decided_tokens = 70 WHERE id = {id}",
            "topups {id}: is approved with 70",
        ),
        ("UPDATE topups SET user_id = 1002 WHERE id = {id}", "moved 7 to user 1001"),
        ("UPDATE topups SET decided_by = 1 WHERE id = {id}", "topups {id}: is approved with 7 tok"),
        (
            "UPDATE topups SET state = 'rejected' WHERE id = {id}",
            "topups {id}: is rejected with 7 tokens",
        ),
        (
            "UPDATE topups SET state = 'pending', decided_tokens = NULL WHERE id = {id}",
            "topups {id}: is pending with 0 tokens, transfer topup:{id} moved 7",
        ),
        (
            "UPDATE topups SET state = 'approved', decided_at = created_at WHERE tokens = 3",
            "is approved with 0 tokens",
        ),
        (
            "UPDATE transfers SET key = 'x' WHERE kind = 'topup'",
            "transfers {transfer}: x has no appr",
        ),
        ("UPDATE transfers SET key = 'x' WHERE kind = 'topup'", "transfer topup:{id} moved 0"),
        (
            "UPDATE transfers SET kind = 'adjust' WHERE kind = 'topup'",
            "transfers {transfer}: topup:",
        ),
        ("DELETE FROM topups WHERE id = {id}", "transfers {transfer}: topup:{id} has no approved"),
    ],
)
async def test_a_tampered_top_up_is_named(approved: int, statement: str, fault: str) -> None:
    """The table, the row's id and what is wrong."""
    names = {"id": approved, "transfer": (await Transfer.get(kind="topup")).id}

    await fetch(statement.format(**names))

    assert fault.format(**names) in (await verify()).table()


async def test_tokens_without_a_request_are_named(approved: int) -> None:
    """Somebody credits past the requests."""
    await Ledger().transfer(
        source=system(Purpose.TOPUPS),
        target=wallet(1001),
        amount=5,
        kind=Kind.TOPUP,
        key="topup:404",
    )

    assert not await Topup.exists(id=404)
    assert "topup:404 has no approved request" in (await verify()).table()
