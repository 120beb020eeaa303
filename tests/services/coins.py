"""Crypto payments of tests: a Crypto Pay, the service that asks it, and invoice numbers."""

from collections.abc import AsyncIterator

import pytest

from bot.integrations.crypto_pay import CryptoPay
from bot.services.ledger.ledger import Ledger
from bot.services.messaging.outbox import Outbox
from bot.services.payments.crypto_pay._unmatched import UnmatchedInvoices
from bot.services.payments.crypto_pay.orders import Crypto
from bot.settings.parsers import Secret
from bot.settings.settings import Pack
from models import CryptoOrder
from tests.clock import Watch
from tests.integrations.crypto_fake import TOKEN, FakeCryptoPay, crypto_pay
from tests.services.invites import invites_at

ADMINS = (1003, 1004)


@pytest.fixture
async def fake() -> AsyncIterator[FakeCryptoPay]:
    """Crypto Pay over HTTP."""
    async with crypto_pay() as fake:
        yield fake


@pytest.fixture
async def crypto(
    fake: FakeCryptoPay, ledger: Ledger, watch: Watch, alice: int
) -> AsyncIterator[Crypto]:
    """The service under test; ten tokens cost 900 roubles."""
    pay, outbox = CryptoPay(fake.base, Secret(TOKEN)), Outbox(watch)
    packs, odd = (Pack(10, 450),), UnmatchedInvoices(outbox, ADMINS)
    yield Crypto(pay, packs, 9000, ledger, invites_at(watch), outbox, odd, watch)
    await pay.close()


async def number(order_id: int) -> int:
    """Crypto Pay's number of the order's invoice."""
    invoice_id = (await CryptoOrder.get(id=order_id)).invoice_id
    assert invoice_id
    return invoice_id
