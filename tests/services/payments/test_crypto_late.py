"""Late crypto payments: the order is one of many, or its person was erased."""

from datetime import timedelta

import pytest

from bot.services.ledger.ledger import Ledger
from bot.services.payments.crypto_pay.orders import LIFE, SETTLED_AFTER, Crypto, CryptoUnavailable
from models import CryptoOrder, NoticeRow, Transfer
from tests.clock import Watch
from tests.integrations.crypto_fake import FakeCryptoPay
from tests.services.coins import ADMINS, number
from tests.services.erased import erasure_with

pytestmark = pytest.mark.usefixtures("database")


async def test_a_thousand_dead_orders_do_not_keep_the_newest_from_its_tokens(
    crypto: Crypto, fake: FakeCryptoPay, ledger: Ledger, watch: Watch, alice: int
) -> None:
    """All that may have been paid are asked about, and what is found is credited part by part:

    Crypto Pay falls silent after the first.
    """
    await CryptoOrder.bulk_create([dead_order(alice, watch, number) for number in range(1000)])
    order = await crypto.open(alice, 10, "10 tokens")
    fake.pay(await number(order.id))
    fake.faults.extend(["", "500"])

    with pytest.raises(CryptoUnavailable):
        await crypto.look()
    assert await ledger.balance(alice) == 10

    fake.calls.clear()
    await crypto.look()
    asked = [one for _, values in fake.calls for one in values["invoice_ids"].split(",")]
    assert sorted(map(int, asked)) == list(range(10_000, 11_000))


def dead_order(user_id: int, watch: Watch, index: int) -> CryptoOrder:
    """Over, and never paid; older ones came to their end earlier."""
    ended = watch() - timedelta(seconds=1000 - index)
    terms = {"user_id": user_id, "tokens": 10, "amount_rub": 90000}
    return CryptoOrder(**terms, state="expired", expires_at=ended, invoice_id=10_000 + index)


async def test_nothing_is_credited_to_who_was_erased(
    crypto: Crypto, fake: FakeCryptoPay, watch: Watch, alice: int
) -> None:
    """Their tokens would be nobody's: admins are told once of a payment that fits no order."""
    order = await crypto.open(alice, 10, "10 tokens")
    invoice = await number(order.id)
    watch.moment += LIFE + SETTLED_AFTER
    await crypto.look()
    await erasure_with((), watch).erase(alice, 0)
    fake.pay(invoice)

    assert [*await crypto.look(), *await crypto.hint(invoice), *await crypto.look()] == []

    assert (await CryptoOrder.get()).state == "expired"
    assert not await Transfer.exists()
    told = await NoticeRow.filter(text_key="crypto-told-odd").values_list("user_id", flat=True)
    assert sorted(told) == list(ADMINS)


async def test_what_was_credited_before_an_erasing_is_not_odd_when_it_is_told_again(
    crypto: Crypto, fake: FakeCryptoPay, watch: Watch, alice: int
) -> None:
    """Crypto Pay repeats its webhook for days."""
    order = await crypto.open(alice, 10, "10 tokens")
    invoice = await number(order.id)
    fake.pay(invoice)
    await crypto.hint(invoice)
    await erasure_with((), watch).erase(alice, 10)

    assert await crypto.hint(invoice) == []

    assert not await NoticeRow.filter(text_key="crypto-told-odd").exists()
