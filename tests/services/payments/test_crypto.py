"""Crypto payments: a payment is credited once by our order's terms, after any repetition."""

import asyncio

import pytest
from loguru import logger

from bot.services.errors import Gone
from bot.services.integrity.verify import verify
from bot.services.ledger.ledger import Ledger
from bot.services.messaging.outbox import Outbox
from bot.services.payments._invoice_payloads import COINS, payload_for
from bot.services.payments.crypto_pay._unmatched import UnmatchedInvoices
from bot.services.payments.crypto_pay.orders import LATE, LIFE, Crypto, CryptoUnavailable
from models import CryptoOrder, NoticeRow, Transfer
from tests.clock import Watch
from tests.integrations.crypto_fake import FakeCryptoPay
from tests.services.coins import ADMINS, number

pytestmark = pytest.mark.usefixtures("database")


async def test_an_order_freezes_its_terms_before_the_invoice(
    crypto: Crypto, fake: FakeCryptoPay, alice: int
) -> None:
    """The invoice asks for the order's sum and carries nothing but its number."""
    order = await crypto.open(alice, 10, "10 tokens")

    invoice = fake.invoices[await number(order.id)]
    assert (invoice["amount"], invoice["fiat"]) == ("900.00", "RUB")
    assert invoice["payload"] == await payload_for(COINS, order.id)
    assert order.link == invoice["bot_invoice_url"]


async def test_the_same_pack_again_is_the_same_order(
    crypto: Crypto, fake: FakeCryptoPay, alice: int
) -> None:
    """One order, one invoice."""
    orders = [await crypto.open(alice, 10, "10 tokens") for _ in range(3)]

    assert len({order.id for order in orders}) == 1
    assert len(fake.invoices) == 1


async def test_a_pack_that_is_not_on_sale_is_gone(crypto: Crypto, alice: int) -> None:
    """A number that a client made up."""
    with pytest.raises(Gone):
        await crypto.open(alice, 11, "11 tokens")


async def test_a_lost_answer_is_found_again(
    crypto: Crypto, fake: FakeCryptoPay, alice: int
) -> None:
    """The invoice was made, its answer never came: the next try finds it and makes no other."""
    fake.faults.append("lost")
    with pytest.raises(CryptoUnavailable):
        await crypto.open(alice, 10, "10 tokens")

    await crypto.open(alice, 10, "10 tokens")

    assert len(fake.invoices) == 1


async def test_a_paid_invoice_is_credited_once_however_often_it_is_told(
    crypto: Crypto, fake: FakeCryptoPay, ledger: Ledger, alice: int
) -> None:
    """Hints, the button and the chore, at once and again."""
    order = await crypto.open(alice, 10, "10 tokens")
    invoice = await number(order.id)
    fake.pay(invoice)

    told = await asyncio.gather(*(crypto.hint(invoice) for _ in range(5)), crypto.look())
    told.append((await crypto.check(order.id, alice))[1])

    assert [(one.tokens, one.balance) for found in told for one in found] == [(10, 10)]
    assert await ledger.balance(alice) == 10
    assert (await crypto.read(order.id, alice)).state == "paid"


async def test_a_hint_about_an_unpaid_invoice_credits_nothing(
    crypto: Crypto, fake: FakeCryptoPay, ledger: Ledger, alice: int
) -> None:
    """The webhook says paid, Crypto Pay says active."""
    order = await crypto.open(alice, 10, "10 tokens")

    assert await crypto.hint(await number(order.id)) == []
    assert await crypto.hint(999_999) == []
    assert await ledger.balance(alice) == 0


async def test_a_hint_before_the_answer_to_the_invoice_is_credited(
    crypto: Crypto, fake: FakeCryptoPay, ledger: Ledger, alice: int
) -> None:
    """We don't know the invoice's number yet; its payload names our order."""
    fake.faults.append("lost")
    with pytest.raises(CryptoUnavailable):
        await crypto.open(alice, 10, "10 tokens")
    (invoice,) = fake.invoices
    fake.pay(invoice)

    await crypto.hint(invoice)

    assert await ledger.balance(alice) == 10


@pytest.mark.parametrize(
    "change",
    [
        {"amount": "1.00"},
        {"fiat": "USD"},
        {"fiat": None},
        {"payload": "crypto:999999"},
        {"payload": "order:1"},
        {"payload": ""},
        {"payload": "crypto:1 "},
        {"payload": "crypto:01"},
    ],
)
async def test_a_paid_invoice_that_fits_no_order_credits_nothing(
    crypto: Crypto, fake: FakeCryptoPay, alice: int, change: dict[str, object]
) -> None:
    """Another sum, currency or payload: for a person to look at."""
    await odd_invoice(crypto, fake, alice, change)

    assert await crypto.look() == []
    assert not await Transfer.exists()


