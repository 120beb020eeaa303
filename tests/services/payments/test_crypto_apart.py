"""Crypto invoices separately: a fault of one invoice, or one of another bot, delays no other."""

import asyncio
from contextvars import copy_context

import pytest

from bot.services.ledger.ledger import Ledger
from bot.services.payments.crypto_pay._queries import Credited
from bot.services.payments.crypto_pay.orders import LIFE, SETTLED_AFTER, Crypto, CryptoUnavailable
from models import CryptoOrder, DatabaseId, NoticeRow, Transfer
from models.db.transactions import transaction
from tests.clock import Watch
from tests.integrations.crypto_fake import FakeCryptoPay
from tests.services.books import adjusted
from tests.services.coins import number
from tests.services.erased import erasure_with
from tests.services.privacy.test_erasure_concurrent import somebody_waits

pytestmark = pytest.mark.usefixtures("database")
OTHER = "0123456789abcdef"


async def paid(crypto: Crypto, fake: FakeCryptoPay, person: int) -> int:
    """The number of the invoice of their order, which they have paid."""
    order = await crypto.open(person, 10, "10 tokens")
    invoice = await number(order.id)
    fake.pay(invoice)
    return invoice


async def test_an_invoice_that_can_not_be_read_keeps_nobody_else_waiting(
    crypto: Crypto, fake: FakeCryptoPay, ledger: Ledger, alice: int, bob: int
) -> None:
    """The chore credits the others; a hint about it must come again."""
    broken = await paid(crypto, fake, alice)
    await paid(crypto, fake, bob)
    fake.invoices[broken]["amount"] = "ten"

    await crypto.look()

    assert (await ledger.balance(alice), await ledger.balance(bob)) == (0, 10)
    with pytest.raises(CryptoUnavailable):
        await crypto.hint(broken)
    fake.invoices[broken]["amount"] = "900.00"
    await crypto.hint(broken)
    assert await ledger.balance(alice) == 10


async def test_a_credit_that_fails_keeps_nobody_else_waiting(
    crypto: Crypto, fake: FakeCryptoPay, ledger: Ledger, alice: int, bob: int
) -> None:
    """The key of its transfer was used for something else, say: an error in the log."""
    await paid(crypto, fake, alice)
    broken = await paid(crypto, fake, bob)
    await adjusted(bob, 1, key=f"crypto:{broken}")

    found = await crypto.look()

    assert [(one.user_id, one.tokens) for one in found] == [(alice, 10)]
    assert (await ledger.balance(alice), await ledger.balance(bob)) == (10, 1)


@pytest.mark.parametrize("payload", ["crypto:{other}:{id}", "crypto:{id}", "order:{own}:{id}"])
async def test_an_invoice_of_another_database_is_credited_to_nobody(
    crypto: Crypto, fake: FakeCryptoPay, alice: int, payload: str
) -> None:
    """Its number and sum are those of our order: admins are told that it fits none."""
    invoice = await paid(crypto, fake, alice)
    order_id = (await CryptoOrder.get()).id
    own = (await DatabaseId.get(id=1)).name
    fake.invoices[invoice]["payload"] = payload.format(other=OTHER, own=own, id=order_id)

    assert await crypto.hint(invoice) == []

    assert not await Transfer.exists()
    assert await NoticeRow.filter(text_key="crypto-told-odd").exists()


async def test_an_invoice_of_before_is_credited_once(
    crypto: Crypto, fake: FakeCryptoPay, ledger: Ledger, alice: int
) -> None:
    """Made before databases had names. A second one for the same order may be another's."""
    first = await paid(crypto, fake, alice)
    order_id = (await CryptoOrder.get()).id
    await DatabaseId.filter(id=1).update(crypto_orders_before=order_id)
    fake.invoices[first]["payload"] = f"crypto:{order_id}"
    second = first + 1
    fake.invoices[second] = {**fake.invoices[first], "invoice_id": second}

    for invoice in (first, second, first, second):
        await crypto.hint(invoice)

    assert await ledger.balance(alice) == 10
    assert await NoticeRow.filter(text_key="crypto-told-odd").exists()


async def test_a_lost_invoice_of_before_is_found_again(
    crypto: Crypto, fake: FakeCryptoPay, alice: int
) -> None:
    """Its answer was lost, and the database got its name meanwhile."""
    fake.faults.append("lost")
    with pytest.raises(CryptoUnavailable):
        await crypto.open(alice, 10, "10 tokens")
    order_id = (await CryptoOrder.get()).id
    await DatabaseId.filter(id=1).update(crypto_orders_before=order_id)
    (invoice,) = fake.invoices.values()
    invoice["payload"] = f"crypto:{order_id}"

    await crypto.open(alice, 10, "10 tokens")

    assert len(fake.invoices) == 1


@pytest.mark.parametrize("engine", ["postgres"], indirect=True)
@pytest.mark.postgres
async def test_coins_that_waited_for_an_erasing_are_credited_to_nobody(
    crypto: Crypto, fake: FakeCryptoPay, watch: Watch, alice: int
) -> None:
    """The order is read once it is locked: by then its person is a pseudonym.

    Without the lock the tokens would go to who the person was (SQLite has one writer).
    """
    order = await crypto.open(alice, 10, "10 tokens")
    invoice = await number(order.id)
    watch.moment += LIFE + SETTLED_AFTER
    await crypto.look()
    fake.pay(invoice)
    started: list[asyncio.Task[list[Credited]]] = []

    async def erased() -> None:
        await erasure_with((), watch).erase(alice, 0)
        started.append(asyncio.create_task(crypto.hint(invoice), context=outside))
        while not started[0].done() and not await somebody_waits():
            pass

    outside = copy_context()  # the erasing's transaction is not the credit's
    await transaction(erased)

    assert await started[0] == []
    assert not await Transfer.exists()
    assert (await CryptoOrder.get()).state == "expired"
