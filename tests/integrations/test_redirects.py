"""Our calls follow no redirects, because each of them contains a key."""

from collections.abc import AsyncIterator
from decimal import Decimal

import pytest
from aiohttp import web

from bot.integrations.crypto_pay import CryptoPay, CryptoPayUnavailable
from bot.integrations.images.api_calls import Api
from bot.integrations.images.protocol import PictureFailed
from bot.settings.parsers import Secret
from tests.integrations.provider import FakeProvider, listening


@pytest.fixture
async def elsewhere() -> AsyncIterator[FakeProvider]:
    """Somebody who would like to hear of it."""
    fake = FakeProvider().then(200, {"ok": True, "result": {}})
    async with listening(fake.answer) as port:
        fake.base = f"http://127.0.0.1:{port}"
        yield fake


@pytest.fixture(params=[301, 302, 303, 307, 308])
async def base(request: pytest.FixtureRequest, elsewhere: FakeProvider) -> AsyncIterator[str]:
    """The address that sends on."""

    async def sent_on(asked: web.Request) -> web.Response:
        return web.Response(status=request.param, headers={"Location": elsewhere.base + asked.path})

    async with listening(sent_on) as port:
        yield f"http://127.0.0.1:{port}"


async def no_pause(_: float) -> None:
    return None


async def test_a_picture_is_not_ordered_elsewhere(base: str, elsewhere: FakeProvider) -> None:
    """The key is in a header, the words are in the body."""
    api = Api(base, Secret("k3y"), no_pause)
    for call in (api.order("/x", {}), api.post("/x"), api.get("/x")):
        with pytest.raises(PictureFailed, match="broken: 30"):
            await call

    assert elsewhere.asked == []


async def test_an_invoice_is_not_made_elsewhere(base: str, elsewhere: FakeProvider) -> None:
    """Nor asked about."""
    pay = CryptoPay(base, Secret("1:token"))
    try:
        with pytest.raises(CryptoPayUnavailable):
            await pay.find([1])
        with pytest.raises(CryptoPayUnavailable):
            await pay.create(
                fiat="RUB", amount=Decimal(1), payload="p", description="d", expires_in=3600
            )
    finally:
        await pay.close()

    assert elsewhere.asked == []