async def odd_invoice(
    crypto: Crypto, fake: FakeCryptoPay, person: int, change: dict[str, object]
) -> int:
    """An order's invoice that was paid, and is not what the order asked for; its number."""
    order = await crypto.open(person, 10, "10 tokens")
    invoice = await number(order.id)
    fake.pay(invoice)
    fake.invoices[invoice] |= change
    return invoice


async def test_an_odd_invoice_is_told_and_logged_once_and_stays_in_sight(
    crypto: Crypto, fake: FakeCryptoPay, watch: Watch, alice: int
) -> None:
    """The chore meets it every minute, hints and another process at once: one notice an admin."""
    invoice = await odd_invoice(crypto, fake, alice, {"amount": "1.00"})
    lines: list[str] = []
    logger.enable("bot")
    sink = logger.add(lines.append, level="ERROR", format="{message}")
    try:
        await asyncio.gather(*(crypto.hint(invoice) for _ in range(3)), crypto.look())
        await crypto.look()
    finally:
        logger.remove(sink)

    assert [line for line in lines if str(invoice) in line] == [
        f"invoice {invoice} of Crypto Pay is paid and fits no order\n"
    ]
    assert sorted(await NoticeRow.all().values_list("user_id", flat=True)) == list(ADMINS)
    (shown,) = await UnmatchedInvoices(Outbox(watch), ADMINS).newest()
    assert (shown.invoice_id, shown.asked, shown.paid) == (str(invoice), "1.00 RUB", "10.5 USDT")


async def test_a_payment_that_fits_is_credited_beside_an_odd_one(
    crypto: Crypto, fake: FakeCryptoPay, ledger: Ledger, alice: int, bob: int
) -> None:
    """The chore goes on."""
    await odd_invoice(crypto, fake, bob, {"fiat": "USD"})
    order = await crypto.open(alice, 10, "10 tokens")
    fake.pay(await number(order.id))

    await crypto.look()

    assert (await ledger.balance(alice), await ledger.balance(bob)) == (10, 0)


async def test_paid_after_its_end_is_still_credited(
    crypto: Crypto, fake: FakeCryptoPay, ledger: Ledger, watch: Watch, alice: int
) -> None:
    """The chore closes the order, and goes on asking about it for days."""
    order = await crypto.open(alice, 10, "10 tokens")
    watch.moment += LIFE
    assert await crypto.look() == []
    assert (await crypto.read(order.id, alice)).state == "expired"
    fake.pay(await number(order.id))
    watch.moment += LATE / 2

    await crypto.look()

    assert await ledger.balance(alice) == 10
    assert (await crypto.read(order.id, alice)).state == "paid"


async def test_two_paid_invoices_of_one_order_are_both_credited(
    crypto: Crypto, fake: FakeCryptoPay, ledger: Ledger, alice: int
) -> None:
    """Both were paid; the books say whose they are."""
    order = await crypto.open(alice, 10, "10 tokens")
    first = await number(order.id)
    second = first + 1
    fake.invoices[second] = {**fake.invoices[first], "invoice_id": second}
    for invoice in (first, second):
        fake.pay(invoice)
        await crypto.hint(invoice)

    assert await ledger.balance(alice) == 20
    assert (await verify()).ok


async def test_an_order_of_somebody_else_is_gone(crypto: Crypto, alice: int) -> None:
    """Neither read nor checked."""
    order = await crypto.open(alice, 10, "10 tokens")

    with pytest.raises(Gone):
        await crypto.read(order.id, alice + 1)
    with pytest.raises(Gone):
        await crypto.check(order.id, alice + 1)


@pytest.mark.parametrize("fault", ["429", "500", "html", "refuse"])
async def test_without_an_answer_nothing_changes(
    crypto: Crypto, fake: FakeCryptoPay, ledger: Ledger, alice: int, fault: str
) -> None:
    """The person may try again; a paid invoice is credited then."""
    order = await crypto.open(alice, 10, "10 tokens")
    fake.pay(await number(order.id))
    fake.faults.append(fault)
    with pytest.raises(CryptoUnavailable):
        await crypto.check(order.id, alice)
    assert await ledger.balance(alice) == 0

    await crypto.check(order.id, alice)

    assert await ledger.balance(alice) == 10


async def test_verify_finds_a_paid_order_without_its_transfer(
    crypto: Crypto, watch: Watch, alice: int
) -> None:
    """And names it."""
    order = await crypto.open(alice, 10, "10 tokens")
    await CryptoOrder.filter(id=order.id).update(state="paid", paid_at=watch())

    report = await verify()

    faults = [fault for check in report.checks for fault in check.faults]
    assert [fault.split(":")[0] for fault in faults] == [f"crypto_orders {order.id}"]
    await CryptoOrder.filter(id=order.id).update(state="open")
