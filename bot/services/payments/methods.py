"""THE list of payment methods, in the order of their buttons, and what follows from it."""

from typing import Any, cast

from bot.services.payments.crypto_pay.method import CRYPTO_PAY
from bot.services.payments.manual_transfer.method import MANUAL_TRANSFER
from bot.services.payments.method import Dependencies, PaymentMethod, Rules
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


class BuiltMethods:
    """What every method has built."""

    def __init__(self, on: Dependencies) -> None:
        self._built = {method.name: method.build(on) for method in METHODS}

    def of(self, method: PaymentMethod[Rules]) -> Rules:
        """The services of this method."""
        return cast(Rules, self._built[method.name])

    async def close(self) -> None:
        """Hang up what methods have open."""
        for method in METHODS:
            if method.close:
                await method.close(self.of(method))
