"""A refund and a job that returns tokens at the same moment: nobody keeps Stars and tokens."""

import asyncio

import pytest

from bot.services.ledger.ledger import Ledger
from bot.services.payments.stars.payments import Payment, Payments
from tests.services.ledger.test_shortfalls import lacking, ledger, paid
from tests.uncommitted import while_uncommitted

__all__ = ["ledger", "paid"]

pytestmark = pytest.mark.usefixtures("database")
on_postgres = pytest.mark.parametrize(
    "engine", [pytest.param("postgres", marks=pytest.mark.postgres)], indirect=True
)


@on_postgres
async def test_a_refund_finds_what_is_just_coming_back(
    payments: Payments, ledger: Ledger, paid: Payment, alice: int
) -> None:
    """It waits for the tokens' return, and takes them itself (SQLite has one writer)."""
    await ledger.hold(alice, 10, job="test:1")

    refund = await while_uncommitted(lambda: ledger.void("test:1"), lambda: payments.refunded(paid))

    assert (refund.tokens, refund.shortfall) == (10, 0)
    assert await ledger.balance(alice) == 0


@on_postgres
async def test_what_comes_back_finds_a_refund_that_is_just_being_booked(
    payments: Payments, ledger: Ledger, paid: Payment, alice: int
) -> None:
    """The return waits for the refund, and is collected from."""
    await ledger.hold(alice, 10, job="test:1")

    await while_uncommitted(lambda: payments.refunded(paid), lambda: ledger.void("test:1"))

    assert await lacking() == {"charge-1": 0}
    assert await ledger.balance(alice) == 0


@on_postgres
async def test_a_refund_knows_of_a_job_that_has_just_begun(
    payments: Payments, ledger: Ledger, paid: Payment, alice: int
) -> None:
    """Its tokens are held when the refund looks."""
    refund = await while_uncommitted(
        lambda: ledger.hold(alice, 4, job="test:1"), lambda: payments.refunded(paid)
    )
    assert (refund.tokens, refund.shortfall) == (6, 4)

    await ledger.void("test:1")

    assert (await ledger.balance(alice), await lacking()) == (0, {"charge-1": 0})


async def test_many_of_both_at_once_leave_nobody_with_both(
    payments: Payments, ledger: Ledger, paid: Payment, alice: int
) -> None:
    """Five jobs given back while their payment is refunded, in any order."""
    for job in range(5):
        await ledger.hold(alice, 2, job=f"test:{job}")

    await asyncio.gather(
        *(ledger.void(f"test:{job}") for job in range(3)),
        payments.refunded(paid),
        *(ledger.void(f"test:{job}") for job in range(3, 5)),
    )

    assert (await ledger.balance(alice), await lacking()) == (0, {"charge-1": 0})
