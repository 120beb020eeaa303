"""Refunds, and payments that do not match their order: what the person and the admins read."""

from bot.services.payments._invoice_payloads import ORDER, payload_for
from models import Charge, Order, OrderState
from tests.people import Person
from tests.roads import link_for_ten, order_paid
from tests.world import World


async def test_a_refund_is_told_and_the_screen_shows_the_balance(
    world: World, alice: Person
) -> None:
    """Made outside of the bot."""
    await order_paid(alice)
    charge = await Charge.get(payer_id=alice.id)
    await alice.taps("nav-home")

    await world.driver.refund(charge.id)
    await alice.looks()

    assert alice.told("receipts-refunded", tokens=10, balance=0)
    assert alice.sees("menu-main", name="Alice", balance=0)


async def test_an_odd_payment_is_credited_and_admins_are_told(
    world: World, alice: Person, olga: Person
) -> None:
    """In the admin's language: an order that expired between the form and the payment."""
    await olga.opens("/start")
    link = await link_for_ten(alice)
    world.watch.forward(hours=25)
    await world.driver.update_fault("payment_without_precheckout_answer")
    world.expects("query is too old")

    charge = await alice.pays(link)
    await olga.looks()

    assert await alice.balance() == 10
    assert olga.told(
        "receipts-odd-payment",
        mismatch="expired",
        payer=str(alice.id),
        stars=450,
        tokens=10,
        charge=charge,
    )


async def test_a_payment_without_an_order_is_kept_and_everybody_is_told(
    world: World, alice: Person, olga: Person
) -> None:
    """No terms to credit by: the Stars are to go back."""
    await olga.opens("/start")
    await alice.opens("/start")
    link = await foreign_invoice(world, await payload_for(ORDER, 999), 450)
    await world.driver.update_fault("payment_without_precheckout_answer")
    world.expects("query is too old")

    charge = await alice.pays(link)
    await olga.looks()

    assert await alice.balance() == 0
    assert alice.told("receipts-kept", stars=450)
    assert olga.told(
        "receipts-odd-payment",
        mismatch="unknown_order",
        payer=str(alice.id),
        stars=450,
        tokens=0,
        charge=charge,
    )


async def foreign_invoice(world: World, payload: str, stars: int) -> str:
    """An invoice that our orders know nothing of."""
    envelope = await world.driver.call(
        "createInvoiceLink",
        title="Odd",
        description="Odd",
        payload=payload,
        currency="XTR",
        prices=[{"label": "Odd", "amount": stars}],
    )
    return str(envelope["result"])


async def test_a_payment_of_somebody_who_never_started_registers_them(
    world: World, alice: Person, bob: Person, olga: Person
) -> None:
    """A link can be passed on; whoever pays gets the tokens."""
    await olga.opens("/start")
    link = await link_for_ten(alice)
    await world.driver.update_fault("payment_without_precheckout_answer")
    world.expects("query is too old")

    await bob.phone.pay(link)
    await bob.looks()

    assert (await alice.balance(), await bob.balance()) == (0, 10)
    assert bob.sees("buy-paid", tokens=10, balance=10)


async def test_a_refund_while_the_open_screen_shows_an_order_that_is_gone_opens_the_menu(
    world: World, alice: Person
) -> None:
    """The screen has nothing to show any more, and nobody did anything wrong."""
    await alice.pays(await link_for_ten(alice))
    charge = await Charge.get()
    await link_for_ten(alice)
    await Order.filter(state=OrderState.OPEN).update(expires_at=world.watch())

    await world.driver.refund(charge.id)
    await alice.looks()

    assert alice.sees("menu-main", name="Alice", balance=0)
