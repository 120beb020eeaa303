"""Checks and reads webhooks of the bot (https://www.standardwebhooks.com)."""

import base64
import hmac
import json
import time
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from typing import Any

TOLERANCE_S = 300  # seconds between the signature and now


class InvalidSignature(ValueError):
    """The webhook was not signed with this secret, or too long ago."""


@dataclass(frozen=True, slots=True)
class Event:
    """What happened.

    id: the same if the event is sent again, so handle each id only once. data: ids and amounts,
    depending on `type` (docs/billing-api.md).
    """

    id: str
    type: str
    timestamp: datetime
    data: Mapping[str, Any]


def verify(body: bytes, headers: Mapping[str, str], secret: str) -> Event:
    """The event of this request. `secret`: the one that the panel showed, whsec_…

    Answer 2xx as soon as you have stored the event; otherwise it is sent again. Raises
    InvalidSignature.
    """
    given = {name.lower(): value for name, value in headers.items()}
    try:
        number, moment = given["webhook-id"], given["webhook-timestamp"]
        signatures, age = given["webhook-signature"].split(), abs(time.time() - int(moment))
    except (KeyError, ValueError):
        raise InvalidSignature("the headers of the signature are missing or invalid") from None
    if age > TOLERANCE_S:
        raise InvalidSignature("the signature is too old")
    expected = f"v1,{_signature(secret, number, moment, body)}".encode()
    if not any(hmac.compare_digest(expected, one.encode()) for one in signatures):
        raise InvalidSignature("the signature does not match")
    event = json.loads(body)
    at = datetime.fromisoformat(event["timestamp"])
    return Event(number, event["type"], at, event["data"])


def _signature(secret: str, number: str, moment: str, body: bytes) -> str:
    key = base64.b64decode(secret.removeprefix("whsec_"))
    signed = f"{number}.{moment}.".encode() + body
    return base64.b64encode(hmac.new(key, signed, sha256).digest()).decode()
