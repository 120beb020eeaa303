"""Errors: the API refused a request (`Problem`) or did not answer (`Unreachable`)."""

from collections.abc import Mapping
from typing import Any


class BillingError(Exception):
    """The base class of the other errors."""


class Unreachable(BillingError):
    """No answer after all attempts. A write may have been done: repeat it with this key."""

    def __init__(self, idempotency_key: str | None, why: str) -> None:
        super().__init__(why)
        self.idempotency_key = idempotency_key


class Problem(BillingError):
    """The API refused. `code` never changes its meaning; `data`: all members (RFC 9457)."""

    def __init__(self, status: int, data: Mapping[str, Any]) -> None:
        self.status, self.data = status, data
        self.code = str(data.get("code", "internal_error"))
        super().__init__(f"{status} {self.code}: {data.get('detail', '')}")


class NotEnoughTokens(Problem):
    """The person has too few tokens: `data["available"]` of `data["needed"]`."""


class NotConnected(Problem):
    """The person has not connected this service, or has disconnected it."""


CLASSES = {"not_enough_tokens": NotEnoughTokens, "not_connected": NotConnected}
"""The classes by code. Problems with other codes are instances of Problem."""
