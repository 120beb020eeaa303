"""Admins and Stars: the comparison with Telegram, its list, payments and refunds."""

from decimal import Decimal

from bot.integrations.crypto_pay import Invoice
from bot.jobs.stars import call_refunds
from bot.services.payments.crypto_pay.method import CRYPTO_PAY
from models import Charge, StarRefund, StarRow
from tests.people import Person, buttons
from tests.roads import order_paid
from tests.world import World, on_sqlite


async def compared(world: World, olga: Person) -> None:
    """The comparison that Olga asked for has ended."""
    await olga.taps("stars-main-check")
    await world.app.background_tasks.finish()
    await olga.looks()


async def stars_open(olga: Person) -> None:
    """The screen of Stars."""
    await olga.opens("/admin")
    await olga.taps("stars-entry")


async def refunds_called(world: World) -> None:
    """The job has run, whoever would have woken it."""
    await call_refunds(world.app)


async def test_the_comparison_is_told_and_shown(world: World, olga: Person, alice: Person) -> None:
    """Everything matches: one payment, both sides say so."""
    await order_paid(alice)
    await stars_open(olga)

    await compared(world, olga)

    found = {"credited": 0, "taken": 0, "unexplained": 0, "foreign": 0}
    values = {"new": 1, "difference": 0, **found}
    assert olga.told("stars-checked", answered="yes", **values)
    assert "450\u00a0⭐" in olga.menu["text"]  # its own screen is drawn anew
    await olga.taps("stars-main-all")
    assert any("+450\u00a0⭐" in one["text"] for one in buttons(olga.menu))
    assert "450" not in olga.menu["text"]  # the same row is not a line besides


@on_sqlite
async def test_every_start_compares(world: World, olga: Person, alice: Person) -> None:
    """What was paid while the bot was down is on the screen before anybody asks."""
    await order_paid(alice)
    await world.restart()
    await world.idle()

    await stars_open(olga)

    assert "450\u00a0⭐" in olga.menu["text"]


@on_sqlite
async def test_what_was_paid_in_coins_for_no_order_is_shown(world: World, olga: Person) -> None:
    """With the notice of it; the invoice's number is what an admin looks for at @CryptoBot."""
    invoice = Invoice(701, "paid", "RUB", Decimal("900.00"), "", "", "USDT", Decimal("10.5"))
    world.expects("fits no order")
    await world.app.services.methods.of(CRYPTO_PAY).odd_coins.found(invoice)
    await world.idle()  # its notice waits until she presses Start; both at once would put it off

    await stars_open(olga)

    values = {"invoice": "701", "asked": "900.00 RUB", "paid": "10.5 USDT"}
    assert olga.told("crypto-told-odd", **values)
    assert "701" in olga.menu["text"]
    assert "10.5 USDT" in olga.menu["text"]


@on_sqlite
async def test_another_databases_payment_is_refunded_from_its_own_list(
    world: World, olga: Person, alice: Person
) -> None:
    """Nobody was told of it; the admin who gives its Stars back finds it under a filter."""
    await alice.opens("/start")
    of_before = {"telegram_id": "old", "direction": "in", "stars": 450, "payload": "order:7"}
    await StarRow.create(
        **of_before, at=world.watch(), partner="user", user_id=alice.id, state="foreign"
    )
    await stars_open(olga)
    await olga.taps("stars-main-all")
    await olga.taps("stars-rows-filter", chosen="no", name="foreign")

    await olga.taps_word(next(word for word in words(olga) if "450" in word))

    assert not await Charge.exists()
    await olga.taps("payments-card-refund")
    await olga.taps("payments-refund-yes")
    charge = await Charge.get()
    assert (charge.id, charge.payer_id, charge.tokens) == ("old", alice.id, 0)
    assert await StarRefund.filter(charge_id="old").exists()


@on_sqlite
async def test_a_silent_telegram_is_told(world: World, olga: Person) -> None:
    """No traceback: in a few minutes again."""
    world.expects("Internal")
    await stars_open(olga)
    await world.driver.fault(
        "getStarTransactions", "error", code=500, description="Internal", times=None
    )

    await compared(world, olga)

    assert olga.told("stars-checked", answered="no")


async def payment_open(olga: Person, payer: Person) -> None:
    """The card of the payer's newest payment, by way of the payer's card."""
    await olga.opens("/admin")
    await olga.taps("users-entry")
    await olga.says(str(payer.id))
    await olga.taps("users-card-payments")
    await olga.taps_word(next(one["text"] for one in buttons(olga.menu) if "450" in one["text"]))


async def test_a_payment_is_given_back_from_the_card_of_its_person(
    world: World, olga: Person, alice: Person
) -> None:
    """Confirmed once, done by Telegram, told to both."""
    await order_paid(alice)
    await payment_open(olga, alice)

    await olga.taps("payments-card-refund")
    assert "450" in olga.menu["text"]
    await olga.taps("payments-refund-yes")
    await refunds_called(world)
    await alice.looks()

    assert await alice.balance() == 0
    assert alice.told("receipts-refunded", tokens=10, balance=0)
    charge = await Charge.get()
    assert charge.state == "refunded"
    await payment_open(olga, alice)
    assert not olga.can_tap("payments-card-refund")


@on_sqlite
async def test_a_second_press_gives_nothing_back_twice(
    world: World, olga: Person, alice: Person
) -> None:
    """The confirmation stays on an old screen: it says that it is over."""
    await order_paid(alice)
    await payment_open(olga, alice)
    await olga.taps("payments-card-refund")
    await world.app.services.refunds.ask((await Charge.get()).id, olga.id)

    await olga.taps("payments-refund-yes")

    assert await StarRefund.all().count() == 1


@on_sqlite
async def test_spent_tokens_are_named_before_anything_is_asked(
    world: World, olga: Person, alice: Person
) -> None:
    """The button is not there; the card says why."""
    await order_paid(alice)
    await world.app.services.ledger.hold(alice.id, 4, job="t")

    await payment_open(olga, alice)

    assert not olga.can_tap("payments-card-refund")
    assert "потрачено 4" in olga.menu["text"]
    await world.app.services.ledger.void("t")


@on_sqlite
async def test_the_payment_is_opened_from_the_thread_about_it(
    world: World, olga: Person, alice: Person
) -> None:
    """/paysupport leads the admin to the refund."""
    await order_paid(alice)
    await alice.opens("/paysupport")
    await alice.taps_word(next(one["text"] for one in buttons(alice.menu) if "450" in one["text"]))
    await alice.says("Please give it back")
    await olga.opens("/start")
    await olga.opens("/admin")
    await olga.taps_word(next(w for w in words(olga) if olga.label("threads-entry") in w))
    await olga.taps_word(next(word for word in words(olga) if "Alice" in word))

    await olga.taps("threads-card-payment")

    assert olga.can_tap("payments-card-refund")


def words(person: Person) -> list[str]:
    """What stands on the buttons of the menu."""
    return [one["text"] for one in buttons(person.menu)]
