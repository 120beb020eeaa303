"""Shared by the tests of services: a clock, the services of money, Alice's order."""

import pytest

from bot.services.ledger.ledger import Ledger
from bot.services.messaging.outbox import Outbox
from bot.services.payments.stars.orders import Offer, Orders
from bot.services.payments.stars.payments import Payment, Payments
from bot.settings.settings import Pack
from tests.clock import Watch
from tests.services.coins import crypto, fake
from tests.services.invites import invites_at

__all__ = ["crypto", "fake"]


@pytest.fixture
def watch() -> Watch:
    return Watch()


@pytest.fixture
def ledger() -> Ledger:
    return Ledger()


@pytest.fixture
def payments(ledger: Ledger, watch: Watch) -> Payments:
    return Payments(ledger, invites_at(watch), Outbox(watch), (), watch)


@pytest.fixture
async def offer(watch: Watch, alice: int) -> Offer:
    """Alice's order of 10 tokens for 450 Stars."""
    return await Orders((Pack(10, 450),), watch).open(alice, 10)


@pytest.fixture
def right(offer: Offer, alice: int) -> Payment:
    """The payment that this order asks for."""
    return Payment(alice, offer.payload, "XTR", 450, "charge-1")
