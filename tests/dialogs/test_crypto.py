"""Paying with coins, as a person sees it."""

from collections.abc import AsyncIterator
from decimal import Decimal

import pytest

from models import CryptoOrder
from tests.integrations.crypto_fake import TOKEN, FakeCryptoPay, crypto_pay
from tests.people import Person
from tests.world import World


@pytest.fixture
async def fake() -> AsyncIterator[FakeCryptoPay]:
    """Crypto Pay over HTTP."""
    async with crypto_pay() as fake:
        yield fake


@pytest.fixture
async def ann(still_world: World, fake: FakeCryptoPay) -> AsyncIterator[Person]:
    """Somebody of a bot that takes coins."""
    still_world.env |= {"CRYPTO_BOT_TOKEN": TOKEN, "CRYPTO_API_URL": fake.base}
    still_world.app = still_world.built()
    await still_world.start()
    person = await still_world.person("Ann", id=1001, language_code="en")
    await person.opens("/start")
    yield person
    await still_world.idle()
    await still_world.stop()
    await still_world.app.services.crypto.close()


async def at_the_invoice(person: Person) -> int:
    """Its number; it is on the screen."""
    await person.opens("/start")
    await person.taps("crypto-entry")
    await person.taps("crypto-pack-choose", tokens=10, sum=Decimal(900))
    order = await CryptoOrder.get()
    assert order.invoice_id
    return order.invoice_id


async def test_a_person_pays_checks_and_reads_paid(ann: Person, fake: FakeCryptoPay) -> None:
    """In one message; before the payment the check says so."""
    invoice = await at_the_invoice(ann)
    assert ann.can_tap("crypto-invoice-pay", sum=Decimal(900))
    await ann.taps("crypto-invoice-check")
    assert "Not paid yet" in str(ann.toast) + ann.menu["text"]

    fake.pay(invoice)
    await ann.taps("crypto-invoice-check")

    assert "Paid" in ann.menu["text"]
    assert await ann.balance() == 10
    assert not ann.can_tap("crypto-invoice-check")


async def test_crypto_pay_may_be_away(ann: Person, fake: FakeCryptoPay) -> None:
    """Clear words; the screen stays and works later."""
    await ann.taps("crypto-entry")
    fake.faults.append("500")

    await ann.taps("crypto-pack-choose", tokens=10, sum=Decimal(900))
    assert "does not answer" in str(ann.toast) + ann.menu["text"]
    await ann.taps("crypto-pack-choose", tokens=10, sum=Decimal(900))

    assert ann.can_tap("crypto-invoice-check")


async def test_without_its_token_there_is_no_such_button(world: World, alice: Person) -> None:
    """Off by default."""
    await alice.opens("/start")

    assert not alice.can_tap("crypto-entry")
