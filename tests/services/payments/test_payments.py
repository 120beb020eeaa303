"""Payments: every payment that arrives ends as tokens once, or as a refund that is due."""

import asyncio
from dataclasses import replace
from typing import Any

import pytest

from bot.services.errors import Gone, UnknownUser
from bot.services.ledger.ledger import Ledger
from bot.services.payments.stars.orders import ORDER_LIFE, Offer, Orders
from bot.services.payments.stars.payments import (
    Mismatch,
    Payment,
    Payments,
    Receipt,
)
from bot.settings.settings import Pack
from models import Charge, ChargeState, Order, OrderState, Transfer
from tests.clock import Watch
from tests.database import newcomer
from tests.services.books import untouched

pytestmark = pytest.mark.usefixtures("database")

LONG = "c" * 255
"""As long as the column of charge ids."""


async def test_a_payment_becomes_the_tokens_of_its_order(
    payments: Payments, ledger: Ledger, right: Payment, offer: Offer, alice: int, watch: Watch
) -> None:
    """Tokens, order, charge and receipt tell one story."""
    receipt = await payments.credit(right)

    assert receipt == Receipt("charge-1", alice, 10, 450, 10, None, refunded=False, repeated=False)
    assert await ledger.balance(alice) == 10
    order = await Order.get(id=offer.id)
    assert (order.state, order.paid_at) == (OrderState.PAID, watch())
    charge = await Charge.get(id="charge-1")
    assert (charge.state, charge.order_id, charge.payer_id) == (
        ChargeState.CREDITED,
        offer.id,
        alice,
    )
    assert (charge.created_at, charge.invoice_payload) == (watch(), right.payload)
    assert [transfer.ref for transfer in await Transfer.all()] == [str(offer.id)]


async def test_five_deliveries_at_once_credit_once(
    payments: Payments, ledger: Ledger, right: Payment, alice: int
) -> None:
    """One of them credits, the others give its receipt."""
    receipts = await asyncio.gather(*(payments.credit(right) for _ in range(5)))

    assert sorted(receipt.repeated for receipt in receipts) == [False, True, True, True, True]
    assert {replace(receipt, repeated=False) for receipt in receipts} == {
        Receipt("charge-1", alice, 10, 450, 10, None, refunded=False, repeated=False)
    }
    assert await ledger.balance(alice) == 10


async def test_a_late_repetition_gives_the_first_receipt(
    payments: Payments, right: Payment, watch: Watch
) -> None:
    """The charge id alone decides, even when the repetition says otherwise."""
    first = await payments.credit(right)
    watch.forward(days=40)
    again = await payments.credit(right)
    other = await payments.credit(replace(right, stars=1, payload="junk", currency="USD"))

    assert again == other == replace(first, repeated=True)


ODD_AND_KEPT = [
    ({"payload": "junk"}, Mismatch.UNKNOWN_ORDER),
    ({"payload": ""}, Mismatch.UNKNOWN_ORDER),
    ({"payload": "order:999999"}, Mismatch.UNKNOWN_ORDER),
    ({"payload": "order:" + "9" * 40}, Mismatch.UNKNOWN_ORDER),
    ({"currency": "USD"}, Mismatch.CURRENCY),
    ({"stars": 449}, Mismatch.AMOUNT),
    ({"stars": 451}, Mismatch.AMOUNT),
    ({"stars": 1}, Mismatch.AMOUNT),
]


@pytest.mark.parametrize(("change", "mismatch"), ODD_AND_KEPT, ids=str)
async def test_a_payment_that_no_order_explains_is_a_refund_that_is_due(
    payments: Payments, right: Payment, change: dict[str, Any], mismatch: Mismatch, alice: int
) -> None:
    """Nothing is credited, nothing is lost: the charge waits for its refund, the order is open."""
    receipt = await payments.credit(replace(right, **change))

    stars = change.get("stars", 450)
    assert receipt == Receipt(
        "charge-1", alice, 0, stars, 0, mismatch, refunded=False, repeated=False
    )
    charge = await Charge.get(id="charge-1")
    assert (charge.state, charge.order_id) == (ChargeState.REFUND_DUE, None)
    assert await Order.filter(state=OrderState.OPEN).count() == 1
    assert not await Transfer.exists()


async def test_an_order_that_is_paid_late_is_credited(
    payments: Payments, right: Payment, watch: Watch
) -> None:
    """The checkout passed in time, the payment came after the end: the person has paid."""
    watch.forward(seconds=ORDER_LIFE.total_seconds())
    receipt = await payments.credit(right)

    assert (receipt.tokens, receipt.mismatch) == (10, Mismatch.EXPIRED)


