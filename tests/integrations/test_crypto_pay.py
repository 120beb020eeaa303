"""Crypto Pay's client: money is text, answers are checked, signatures cover bytes."""

import asyncio
import json
from collections.abc import AsyncIterator
from decimal import Decimal

import pytest

from bot.integrations import crypto_pay as client
from bot.integrations.crypto_pay import (
    CryptoPay,
    CryptoPayRefused,
    CryptoPayUnavailable,
    Invoice,
    invoice_of,
    is_genuine,
)
from bot.settings.parsers import Secret
from tests.integrations.crypto_fake import TOKEN, FakeCryptoPay, crypto_pay, signed
from tests.patience import patience


@pytest.fixture
async def fake() -> AsyncIterator[FakeCryptoPay]:
    """Crypto Pay."""
    async with crypto_pay() as fake:
        yield fake


@pytest.fixture
async def pay(fake: FakeCryptoPay) -> AsyncIterator[CryptoPay]:
    """Its client."""
    pay = CryptoPay(fake.base, Secret(TOKEN))
    yield pay
    await pay.close()


async def made(pay: CryptoPay, amount: str = "899.90") -> Invoice:
    """An invoice of this sum."""
    return await pay.create(
        fiat="RUB",
        amount=Decimal(amount),
        payload="crypto:7",
        description="10 tokens",
        expires_in=3600,
    )


async def test_an_invoice_is_made_and_found(fake: FakeCryptoPay, pay: CryptoPay) -> None:
    """The sum goes and comes as text, to the kopeck."""
    invoice = await made(pay)

    assert (invoice.status, invoice.fiat, invoice.amount) == ("active", "RUB", Decimal("899.90"))
    assert fake.calls[0][1]["amount"] == "899.90"
    fake.pay(invoice.id, amount="0.00000001")
    assert [one.paid_amount for one in (await pay.find([invoice.id])).paid] == [Decimal("1E-8")]
    assert await pay.active() == []


async def test_many_invoices_are_asked_in_parts(fake: FakeCryptoPay, pay: CryptoPay) -> None:
    """250 of them, each once."""
    ids = [(await made(pay)).id for _ in range(250)]

    found = await pay.find(ids)

    assert [one.id for one in found.invoices] == ids


@pytest.mark.parametrize("fault", ["429", "500", "html", "empty", "list", "endless", "lost"])
async def test_what_is_no_answer_is_away(fake: FakeCryptoPay, pay: CryptoPay, fault: str) -> None:
    """Whether the call was done is not known; nothing else is raised, nothing is read for ever."""
    fake.faults.append(fault)

    with pytest.raises(CryptoPayUnavailable):
        await made(pay)

    assert (await made(pay)).amount == Decimal("899.90")


async def test_silence_is_away(
    fake: FakeCryptoPay, pay: CryptoPay, monkeypatch: pytest.MonkeyPatch
) -> None:
    """After some seconds; here after almost none."""
    monkeypatch.setattr(client, "RESPONSE_TIMEOUT_S", 0.05)
    fake.faults.append("hang")

    with pytest.raises(CryptoPayUnavailable, match="Timeout"):
        await asyncio.wait_for(made(pay), patience(10))


async def test_nobody_there_is_away() -> None:
    """A port that nobody listens on."""
    pay = CryptoPay("http://127.0.0.1:1", Secret(TOKEN))

    with pytest.raises(CryptoPayUnavailable, match="Connect"):
        await made(pay)
    await pay.close()


async def test_a_no_is_a_no(fake: FakeCryptoPay, pay: CryptoPay) -> None:
    """With Crypto Pay's own words."""
    fake.faults.append("refuse")

    with pytest.raises(CryptoPayRefused, match="400 AMOUNT_TOO_SMALL"):
        await made(pay)


async def test_a_wrong_token_is_refused_and_never_shown(fake: FakeCryptoPay) -> None:
    """Neither it nor its header is in the error."""
    pay = CryptoPay(fake.base, Secret("99:wrong-secret"))

    with pytest.raises(CryptoPayRefused) as refusal:
        await made(pay)

    assert "wrong-secret" not in repr(refusal.value) + str(vars(refusal.value))
    await pay.close()


@pytest.mark.parametrize(
    "change",
    [
        {"amount": "NaN"},
        {"amount": "-1"},
        {"amount": "Infinity"},
        {"amount": "ten"},
        {"amount": None},
        {"invoice_id": "x"},
        {"paid_amount": "-5"},
    ],
)
async def test_an_invoice_that_cannot_be_read_is_counted_and_hides_no_other(
    fake: FakeCryptoPay, pay: CryptoPay, change: dict[str, object]
) -> None:
    """No sum is guessed."""
    broken, good = await made(pay), await made(pay)
    fake.invoices[broken.id] |= change

    found = await pay.find([broken.id, good.id])

    assert ([one.id for one in found.invoices], found.unread) == ([good.id], 1)
    assert good.id in [one.id for one in await pay.active()]


BODY = '{"update_type": "invoice_paid", "payload": {"invoice_id": 7}, "note": "счёт"}'.encode()
FORGERIES: dict[str, tuple[bytes, bytes]] = {
    "one bit off": (BODY, bytes([signed(BODY)[0] ^ 1]) + signed(BODY)[1:]),
    "another body": (BODY.replace(b"7", b"8"), signed(BODY)),
    "the same JSON, written anew": (json.dumps(json.loads(BODY)).encode(), signed(BODY)),
    "another token": (BODY, signed(BODY, "99:other")),
    "capitals": (BODY, signed(BODY).upper()),
    "nothing": (BODY, b""),
    "Cyrillic": (BODY, "подпись".encode()),
    "no text": (BODY, b"\xff\xfe\x00"),
}


@pytest.mark.parametrize("what", FORGERIES)
def test_a_forged_signature_is_not_genuine(what: str) -> None:
    """Only these bytes under this token."""
    body, signature = FORGERIES[what]

    assert not is_genuine(Secret(TOKEN), body, signature)


def test_the_true_signature_is_genuine() -> None:
    """As the documentation computes it."""
    assert is_genuine(Secret(TOKEN), BODY, signed(BODY))


@pytest.mark.parametrize(
    ("body", "invoice"),
    [
        (BODY, 7),
        (b'{"update_type": "other", "payload": {"invoice_id": 7}}', None),
        (b'{"update_type": "invoice_paid", "payload": {"invoice_id": "7"}}', None),
        (b'{"update_type": "invoice_paid", "payload": {"invoice_id": true}}', None),
        (b'{"update_type": "invoice_paid", "payload": {"invoice_id": -7}}', None),
        (b'{"update_type": "invoice_paid", "payload": {"invoice_id": 9999999999999999999}}', None),
        (b'{"update_type": "invoice_paid", "payload": 7}', None),
        (b"[]", None),
        (b"7", None),
        (b"", None),
        (b"[" * 100_000, None),
        (b"\xff", None),
    ],
)
def test_a_webhook_names_an_invoice_or_nothing(body: bytes, invoice: int | None) -> None:
    """Nothing that it holds can raise."""
    assert invoice_of(body) == invoice
