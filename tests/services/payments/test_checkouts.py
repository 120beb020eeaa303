"""Checkouts: only the order's person, sum and time are accepted; others get a reason."""

from dataclasses import replace
from typing import Any

import pytest

from bot.services.payments.stars.checkout_errors import (
    CheckoutRefused,
    NoSuchOrder,
    OrderDiffers,
    OrderOver,
    PayerBanned,
)
from bot.services.payments.stars.orders import ORDER_LIFE, Orders
from bot.services.payments.stars.payments import Payment, Payments
from bot.settings.settings import Pack
from models import Order, OrderState, User
from tests.clock import Watch
from tests.services.books import untouched

pytestmark = pytest.mark.usefixtures("database")


async def test_a_right_checkout_passes_and_changes_nothing(
    payments: Payments, right: Payment
) -> None:
    """Approving is no payment: the order stays open, nothing is booked."""
    await payments.check(replace(right, charge_id=""))

    assert await Order.filter(state=OrderState.OPEN).count() == 1
    assert await untouched()


JUNK = [
    "",
    " ",
    "order:",
    "order:0",
    "order:-1",
    "order:01",
    "order:1.0",
    "order:1e3",
    "order: 1",
    "order:1\n",
    "\norder:1",
    "ORDER:1",
    "order:1;order:2",
    "order:" + "9" * 18,
    "order:" + "9" * 19,
    "order:" + str(2**63),
    "order:" + "9" * 5000,
    "order:1 OR 1=1",
    "order:1'; DROP TABLE orders; --",
    "order:١",
    "order:1\x00",
    '{"order": 1}',
    "💥" * 32,
]


@pytest.mark.parametrize("payload", JUNK, ids=range(len(JUNK)))
async def test_a_checkout_of_no_order_is_refused(
    payments: Payments, right: Payment, payload: str
) -> None:
    """Whatever stands in the payload, the answer is a refusal and nothing else."""
    with pytest.raises(NoSuchOrder):
        await payments.check(replace(right, payload=payload))

    assert await untouched()


async def test_a_checkout_of_another_order_of_mine_is_refused(
    payments: Payments, right: Payment, watch: Watch, alice: int
) -> None:
    """The sum must be that of the very order which the payload names."""
    other = await Orders((Pack(1, 50),), watch).open(alice, 1)
    with pytest.raises(OrderDiffers):
        await payments.check(replace(right, payload=other.payload))


async def test_nobody_checks_out_an_order_of_somebody_else(
    payments: Payments, right: Payment, bob: int
) -> None:
    """A forwarded or leaked invoice is refused to others, known or not."""
    for payer_id in (bob, 404, 2**52):
        with pytest.raises(NoSuchOrder):
            await payments.check(replace(right, payer_id=payer_id))


@pytest.mark.parametrize(
    "change",
    [
        {"stars": 449},
        {"stars": 451},
        {"stars": 0},
        {"stars": -450},
        {"stars": 2**63},
        {"currency": "RUB"},
        {"currency": "xtr"},
        {"currency": ""},
    ],
    ids=str,
)
async def test_a_checkout_of_another_sum_is_refused(
    payments: Payments, right: Payment, change: dict[str, Any]
) -> None:
    """Sum and currency are the order's own, exactly."""
    with pytest.raises(OrderDiffers):
        await payments.check(replace(right, **change))

    assert await untouched()


async def test_a_closed_order_is_not_checked_out(payments: Payments, right: Payment) -> None:
    """An old invoice stays in the chat: once paid, and once refunded, it can't be paid again."""
    for close in (payments.credit, payments.refunded):
        await close(right)
        with pytest.raises(OrderOver):
            await payments.check(right)


async def test_an_order_marked_expired_is_not_checked_out(
    payments: Payments, right: Payment
) -> None:
    """Whatever the clock says."""
    await Order.all().update(state=OrderState.EXPIRED)
    with pytest.raises(OrderOver):
        await payments.check(right)


async def test_an_order_past_its_time_is_not_checked_out(
    payments: Payments, right: Payment, watch: Watch
) -> None:
    """The last second counts, the moment of the end does not."""
    watch.forward(seconds=ORDER_LIFE.total_seconds() - 1)
    await payments.check(right)

    watch.forward(seconds=1)
    with pytest.raises(OrderOver):
        await payments.check(right)


def test_every_refusal_of_a_checkout_has_words_of_its_own() -> None:
    """The keys differ; that they exist is for the texts' own check."""
    kinds = CheckoutRefused.__subclasses__()

    assert len({kind.text_key for kind in kinds}) == len(kinds) == 4


async def test_a_banned_person_can_not_pay_but_a_payment_that_arrived_is_credited(
    payments: Payments, right: Payment, watch: Watch
) -> None:
    """The ban may come between the answer to a checkout and its payment."""
    await User.filter(id=right.payer_id).update(banned_at=watch())

    with pytest.raises(PayerBanned):
        await payments.check(replace(right, charge_id=""))
    await payments.credit(right)

    assert (await Order.get()).state is OrderState.PAID
