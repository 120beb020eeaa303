"""Money is logged: with a charge's id an operator finds what happened to it."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from loguru import logger

from bot.services.admin.adjustments import Adjustment, Adjustments
from bot.services.admin.amount_parsing import Change
from bot.services.admin.audit import Audit
from bot.services.ledger.ledger import Ledger
from bot.services.messaging.outbox import Outbox
from bot.services.payments.crypto_pay.orders import Crypto
from bot.services.payments.stars.payments import Payment, Payments
from models.db.transactions import transaction
from tests.clock import Watch
from tests.database import ALICE
from tests.integrations.crypto_fake import FakeCryptoPay
from tests.services.coins import number
from tests.services.topups import pending, topups_with

pytestmark = pytest.mark.usefixtures("database")
OLGA = 1003


@pytest.fixture
def lines() -> Iterator[list[str]]:
    """What is logged at INFO."""
    said: list[str] = []
    sink = logger.add(said.append, level="INFO", format="{level} {message}")
    yield said
    logger.remove(sink)


async def test_a_payment_and_its_refund_are_found_by_their_charge(
    payments: Payments, right: Payment, lines: list[str]
) -> None:
    """One line each, however often Telegram tells of them."""
    for _ in range(2):
        await payments.credit(right)
    for _ in range(2):
        await payments.refunded(right)

    assert lines == [
        f"INFO payment of Stars: charge=charge-1 user={ALICE} stars=450 tokens=10\n",
        f"INFO refund of Stars: charge=charge-1 user={ALICE} tokens=10\n",
    ]


async def test_a_payment_that_fits_no_order_says_why(
    payments: Payments, right: Payment, lines: list[str]
) -> None:
    """It is credited to nobody; the line is what an operator looks for first."""
    await payments.credit(replace(right, stars=1))

    [line] = lines
    assert f"charge=charge-1 user={ALICE} stars=1 tokens=0 mismatch=" in line


async def test_decisions_on_requests_name_the_admin(
    watch: Watch, alice: int, lines: list[str]
) -> None:
    """Whichever way it was decided; what was written to the person stays out."""
    topups = topups_with(watch)
    yes, no = await pending(topups, alice), await pending(topups, alice, 7)
    await topups.approve(yes.id, OLGA, "operation-1")
    await topups.reject(no.id, OLGA, "the card is Bob's")

    assert lines == [
        f"INFO top-up approved: request={yes.id} user={ALICE} admin={OLGA} tokens=10\n",
        f"INFO top-up rejected: request={no.id} user={ALICE} admin={OLGA}\n",
    ]


async def test_an_adjustment_names_its_operation(
    ledger: Ledger, watch: Watch, alice: int, lines: list[str]
) -> None:
    """Its reason is a text, so it stays out; one that was undone leaves no line."""
    wanted = Adjustment(alice, Change(delta=100), "for Bob", OLGA, "operation-1")
    adjustments = Adjustments(ledger, Audit(watch), Outbox(watch))

    async def undone() -> None:
        await adjustments.adjust(replace(wanted, operation="operation-2"))
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await transaction(undone)
    await adjustments.adjust(wanted)

    rest = f"user={ALICE} admin={OLGA} tokens=100 balance=100\n"
    assert lines == [f"INFO adjustment: operation=operation-1 {rest}"]


async def test_coins_are_found_by_their_invoice(
    crypto: Crypto, fake: FakeCryptoPay, alice: int, lines: list[str]
) -> None:
    """As @CryptoBot names it."""
    order = await crypto.open(alice, 10, "10 tokens")
    invoice = await number(order.id)
    fake.pay(invoice)
    await crypto.check(order.id, alice)

    assert lines == [
        f"INFO payment in coins: invoice={invoice} user={ALICE} order={order.id} tokens=10\n"
    ]
