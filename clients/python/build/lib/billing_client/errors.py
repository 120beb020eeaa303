"""Errors: what the API refused (`Problem`), and an API that does not answer (`Unreachable`)."""

from collections.abc import Mapping
from typing import Any


class BillingError(Exception):
    """Every error of this package."""


class Unreachable(BillingError):
    """No answer after all tries. A write may have happened: repeat it with this key."""

    def __init__(self, idempotency_key: str | None, why: str) -> None:
        super().__init__(why)
        self.idempotency_key = idempotency_key


class Problem(BillingError):
    """The API refused. `code` is stable; `data` has all members of the problem (RFC 9457)."""

    def __init__(self, status: int, data: Mapping[str, Any]) -> None:
        self.status, self.data = status, data
        self.code = str(data.get("code", "internal_error"))
        super().__init__(f"{status} {self.code}: {data.get('detail', '')}")


class NotEnoughTokens(Problem):
    """The person has fewer tokens: `data["needed"]`, `data["available"]`."""


class NotConnected(Problem):
    """The person has not connected this service, or has disconnected it."""


CLASSES = {"not_enough_tokens": NotEnoughTokens, "not_connected": NotConnected}
"""By code; every other one is a plain Problem."""
