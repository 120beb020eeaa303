"""The answers of the API. Amounts are in tokens; times are aware datetimes in UTC."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import datetime
from typing import Any, Self


@dataclass(frozen=True)
class Record:
    """Base class. Fields of the JSON that this version does not know are ignored."""

    @classmethod
    def read(cls, data: Mapping[str, Any]) -> Self:
        """Make a record from JSON. Raises KeyError if a field is missing."""
        return cls(**{one.name: _read(one.name, data[one.name]) for one in fields(cls)})


def _read(name: str, value: Any) -> Any:
    match value:
        case str() if name in ("at", "created_at", "expires_at"):
            return datetime.fromisoformat(value)
        case dict() if name in _INNER:
            return _INNER[name].read(value)
        case list() if name in _INNER:
            return [_INNER[name].read(one) for one in value]
    return value


@dataclass(frozen=True)
class Limits(Record):
    """How many of this person's tokens the key may spend. None means no limit."""

    per_request: int | None
    per_day: int | None
    left_today: int | None


@dataclass(frozen=True)
class Account(Record):
    """user: the Telegram id as text. held: tokens set aside for open holds."""

    user: str
    balance: int
    held: int
    limits: Limits


@dataclass(frozen=True)
class Entry(Record):
    """A change of the person's balance. amount: negative if tokens left the account."""

    id: int
    at: datetime
    kind: str
    amount: int
    reason: str
    hold: int | None
    charge: int | None
    grant: int | None
    balance_after: int | None


@dataclass(frozen=True)
class Page(Record):
    """A page of entries, the newest first. next_cursor: that of the next page; None at the end."""

    items: list[Entry]
    next_cursor: str | None


@dataclass(frozen=True)
class Grant(Record):
    """Tokens given to a person. balance: the person's balance afterwards."""

    id: int
    user: str
    amount: int
    reason: str
    created_at: datetime
    balance: int


@dataclass(frozen=True)
class Charge(Grant):
    """Tokens spent in one step."""

    refunded: int


@dataclass(frozen=True)
class Hold(Grant):
    """Tokens held for a service. state: open, captured, released or expired."""

    captured: int
    released: int
    state: str
    expires_at: datetime


@dataclass(frozen=True)
class Link(Record):
    """A person's consent, or the request for it.

    url: the link that the person opens. state: pending, connected, declined, expired or ended.
    user: None until the link is connected.
    """

    id: str
    url: str
    state: str
    daily_limit: int
    reference: str | None
    user: str | None
    created_at: datetime
    expires_at: datetime


@dataclass(frozen=True)
class TokenPrice(Record):
    """Reference prices of one token, as decimal text."""

    buy: str
    sell: str
    currency: str


@dataclass(frozen=True)
class Pack(Record):
    """A number of tokens and its price in Telegram Stars."""

    tokens: int
    stars: int


@dataclass(frozen=True)
class Prices(Record):
    """The prices of tokens: the reference prices, and those of the packs."""

    token: TokenPrice
    packs: list[Pack]


_INNER: dict[str, type[Record]] = {
    "limits": Limits,
    "items": Entry,
    "token": TokenPrice,
    "packs": Pack,
}
