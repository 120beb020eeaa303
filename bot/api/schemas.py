"""The API's bodies, as OpenAPI shows them. Amounts are whole tokens, moments RFC 3339 in UTC."""

from datetime import datetime
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

MAX_TOKENS = 1_000_000_000
USER_FORM = "^([1-9][0-9]{0,14}|lnk_[A-Za-z0-9_-]{22})$"
LINK_FORM = "^lnk_[A-Za-z0-9_-]{22}$"
IDEMPOTENCY_FORM = "^[A-Za-z0-9_.:-]{1,64}$"
MIN_HOLD_S, HOLD_S, MAX_HOLD_S = 60, 900, 2_592_000


def _whole(value: Any) -> Any:
    """JSON has one kind of number, so 10.0 is a whole number."""
    return int(value) if isinstance(value, float) and value.is_integer() else value


_AS_WHOLE = BeforeValidator(_whole)
Amount = Annotated[int, Field(ge=1, le=MAX_TOKENS, description="tokens"), _AS_WHOLE]
PartAmount = Annotated[
    Annotated[int, Field(ge=1, le=MAX_TOKENS), _AS_WHOLE] | None,
    Field(description="tokens; null or absent: all that are left"),
]
UserRef = Annotated[
    str, Field(pattern=USER_FORM, description="a Telegram id, or the id of a connected link")
]
Reason = Annotated[
    str,
    Field(
        min_length=1,
        max_length=200,
        pattern=r"^[!-~\u00a1-\ud7ff\ue000-\ufffd][ -~\u00a0-\ud7ff\ue000-\ufffd]*$",
        description="for the person's history; no personal data: it stays in the ledger",
    ),
]


class _Body(BaseModel):
    """A request's body: unknown members are refused."""

    model_config = ConfigDict(extra="forbid", strict=True)


class NewHold(_Body):
    """Tokens to set aside."""

    user: UserRef
    amount: Amount
    reason: Reason
    expires_in: Annotated[
        int,
        Field(ge=MIN_HOLD_S, le=MAX_HOLD_S, description="seconds until it is released"),
        _AS_WHOLE,
    ] = HOLD_S


class NewCharge(_Body):
    """Tokens to spend in one step, or to grant."""

    user: UserRef
    amount: Amount
    reason: Reason


class Part(_Body):
    """How much of a hold to capture, or of a charge to refund."""

    amount: PartAmount = None


class Nothing(_Body):
    """No members."""


class NewLink(_Body):
    """A request for consent. `reference`: your own name for the person; answers repeat it."""

    daily_limit: Amount
    reference: Annotated[str, Field(max_length=64, pattern="^[ -~]*$")] = ""


class AccountLimits(BaseModel):
    """Tokens that your key may still spend of this person."""

    per_request: int
    per_day: int
    left_today: int


class Account(BaseModel):
    """A person's tokens. `held`: by your service; for the operator's own service, by all."""

    user: str
    balance: int
    held: int
    limits: AccountLimits


class Entry(BaseModel):
    """A change of the wallet."""

    id: int
    at: datetime
    kind: str
    amount: Annotated[int, Field(description="signed")]
    reason: str
    hold: int | None
    charge: int | None
    grant: int | None
    balance_after: int | None


class EntryPage(BaseModel):
    """Newest first. `next_cursor`: for the next page; null after the last."""

    items: list[Entry]
    next_cursor: str | None


class Hold(BaseModel):
    """Tokens set aside. `balance`: the wallet after the write, or now."""

    id: int
    user: str
    amount: int
    captured: int
    released: int
    state: Annotated[str, Field(pattern="^(open|captured|released|expired)$")]
    reason: str
    created_at: datetime
    expires_at: datetime
    balance: int


class Charge(BaseModel):
    """Tokens spent."""

    id: int
    user: str
    amount: int
    refunded: int
    reason: str
    created_at: datetime
    balance: int


class Grant(BaseModel):
    """Tokens given."""

    id: int
    user: str
    amount: int
    reason: str
    created_at: datetime
    balance: int


class Link(BaseModel):
    """A person's consent, or the request for it."""

    id: str
    url: str
    state: Annotated[str, Field(pattern="^(pending|connected|declined|expired|ended)$")]
    daily_limit: int
    reference: str
    user: str | None
    created_at: datetime
    expires_at: datetime


class TokenPrice(BaseModel):
    """Money for one token, as decimal text."""

    buy: str
    sell: str
    currency: str


class Pack(BaseModel):
    """A number of tokens, and its price in Stars."""

    tokens: int
    stars: int


class Prices(BaseModel):
    """What tokens cost."""

    token: TokenPrice
    packs: list[Pack]


class Problem(BaseModel):
    """RFC 9457. `code` is stable; some codes have more members."""

    model_config = ConfigDict(extra="allow")

    type: str
    title: str
    status: int
    detail: str
    code: str
    request_id: str
