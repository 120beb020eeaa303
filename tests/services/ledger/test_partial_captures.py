"""Partial captures: captured and released tokens add up to the held ones."""

import asyncio

import pytest
from tortoise.exceptions import IntegrityError

from bot.services.errors import HoldExceeded, HoldResolved, KeyReused
from bot.services.ledger.ledger import Kind, Ledger, Purpose, held, system
from models import Transfer
from tests.database import give

pytestmark = pytest.mark.usefixtures("database")


@pytest.fixture
async def ledger(alice: int) -> Ledger:
    """Alice has 100, of which job 1 holds 10."""
    await give(alice, 100)
    ledger = Ledger()
    await ledger.hold(alice, 10, job="1")
    return ledger


async def test_a_part_is_spent_and_the_rest_stays_held(ledger: Ledger, alice: int) -> None:
    """Of 10 held, 3 captured: 7 stay held, the wallet is as it was."""
    await ledger.capture_part("1", 3, key="a")

    assert (await ledger.balance(alice), await ledger.held(alice)) == (90, 7)


async def test_what_parts_leave_is_captured_or_given_back(ledger: Ledger, alice: int) -> None:
    """A capture or a void after parts moves what is left, and ends the hold."""
    await ledger.hold(alice, 10, job="2")
    for job in ("1", "2"):
        await ledger.capture_part(job, 4, key=f"{job}:a")
        await ledger.capture_part(job, 1, key=f"{job}:b")

    assert (await ledger.capture("1")).source_balance == 5
    assert (await ledger.void("2")).target_balance == 85
    assert await ledger.held(alice) == 0


async def test_a_part_once_per_key(ledger: Ledger, alice: int) -> None:
    """The same key again moves nothing, also when the hold is over; other content is an error."""
    first = await ledger.capture_part("1", 5, key="a")
    again = await ledger.capture_part("1", 5, key="a")
    assert (again.transfer_id, again.repeated) == (first.transfer_id, True)

    await ledger.void("1")
    assert (await ledger.capture_part("1", 5, key="a")).repeated
    with pytest.raises(KeyReused):
        await ledger.capture_part("1", 4, key="a")


async def test_parts_end_with_the_hold(ledger: Ledger, alice: int) -> None:
    """More than is left is refused, and anything of a hold that is over."""
    with pytest.raises(HoldExceeded) as more:
        await ledger.capture_part("1", 11, key="a")
    assert more.value.remaining == 10
    await ledger.capture_part("1", 10, key="b")
    with pytest.raises(HoldResolved):
        await ledger.void("1")
    with pytest.raises(HoldResolved):
        await ledger.capture("1")
    await ledger.hold(alice, 10, job="2")
    await ledger.void("2")
    with pytest.raises(HoldResolved):
        await ledger.capture_part("2", 1, key="c")


async def test_rivals_capture_no_more_than_was_held(ledger: Ledger, alice: int) -> None:
    """Twenty parts of 1 at once on a hold of 10: ten are captured, whatever else is held."""
    await ledger.hold(alice, 50, job="2")
    parts = [ledger.capture_part("1", 1, key=f"part-{number}") for number in range(20)]
    results = await asyncio.gather(*parts, return_exceptions=True)

    refused = [one for one in results if isinstance(one, HoldExceeded)]
    assert len(refused) == 10
    assert await Transfer.filter(kind=Kind.CAPTURE_PART).count() == 10
    assert await ledger.held(alice) == 50


async def test_the_database_itself_keeps_captures_within_the_hold(
    ledger: Ledger, alice: int
) -> None:
    """A transfer that would capture more than was held is refused by a trigger."""
    await ledger.hold(alice, 50, job="2")
    await ledger.capture_part("1", 6, key="a")
    with pytest.raises(IntegrityError, match="more than was held"):
        await ledger.transfer(
            source=held(alice),
            target=system(Purpose.SPENT),
            amount=5,
            kind=Kind.CAPTURE_PART,
            key="b",
            ref="1",
        )
    assert await ledger.held(alice) == 54
