"""Refunds: tokens of refunded Stars are taken back once, as far as the balance allows."""

import asyncio
from dataclasses import replace
from typing import Any

import pytest

from bot.services.ledger.ledger import Ledger, TransferResult
from bot.services.payments.stars.orders import Offer
from bot.services.payments.stars.payments import Payment, Payments, Refunded
from models import Charge, ChargeState, Order, OrderState, Transfer
from tests.clock import Watch

pytestmark = pytest.mark.usefixtures("database")


async def test_a_refund_takes_the_tokens_back(
    payments: Payments, ledger: Ledger, right: Payment, offer: Offer, watch: Watch, alice: int
) -> None:
    """Balance, charge and order are as if nothing had been bought."""
    await payments.credit(right)
    watch.forward(hours=1)
    refund = await payments.refunded(right)

    assert refund == Refunded("charge-1", alice, tokens=10, shortfall=0, repeated=False)
    assert await ledger.balance(alice) == 0
    charge = await Charge.get(id="charge-1")
    assert (charge.state, charge.refunded_at) == (ChargeState.REFUNDED, watch())
    assert (await Order.get(id=offer.id)).state is OrderState.REFUNDED


async def test_a_receipt_says_that_its_stars_went_back(payments: Payments, right: Payment) -> None:
    """A payment told once more after its refund must not look paid."""
    assert not (await payments.credit(right)).refunded
    await payments.refunded(right)

    assert (await payments.credit(right)).refunded


async def test_five_deliveries_of_a_refund_take_once(
    payments: Payments, ledger: Ledger, right: Payment, alice: int
) -> None:
    """One of them takes, the others tell what it took."""
    await payments.credit(right)
    await payments.credit(replace(right, charge_id="charge-2"))
    refunds = await asyncio.gather(*(payments.refunded(right) for _ in range(5)))

    assert sorted(refund.repeated for refund in refunds) == [False, True, True, True, True]
    assert {(refund.tokens, refund.shortfall) for refund in refunds} == {(10, 0)}
    assert await ledger.balance(alice) == 10


@pytest.mark.parametrize(("spent", "taken"), [(4, 6), (10, 0)])
async def test_what_was_spent_is_a_shortfall(
    payments: Payments, ledger: Ledger, right: Payment, alice: int, spent: int, taken: int
) -> None:
    """A wallet never goes below zero: the charge says what is missing."""
    await payments.credit(right)
    await ledger.hold(alice, spent, job="1")
    await ledger.capture("1")
    refund = await payments.refunded(right)

    assert (refund.tokens, refund.shortfall) == (taken, spent)
    assert await ledger.balance(alice) == 0
    assert (await Charge.get(id="charge-1")).shortfall == spent


async def test_refunds_and_spending_at_once_end_at_zero(
    payments: Payments, ledger: Ledger, right: Payment, alice: int
) -> None:
    """Whoever comes first, every token goes one way."""
    await payments.credit(right)
    await payments.credit(replace(right, charge_id="charge-2"))
    results: list[Any] = await asyncio.gather(
        payments.refunded(right),
        *(ledger.hold(alice, 5, job=str(job)) for job in range(4)),
        payments.refunded(replace(right, charge_id="charge-2")),
        return_exceptions=True,
    )

    first, *holds, second = results
    held = 5 * sum(isinstance(hold, TransferResult) for hold in holds)
    assert first.tokens + second.tokens + held == 20
    assert first.shortfall + second.shortfall == held
    assert await ledger.balance(alice) == 0


async def test_a_crash_in_a_refund_leaves_nothing_half_done(
    payments: Payments,
    ledger: Ledger,
    right: Payment,
    alice: int,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Charge, order and tokens are as before; the next delivery does it all."""
    await payments.credit(right)

    async def crashing(**_: Any) -> None:
        raise ConnectionResetError("the database went away")

    with monkeypatch.context() as patch:
        patch.setattr(ledger, "transfer", crashing)
        with pytest.raises(ConnectionResetError):
            await payments.refunded(right)

    assert (await Charge.get(id="charge-1")).state is ChargeState.CREDITED
    assert await Order.filter(state=OrderState.PAID).count() == 1
    assert not (await payments.refunded(right)).repeated
    assert await ledger.balance(alice) == 0


async def test_a_refund_that_was_due_takes_nothing(
    payments: Payments, ledger: Ledger, right: Payment, alice: int
) -> None:
    """Nothing was credited for it, so nothing goes."""
    await payments.credit(right)
    odd = replace(right, payload="junk", charge_id="charge-2")
    await payments.credit(odd)
    refund = await payments.refunded(odd)

    assert (refund.tokens, refund.shortfall, refund.repeated) == (0, 0, False)
    assert await ledger.balance(alice) == 10
    assert (await Charge.get(id="charge-2")).state is ChargeState.REFUNDED
    assert await Order.filter(state=OrderState.PAID).count() == 1


async def test_a_refund_of_a_charge_we_never_saw_takes_nothing(
    payments: Payments, right: Payment, alice: int
) -> None:
    """It is only written down."""
    refunds = [await payments.refunded(right), await payments.refunded(right)]

    assert [(each.tokens, each.shortfall, each.repeated) for each in refunds] == [
        (0, 0, False),
        (0, 0, True),
    ]
    assert not await Transfer.exists()


async def test_a_payment_that_arrives_after_its_refund_credits_nothing(
    payments: Payments, ledger: Ledger, right: Payment, offer: Offer, alice: int
) -> None:
    """A payment stuck in the inbox, given back by hand, replayed later: no tokens for nothing."""
    await payments.refunded(right)
    receipt = await payments.credit(right)

    assert (receipt.tokens, receipt.repeated) == (0, True)
    assert await ledger.balance(alice) == 0
    assert (await Order.get(id=offer.id)).state is OrderState.OPEN


async def test_an_order_paid_twice_is_refunded_when_both_charges_are(
    payments: Payments, right: Payment, offer: Offer
) -> None:
    """Giving back the second charge leaves the order paid by the first."""
    second = replace(right, charge_id="charge-2")
    await payments.credit(right)
    await payments.credit(second)

    await payments.refunded(second)
    assert (await Order.get(id=offer.id)).state is OrderState.PAID
    await payments.refunded(right)
    assert (await Order.get(id=offer.id)).state is OrderState.REFUNDED


async def test_both_charges_of_an_order_refunded_at_once_close_it(
    payments: Payments, ledger: Ledger, right: Payment, offer: Offer, alice: int
) -> None:
    """The second refund sees the first, also where no tokens are left that would make it wait."""
    second = replace(right, charge_id="charge-2")
    await payments.credit(right)
    await payments.credit(second)
    await ledger.hold(alice, 20, job="1")
    await asyncio.gather(payments.refunded(right), payments.refunded(second))

    assert (await Order.get(id=offer.id)).state is OrderState.REFUNDED
