"""Crypto Pay's webhook: signed or refused; Crypto Pay is asked before any credit."""

import asyncio
from collections.abc import AsyncIterator

import pytest

from bot.app import build_web
from bot.web import request_body
from bot.web.server import MAX_BODY_BYTES, served
from models import CryptoOrder
from tests.bot.web.wire import Door, knock
from tests.delivery import HOST
from tests.integrations.crypto_fake import TOKEN, FakeCryptoPay, crypto_pay, signed
from tests.patience import patience
from tests.people import Person
from tests.world import World, on_sqlite

HEADER = b"crypto-pay-api-signature: "


@pytest.fixture
async def fake() -> AsyncIterator[FakeCryptoPay]:
    """Crypto Pay over HTTP."""
    async with crypto_pay() as fake:
        yield fake


@pytest.fixture
async def at(still_world: World, fake: FakeCryptoPay) -> AsyncIterator[Door]:
    """Where Crypto Pay knocks; the bot takes coins."""
    still_world.env |= {
        "CRYPTO_BOT_TOKEN": TOKEN,
        "CRYPTO_API_URL": fake.base,
        "CRYPTO_WEBHOOK_URL": "http://127.0.0.1/coins",
    }
    still_world.app = still_world.built()
    await still_world.start()
    async with served(build_web(still_world.app), HOST, 0) as port:
        yield Door(port, "/coins", "")
    await still_world.idle()
    await still_world.stop()
    await still_world.app.services.crypto.close()


async def ordered(world: World) -> tuple[Person, int]:
    """Alice at her invoice for ten tokens, and the invoice's number."""
    alice = await world.person("Alice", id=1001, language_code="en")
    await alice.opens("/start")
    await world.app.services.crypto.open(alice.id, 10, "10 tokens")
    order = await CryptoOrder.get()
    assert order.invoice_id
    return alice, order.invoice_id


async def test_a_signed_hint_credits_what_crypto_pay_confirms(
    still_world: World, at: Door, fake: FakeCryptoPay
) -> None:
    """Told to the person; five deliveries credit once."""
    alice, invoice = await ordered(still_world)
    fake.pay(invoice)
    body = fake.webhook(invoice)

    statuses = [await knock(at, HEADER + signed(body), body=body) for _ in range(5)]
    await alice.looks()

    assert statuses == [200] * 5
    assert await alice.balance() == 10
    assert alice.told("crypto-told-paid", tokens=10, balance=10)


async def test_a_signed_lie_credits_nothing(
    still_world: World, at: Door, fake: FakeCryptoPay
) -> None:
    """It says paid; Crypto Pay, asked, says active."""
    alice, invoice = await ordered(still_world)
    body = fake.webhook(invoice, status="paid", amount="1000000")

    assert await knock(at, HEADER + signed(body), body=body) == 200
    assert await alice.balance() == 0


@pytest.mark.parametrize("how", ["no signature", "another token", "another body", "two of them"])
async def test_what_is_not_signed_is_refused(
    still_world: World, at: Door, fake: FakeCryptoPay, how: str
) -> None:
    """401, nothing asked, nothing credited."""
    alice, invoice = await ordered(still_world)
    fake.pay(invoice)
    body, asked = fake.webhook(invoice), len(fake.calls)
    headers = {
        "no signature": [],
        "another token": [HEADER + signed(body, "9:x")],
        "another body": [HEADER + signed(body + b" ")],
        "two of them": [HEADER + signed(body)] * 2,
    }

    assert await knock(at, *headers[how], body=body) == 401
    assert await alice.balance() == 0
    assert len(fake.calls) == asked


async def test_while_crypto_pay_is_away_the_hint_must_come_again(
    still_world: World, at: Door, fake: FakeCryptoPay
) -> None:
    """503, then 200 and the tokens."""
    alice, invoice = await ordered(still_world)
    fake.pay(invoice)
    body = fake.webhook(invoice)
    fake.faults.append("500")

    statuses = [await knock(at, HEADER + signed(body), body=body) for _ in range(2)]

    assert statuses == [503, 200]
    assert await alice.balance() == 10


async def test_other_news_of_crypto_pay_is_taken_and_left(still_world: World, at: Door) -> None:
    """A 200, so that it is not repeated for three days."""
    body = b'{"update_type": "something_new", "payload": {}}'

    assert await knock(at, HEADER + signed(body), body=body) == 200


@on_sqlite
async def test_a_body_that_does_not_come_is_not_waited_for(
    at: Door, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever signs nothing can hold no connection open: it is known by the body alone."""
    monkeypatch.setattr(request_body, "READ_TIMEOUT_S", 0.05)

    async with asyncio.timeout(patience(20)):
        assert await knock(at, HEADER + signed(b"{}"), body=b"{", length=2) == 408


@on_sqlite
async def test_a_body_without_a_signature_is_not_read(at: Door) -> None:
    """It never comes, and would be too large."""
    async with asyncio.timeout(patience(10)):
        assert await knock(at, body=b"", length=100 * 1024**2) == 401


@on_sqlite
async def test_a_body_that_is_too_large_is_refused(at: Door) -> None:
    """Signed or not, before it is kept."""
    body = b" " * (MAX_BODY_BYTES + 1)

    assert await knock(at, HEADER + signed(body), body=body) == 413
