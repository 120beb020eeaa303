"""THE list of payment methods, in the order of their buttons, and what follows from it."""

from typing import Any

from bot.services.payments.crypto_pay.method import CRYPTO_PAY
from bot.services.payments.manual_transfer.method import MANUAL_TRANSFER
from bot.services.payments.method import PaymentMethod
from bot.services.payments.stars.method import STARS
from models import Kind

METHODS: tuple[PaymentMethod[Any], ...] = (STARS, MANUAL_TRANSFER, CRYPTO_PAY)

PURCHASE_KINDS: tuple[Kind, ...] = tuple(method.kind for method in METHODS)
"""Kinds of transfers that are purchases. The trigger that keeps `users.paid_at` agrees: tested."""

REFUND_KINDS: tuple[Kind, ...] = tuple(
    method.refund_kind for method in METHODS if method.refund_kind
)

SOLD_FROM = tuple(method.purpose for method in METHODS)
"""The system's accounts from which tokens are sold."""


def method_of(kind: str) -> PaymentMethod[Any] | None:
    """The method whose purchases are transfers of this kind; None for every other kind."""
    return next((method for method in METHODS if method.kind == kind), None)
