"""Orders in coins as screens see them, and what their payments bring."""

from dataclasses import dataclass
from datetime import datetime

from models import CryptoOrder


@dataclass(frozen=True)
class CryptoOffer:
    """An order: tokens for RUB minor units until `expires_at` (UTC); `link` is where it is paid.

    `state`: open, paid or expired.
    """

    id: int
    user_id: int
    tokens: int
    amount_rub: int
    state: str
    link: str
    expires_at: datetime


@dataclass(frozen=True)
class Credited:
    """Tokens that a payment has just brought, and to whom."""

    order_id: int
    user_id: int
    tokens: int
    balance: int


def offer_of(order: CryptoOrder) -> CryptoOffer:
    """The order as it stands."""
    return CryptoOffer(
        id=order.id,
        user_id=order.user_id,
        tokens=order.tokens,
        amount_rub=order.amount_rub,
        state=order.state.value,
        link=order.link or "",
        expires_at=order.expires_at,
    )
