"""What the API answers. Amounts are tokens; moments are aware datetimes in UTC."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import datetime
from typing import Any, Self


@dataclass(frozen=True)
class Record:
    """Made of the API's JSON; fields that this version does not know are left out."""

    @classmethod
    def read(cls, data: Mapping[str, Any]) -> Self:
        """Raises KeyError where a field is missing."""
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
    """What the key may spend of this person's tokens; None: no such limit."""

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
    """A line of the statement. amount: negative where tokens went."""

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
    """Entries, the newest first. next_cursor: for the next page; None at the end."""

    items: list[Entry]
    next_cursor: str | None


@dataclass(frozen=True)
class Grant(Record):
    """Tokens given to a person. balance: the person's, after it."""

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
    """Tokens set aside. state: open, captured, released or expired."""

    captured: int
    released: int
    state: str
    expires_at: datetime


@dataclass(frozen=True)
class Link(Record):
    """A person's consent. url: what they open. state: pending, connected, declined, expired, ended.
    user: None until it is connected.
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
    """So many tokens for so many Telegram Stars."""

    tokens: int
    stars: int


@dataclass(frozen=True)
class Prices(Record):
    """What tokens cost."""

    token: TokenPrice
    packs: list[Pack]


_INNER: dict[str, type[Record]] = {
    "limits": Limits,
    "items": Entry,
    "token": TokenPrice,
    "packs": Pack,
}
