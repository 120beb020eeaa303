"""The client knows the bot's webhooks from all others (https://www.standardwebhooks.com)."""

import base64
import hmac
import json
import time
from hashlib import sha256

import pytest
from billing_client.webhooks import InvalidSignature, verify

KEY = b"a key of the test, 32 bytes long"
SECRET = "whsec_" + base64.b64encode(KEY).decode()
BODY = json.dumps(
    {"type": "balance.low", "timestamp": "2026-11-29T12:00:00Z", "data": {"user": "1001"}}
).encode()


def signed(body: bytes = BODY, moment: int | None = None, key: bytes = KEY) -> dict[str, str]:
    """The headers of a request."""
    at = str(int(time.time()) if moment is None else moment)
    mac = hmac.new(key, f"msg_1.{at}.".encode() + body, sha256).digest()
    signature = f"v1,{base64.b64encode(mac).decode()}"
    return {"webhook-id": "msg_1", "Webhook-Timestamp": at, "webhook-signature": signature}


def test_what_the_bot_signed_is_read() -> None:
    """Its id, what happened, when and to whom."""
    event = verify(BODY, signed(), SECRET)
    assert (event.id, event.type, event.data["user"]) == ("msg_1", "balance.low", "1001")
    assert event.timestamp.isoformat() == "2026-11-29T12:00:00+00:00"


def test_one_of_several_signatures_is_enough() -> None:
    """While a secret is replaced there are two."""
    headers = signed()
    headers["webhook-signature"] = f"v1,{'A' * 43}= {headers['webhook-signature']}"
    assert verify(BODY, headers, SECRET).id == "msg_1"


@pytest.mark.parametrize(
    "headers",
    [
        {},
        signed(b"{}"),
        signed(key=b"another key"),
        signed(moment=1_700_000_000),
        {**signed(), "webhook-id": "msg_2"},
        {**signed(), "webhook-timestamp": "soon", "Webhook-Timestamp": "soon"},
    ],
    ids=["none", "another body", "another key", "long ago", "another id", "no moment"],
)
def test_everything_else_is_refused(headers: dict[str, str]) -> None:
    """Whoever made it up does not have the secret, or repeats an old request."""
    with pytest.raises(InvalidSignature):
        verify(BODY, headers, SECRET)
