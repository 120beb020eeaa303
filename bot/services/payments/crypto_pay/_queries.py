"""Orders in coins as screens see them, and what their payments bring."""

from dataclasses import dataclass
from datetime import datetime

from bot.services.records import record_of
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
    return record_of(CryptoOffer, order)
