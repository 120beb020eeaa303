"""Buying a pack with Stars."""

import pytest

from bot.sandbox.driver.session import DriverError
from models import Order, OrderState
from tests.people import Person, buttons
from tests.roads import order_paid, order_shown
from tests.world import World, on_sqlite


@on_sqlite
async def test_every_pack_on_sale_is_a_button(alice: Person) -> None:
    """Tokens, Stars, and what it saves over the dearest one stand on it."""
    await alice.opens("/buy")

    for tokens, stars, saving in ((1, 50, 0), (10, 450, 10), (50, 2000, 20)):
        assert alice.can_tap("buy-pack-choose", tokens=tokens, stars=stars, saving=saving)
    assert alice.sees("buy-pack-best", best=50, saving=20)


async def test_the_order_stands_before_its_invoice(alice: Person) -> None:
    """Tokens and Stars are frozen in its row."""
    await order_shown(alice)

    order = await Order.get(user_id=alice.id)
    assert (order.tokens, order.stars, order.state) == (10, 450, OrderState.OPEN)
    assert order.invoice_link == alice.invoice
    assert alice.sees("buy-confirm", tokens=10, stars=450)


async def test_paying_shows_the_balance_in_the_same_message(alice: Person) -> None:
    """No second menu, no notice."""
    await order_shown(alice)
    menu = alice.menu["message_id"]

    await alice.pays()

    assert alice.sees("buy-paid", tokens=10, balance=10)
    assert alice.menu["message_id"] == menu
    assert alice.notices == []
    assert await alice.balance() == 10


async def test_buying_more_adds_up(alice: Person) -> None:
    """The way from «paid» leads back to the packs."""
    await order_paid(alice)

    await alice.taps("buy-paid-more")
    await alice.taps("buy-pack-choose", tokens=1, stars=50, saving=0)
    await alice.pays()

    assert alice.sees("buy-paid", tokens=1, balance=11)


@on_sqlite
async def test_looking_at_a_pack_twice_is_one_order_and_one_invoice(
    world: World, alice: Person
) -> None:
    """Going back and choosing again makes nothing new."""
    await order_shown(alice)
    link = alice.invoice

    await alice.taps("nav-back")
    await alice.taps("buy-pack-choose", tokens=10, stars=450, saving=10)

    assert alice.invoice == link
    assert await Order.filter(user_id=alice.id).count() == 1
    assert len(await world.driver.journal("createInvoiceLink")) == 1


@on_sqlite
async def test_an_order_that_expired_on_the_screen_is_gone(world: World, alice: Person) -> None:
    """After its 24 hours."""
    await order_shown(alice)
    world.watch.forward(hours=24)

    await alice.forges(confirm_press(alice))

    assert alice.warned("errors-gone")
    assert alice.sees("menu-main", name="Alice", balance=0)


def confirm_press(person: Person) -> str:
    """Button data of the person's own screen that no button has."""
    data = next(one["callback_data"] for one in buttons(person.menu) if "callback_data" in one)
    return str(data).split("\x1d")[0] + "\x1dnothing"


async def test_a_foreign_payer_is_refused_at_checkout(alice: Person, bob: Person) -> None:
    """A forwarded link is not a way to pay for somebody else unawares."""
    await order_shown(alice)
    await bob.opens("/start")

    with pytest.raises(DriverError) as refusal:
        await bob.pays(alice.invoice)

    assert refusal.value.words == bob.label("errors-checkout-order")
    assert await bob.balance() == await alice.balance() == 0


async def test_a_paid_order_cannot_be_paid_again(alice: Person) -> None:
    """The link still opens the form; the form says why not."""
    await order_shown(alice)
    link = alice.invoice
    await alice.pays()

    with pytest.raises(DriverError) as refusal:
        await alice.pays(link)

    assert refusal.value.words == alice.label("errors-checkout-over")
    assert await alice.balance() == 10


async def test_an_expired_order_cannot_be_paid(world: World, carol: Person) -> None:
    """The words are in the payer's language."""
    await order_shown(carol)
    world.watch.forward(hours=24)

    with pytest.raises(DriverError) as refusal:
        await carol.pays()

    assert refusal.value.words == carol.label("errors-checkout-over")


async def test_a_stranger_is_refused_in_the_language_of_their_telegram(
    world: World, alice: Person
) -> None:
    """Somebody who never came, holding somebody's link."""
    await order_shown(alice)
    ivan = await world.person("Иван", language_code="ru", stars=9000)

    with pytest.raises(DriverError) as refusal:
        await ivan.phone.pay(alice.invoice)

    assert refusal.value.words == ivan.label("errors-checkout-order")


@on_sqlite
async def test_a_changed_price_keeps_the_order_that_was_made(world: World, alice: Person) -> None:
    """The order was frozen; a new choice makes a new order at the new price."""
    await order_shown(alice)
    old = alice.invoice
    world.env["STARS_PACKS"] = "10:500"
    await world.restart()

    await alice.pays(old)
    await alice.taps("buy-paid-more")
    await alice.taps("buy-pack-choose", tokens=10, stars=500, saving=0)

    assert await alice.balance() == 10
    assert alice.invoice != old


@on_sqlite
async def test_a_pack_no_longer_sold_is_gone(world: World, alice: Person) -> None:
    """An old screen still has its button."""
    await alice.opens("/buy")
    world.env["STARS_PACKS"] = "10:450"
    await world.restart()

    await alice.taps("buy-pack-choose", tokens=50, stars=2000, saving=20)

    assert alice.warned("errors-gone")
    assert alice.sees("menu-main", name="Alice", balance=0)
