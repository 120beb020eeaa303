"""A callback must be signed recently by the provider over the exact bytes; others are refused."""

import base64
import hmac
import json

import pytest

from bot.integrations.webhook_signature import MAX_CLOCK_SKEW_S, verify_signature

KEY = b"0123456789abcdef0123456789abcdef"
SECRET = "whsec_" + base64.b64encode(KEY).decode()
OTHER = "whsec_" + base64.b64encode(KEY[::-1]).decode()
NOW = 1_760_000_000
BODY = json.dumps({"id": "p1", "status": "succeeded", "note": "кот"}).encode()


def signed(body: bytes = BODY, moment: int = NOW, key: bytes = KEY) -> dict[str, str]:
    """The headers of a true callback."""
    content = f"msg_1.{moment}.".encode() + body
    mark = base64.b64encode(hmac.digest(key, content, "sha256")).decode()
    return {
        "webhook-id": "msg_1",
        "webhook-timestamp": str(moment),
        "webhook-signature": f"v1,{mark}",
    }


def but(**changed: str | None) -> dict[str, str]:
    """True headers, but for these (None: left out)."""
    headers = signed() | {f"webhook-{name}": value or "" for name, value in changed.items()}
    return {name: value for name, value in headers.items() if value}


GOOD = signed()["webhook-signature"]
FLIPPED = (
    "v1,"
    + base64.b64encode(
        bytes([base64.b64decode(GOOD[3:])[0] ^ 1]) + base64.b64decode(GOOD[3:])[1:]
    ).decode()
)


@pytest.mark.parametrize(
    "headers",
    [
        signed(),
        {name.title(): value for name, value in signed().items()},
        but(signature=f"v1,bm8= {GOOD}"),
        but(signature=f"v1a,bm8= {GOOD} v2,bm8="),
        signed(moment=NOW - MAX_CLOCK_SKEW_S),
        signed(moment=NOW + MAX_CLOCK_SKEW_S),
    ],
)
def test_a_true_signature_is_taken(headers: dict[str, str]) -> None:
    """In any case of letters, among others, within five minutes."""
    assert verify_signature(headers, BODY, SECRET, now=NOW)


@pytest.mark.parametrize(
    ("headers", "body", "secret"),
    [
        (but(signature=FLIPPED), BODY, SECRET),
        (signed(), bytes([BODY[0] ^ 1]) + BODY[1:], SECRET),
        (signed(), json.dumps(json.loads(BODY), ensure_ascii=False).encode(), SECRET),
        (signed(), json.dumps(json.loads(BODY), indent=1).encode(), SECRET),
        (signed(), BODY + b" ", SECRET),
        (signed(), b"", SECRET),
        (signed(), BODY, OTHER),
        (signed(), BODY, "whsec_"),
        (signed(), BODY, ""),
        (signed(), BODY, "whsec_%%%"),
        (signed(), BODY, "whsec_ключ"),
        (but(signature=None), BODY, SECRET),
        (but(id=None), BODY, SECRET),
        (but(timestamp=None), BODY, SECRET),
        (but(id="msg_2"), BODY, SECRET),
        (but(timestamp=str(NOW - 1)), BODY, SECRET),
        (but(timestamp="soon"), BODY, SECRET),
        (but(timestamp="-1"), BODY, SECRET),
        (but(timestamp="١٧٦٠٠٠٠٠٠٠"), BODY, SECRET),
        (but(timestamp="9" * 400), BODY, SECRET),
        (signed(moment=NOW - MAX_CLOCK_SKEW_S - 1), BODY, SECRET),
        (signed(moment=NOW + MAX_CLOCK_SKEW_S + 1), BODY, SECRET),
        (but(signature=GOOD.replace("v1", "v2")), BODY, SECRET),
        (but(signature=GOOD[3:]), BODY, SECRET),
        (but(signature="v1,подпись"), BODY, SECRET),
        (but(signature="v1,\udcff\udcfe"), BODY, SECRET),
        (but(signature="v1,"), BODY, SECRET),
        (but(signature="," * 5000), BODY, SECRET),
        (but(id="\udcff"), BODY, SECRET),
        ({}, BODY, SECRET),
    ],
)
def test_anything_else_is_refused(headers: dict[str, str], body: bytes, secret: str) -> None:
    """One bit off, the same JSON written anew, another token, what is no ASCII: never an error."""
    assert verify_signature(headers, body, secret, now=NOW) is False
