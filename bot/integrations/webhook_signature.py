"""The signature of a webhook, a provider's or ours, as the Standard Webhooks specification has it.

webhook-signature is a list of `v1,<base64>` of HMAC-SHA256 over `<webhook-id>.<webhook-timestamp>.`
and the body's bytes; the key is what follows `whsec_`, decoded from base64.
https://replicate.com/docs/topics/webhooks/verify-webhook
"""

import base64
import binascii
import hmac
from collections.abc import Mapping

MAX_CLOCK_SKEW_S = 300  # seconds between their clock and ours; older requests are refused
_ID, _TIME, _SIGNATURE = "webhook-id", "webhook-timestamp", "webhook-signature"


def has_signature(headers: Mapping[str, str]) -> bool:
    """Whether the headers contain a signature. `headers`: in any case of letters."""
    given = {name.lower() for name in headers}
    return given >= {_ID, _TIME, _SIGNATURE}


def verify_signature(headers: Mapping[str, str], body: bytes, secret: str, *, now: float) -> bool:
    """Whether the provider signed exactly this body, within MAX_CLOCK_SKEW_S. Never raises.

    `headers`: in any case of letters; `secret`: whsec_...; `now`: unix seconds.
    """
    if not has_signature(headers):
        return False
    given = {name.lower(): value for name, value in headers.items()}
    key, moment = _key(secret), _moment(given[_TIME])
    if not key or moment is None or abs(now - moment) > MAX_CLOCK_SKEW_S:
        return False
    signed = f"{given[_ID]}.{given[_TIME]}.".encode("utf-8", "surrogateescape") + body
    expected = base64.b64encode(hmac.digest(key, signed, "sha256"))
    return any(hmac.compare_digest(expected, one) for one in _signatures(given[_SIGNATURE]))


def _key(secret: str) -> bytes:
    try:
        return base64.b64decode(secret.removeprefix("whsec_"), validate=True)
    except (binascii.Error, ValueError):
        return b""


def _moment(text: str) -> int | None:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 16 else None


def _signatures(header: str) -> list[bytes]:
    """The signatures of the known version, as bytes: they may hold any characters."""
    listed = (one.partition(",") for one in header.split())
    return [value.encode("utf-8", "surrogateescape") for name, _, value in listed if name == "v1"]


def sign(secret: str, number: str, moment: int, body: bytes) -> dict[str, str]:
    """The headers of a request that we sign. `number`: the message's; `moment`: unix seconds."""
    signed = f"{number}.{moment}.".encode() + body
    signature = base64.b64encode(hmac.digest(_key(secret), signed, "sha256")).decode()
    return {_ID: number, _TIME: str(moment), _SIGNATURE: f"v1,{signature}"}