async def test_an_order_marked_expired_is_credited(
    payments: Payments, right: Payment, offer: Offer, watch: Watch
) -> None:
    """Whether or not somebody has marked the order meanwhile."""
    await Order.filter(id=offer.id).update(state=OrderState.EXPIRED)
    watch.forward(seconds=ORDER_LIFE.total_seconds())
    receipt = await payments.credit(right)

    assert (receipt.tokens, receipt.mismatch) == (10, Mismatch.EXPIRED)
    assert (await Order.get(id=offer.id)).state is OrderState.PAID


async def test_an_order_paid_twice_is_credited_twice(
    payments: Payments, right: Payment, offer: Offer
) -> None:
    """Two charges are two payments: the payload is no key."""
    await payments.credit(right)
    second = await payments.credit(replace(right, charge_id="charge-2"))

    assert (second.tokens, second.balance, second.mismatch) == (10, 20, Mismatch.PAID_TWICE)
    assert await Charge.filter(order_id=offer.id, state=ChargeState.CREDITED).count() == 2


async def test_two_charges_at_once_are_both_credited(
    payments: Payments, ledger: Ledger, right: Payment, alice: int
) -> None:
    """Exactly one of them is odd."""
    receipts = await asyncio.gather(
        payments.credit(right), payments.credit(replace(right, charge_id="charge-2"))
    )

    assert sorted(str(receipt.mismatch) for receipt in receipts) == ["None", "paid_twice"]
    assert await ledger.balance(alice) == 20


async def test_a_stranger_who_paid_gets_the_tokens(
    payments: Payments, ledger: Ledger, right: Payment, offer: Offer, alice: int
) -> None:
    """Who paid is who gets; the caller registers a payer who never came before."""
    stranger = await newcomer(2**40)
    receipt = await payments.credit(replace(right, payer_id=stranger))

    assert (receipt.tokens, receipt.balance) == (10, 10)
    assert receipt.mismatch == Mismatch.FOREIGN_PAYER
    assert await ledger.balance(alice) == 0
    assert (await Order.get(id=offer.id)).state is OrderState.PAID


async def test_a_payer_without_a_row_is_a_fault_that_leaves_nothing(
    payments: Payments, right: Payment
) -> None:
    """Registering comes first; without it the payment stays in the inbox, untouched."""
    with pytest.raises(UnknownUser):
        await payments.credit(replace(right, payer_id=404))

    assert await untouched()


async def test_an_odd_payment_needs_no_known_payer(payments: Payments, right: Payment) -> None:
    """A refund that is due is kept for anybody."""
    receipt = await payments.credit(replace(right, payer_id=404, payload="junk"))

    assert (receipt.payer_id, receipt.tokens, receipt.balance) == (404, 0, 0)


async def test_an_order_keeps_its_terms_to_the_payment(
    payments: Payments, right: Payment, watch: Watch, alice: int
) -> None:
    """The pack is dearer by now, the order is not."""
    await Orders((Pack(10, 900),), watch).open(alice, 10)
    receipt = await payments.credit(right)

    assert (receipt.tokens, receipt.stars, receipt.mismatch) == (10, 450, None)


@pytest.mark.parametrize("moment", ["before", "after"])
async def test_a_crash_while_crediting_leaves_nothing_half_done(
    payments: Payments,
    ledger: Ledger,
    right: Payment,
    alice: int,
    moment: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Charge, order, transfer and balances are one transaction; the next try does it all."""
    transfer = ledger.transfer

    async def crashing(**content: Any) -> None:
        if moment == "after":
            await transfer(**content)
        raise ConnectionResetError("the database went away")

    with monkeypatch.context() as patch:
        patch.setattr(ledger, "transfer", crashing)
        with pytest.raises(ConnectionResetError):
            await payments.credit(right)

    assert await untouched()
    assert await Order.filter(state=OrderState.OPEN).count() == 1
    assert not (await payments.credit(right)).repeated
    assert await ledger.balance(alice) == 10


async def test_a_very_long_charge_id_is_credited_and_refunded(
    payments: Payments, ledger: Ledger, right: Payment, alice: int
) -> None:
    """Telegram promises no length: whatever the charge's column holds works to the end."""
    long = replace(right, charge_id=LONG)
    receipts = [await payments.credit(long), await payments.credit(long)]
    assert [(each.tokens, each.repeated) for each in receipts] == [(10, False), (10, True)]

    refunds = [await payments.refunded(long), await payments.refunded(long)]
    assert [(each.tokens, each.repeated) for each in refunds] == [(10, False), (10, True)]
    assert await ledger.balance(alice) == 0


async def test_a_receipt_is_its_payer_s(payments: Payments, right: Payment, bob: int) -> None:
    """It shows the balance of now; for anybody else it is gone."""
    await payments.credit(right)
    await payments.credit(replace(right, charge_id="charge-2"))

    assert (await payments.receipt("charge-1", right.payer_id)).balance == 20
    for charge_id, payer_id in (("charge-1", bob), ("charge-3", right.payer_id)):
        with pytest.raises(Gone):
            await payments.receipt(charge_id, payer_id)
