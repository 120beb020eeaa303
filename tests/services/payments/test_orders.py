"""Orders: frozen terms, one open order per pack, and no access to other people's orders."""

import pytest

from bot.services.errors import Gone
from bot.services.payments._invoice_payloads import ORDER, payload_for
from bot.services.payments.stars.orders import ORDER_LIFE, REUSE_BEFORE_END, Offer, Orders
from bot.settings.settings import Pack
from models import Order, OrderState
from tests.clock import Watch

pytestmark = pytest.mark.usefixtures("raw_database")

PACKS = (Pack(1, 50), Pack(10, 450))


@pytest.fixture
def orders(watch: Watch) -> Orders:
    return Orders(PACKS, watch)


async def test_an_order_says_what_the_pack_says(orders: Orders, watch: Watch, alice: int) -> None:
    """Tokens, Stars, a day to pay, and no invoice yet."""
    offer = await orders.open(alice, 10)

    assert offer == Offer(
        offer.id, 10, 450, None, watch() + ORDER_LIFE, await payload_for(ORDER, offer.id)
    )


async def test_an_order_keeps_its_terms_when_prices_change(
    orders: Orders, watch: Watch, alice: int
) -> None:
    """The open order stays as it was; the same pack at the new price is another order."""
    old = await orders.open(alice, 10)
    dearer = Orders((Pack(10, 600),), watch)
    new = await dearer.open(alice, 10)

    assert await dearer.read(old.id, alice) == old
    assert (new.tokens, new.stars) == (10, 600)
    assert new.id != old.id


async def test_the_same_pack_looked_at_twice_is_one_order(
    orders: Orders, watch: Watch, alice: int
) -> None:
    """Until shortly before its end an order is offered again, with the invoice it has."""
    offer = await orders.open(alice, 10)
    await orders.keep_link(offer.id, "https://t.me/$invoice")
    watch.forward(seconds=(ORDER_LIFE - REUSE_BEFORE_END).total_seconds() - 1)
    again = await orders.open(alice, 10)

    assert (again.id, again.link) == (offer.id, "https://t.me/$invoice")


async def test_an_order_near_its_end_is_not_offered_again(
    orders: Orders, watch: Watch, alice: int
) -> None:
    """Whoever opens a pack has at least REUSE_BEFORE_END to pay it."""
    offer = await orders.open(alice, 10)
    watch.forward(seconds=(ORDER_LIFE - REUSE_BEFORE_END).total_seconds())
    again = await orders.open(alice, 10)

    assert again.id != offer.id
    assert again.expires_at == watch() + ORDER_LIFE


async def test_packs_and_people_have_orders_of_their_own(
    orders: Orders, alice: int, bob: int
) -> None:
    """Neither another pack nor another person shares an order."""
    offers = [
        await orders.open(alice, 1),
        await orders.open(alice, 10),
        await orders.open(bob, 10),
    ]

    assert len({offer.id for offer in offers}) == 3


@pytest.mark.parametrize("state", [OrderState.PAID, OrderState.EXPIRED, OrderState.REFUNDED])
async def test_a_closed_order_is_not_offered_again(
    orders: Orders, alice: int, state: OrderState
) -> None:
    """After a payment the same pack is a new order."""
    offer = await orders.open(alice, 10)
    await Order.filter(id=offer.id).update(state=state)

    assert (await orders.open(alice, 10)).id != offer.id


@pytest.mark.parametrize("tokens", [0, -10, 2, 450, 10**18])
async def test_a_pack_that_is_not_on_sale_is_gone(orders: Orders, alice: int, tokens: int) -> None:
    """A number that no pack has opens nothing."""
    with pytest.raises(Gone):
        await orders.open(alice, tokens)

    assert not await Order.exists()


async def test_nobody_reads_an_order_of_somebody_else(orders: Orders, alice: int, bob: int) -> None:
    """For another person an order is gone, like one that never was."""
    offer = await orders.open(alice, 10)
    for order_id, user_id in ((offer.id, bob), (offer.id + 1, alice)):
        with pytest.raises(Gone):
            await orders.read(order_id, user_id)


async def test_a_paid_order_is_gone(orders: Orders, alice: int) -> None:
    """What is paid is no offer any more."""
    offer = await orders.open(alice, 10)
    await Order.filter(id=offer.id).update(state=OrderState.PAID)
    with pytest.raises(Gone):
        await orders.read(offer.id, alice)


async def test_an_expired_order_is_gone(orders: Orders, watch: Watch, alice: int) -> None:
    """At the very moment of its end an order is over."""
    offer = await orders.open(alice, 10)
    watch.forward(seconds=ORDER_LIFE.total_seconds() - 1)
    assert await orders.read(offer.id, alice) == offer

    watch.forward(seconds=1)
    with pytest.raises(Gone):
        await orders.read(offer.id, alice)
