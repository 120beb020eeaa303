"""The client knows the bot's webhooks from all others (https://www.standardwebhooks.com)."""

import base64
import time

import pytest
from billing_client.webhooks import InvalidSignature, verify

from bot.integrations.webhook_signature import sign
from tests.database import ALICE, give, newcomer
from tests.services.webhooks import Today, billing_at, hooked, receiving, send_all
from tests.world import on_sqlite

SECRET = "whsec_" + base64.b64encode(b"a key of the test, 32 bytes long").decode()
OTHER = "whsec_" + base64.b64encode(b"another key of a test, of 32 too").decode()
BODY = b'{"type":"balance.low","timestamp":"2026-11-29T12:00:00Z","data":{"user":"1001"}}'


def signed(body: bytes = BODY, moment: int | None = None, secret: str = SECRET) -> dict[str, str]:
    """The headers of a request, as the bot makes them."""
    return sign(secret, "evt_1", int(time.time()) if moment is None else moment, body)


@on_sqlite
async def test_what_the_bot_sends_is_read(database: str) -> None:
    """Over HTTP: what happened, when, to whom; the id is that of the bot's row."""
    today = Today()
    await newcomer(ALICE, "Alice")
    async with receiving() as receiver:
        billing = billing_at(today)
        own = await hooked(billing, receiver.url, own=True)
        await give(ALICE, 5)
        today.forward(minutes=1)
        await send_all(billing.deliveries)
    [(headers, body)] = receiver.came
    event = verify(body, headers, own.secret)
    assert (event.id, event.type) == (headers["webhook-id"], "balance.credited")
    assert event.data == {"user": str(ALICE), "amount": 5, "balance": 5, "entry": 1}
    assert event.timestamp.utcoffset() is not None


def test_one_of_several_signatures_is_enough() -> None:
    """As the specification allows."""
    headers = signed()
    headers["webhook-signature"] = f"v1,{'A' * 43}= v2,x {headers['webhook-signature']}"
    assert verify(BODY, headers, SECRET).id == "evt_1"


@pytest.mark.parametrize(
    "headers",
    [
        {},
        signed(b"{}"),
        signed(secret=OTHER),
        signed(moment=1_700_000_000),
        {**signed(), "webhook-id": "evt_2"},
        {**signed(), "webhook-timestamp": "soon"},
        {**signed(), "webhook-signature": "v1,é"},
    ],
    ids=["none", "another body", "another key", "long ago", "another id", "no moment", "letters"],
)
def test_everything_else_is_refused(headers: dict[str, str]) -> None:
    """Whoever made it up does not have the secret, or repeats an old request."""
    with pytest.raises(InvalidSignature):
        verify(BODY, headers, SECRET)
