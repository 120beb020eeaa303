"""Invoices of Crypto Pay that are paid and match no order: reported to admins once, never credited.

Their rows are the notices themselves, so they are shown for as long as notices are kept.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from loguru import logger

from bot.integrations.crypto_pay import Invoice
from bot.services.messaging.outbox import Notice, Outbox, addressed
from models.db.transactions import transactional

ABOUT = "coins:odd"


@dataclass(frozen=True)
class UnmatchedInvoice:
    """A paid invoice without an order. `asked`: what it was for, `paid`: what came; with units."""

    invoice_id: str
    asked: str
    paid: str
    found_at: datetime


class UnmatchedInvoices:
    """`admins`: Telegram ids of the recipients."""

    def __init__(self, outbox: Outbox, admins: Collection[int]) -> None:
        self._outbox = outbox
        self._admins = tuple(admins)

    async def found(self, invoice: Invoice) -> None:
        """Tell of it, and log it, the first time that it is met."""
        if await self._tell(invoice) or not self._admins:
            logger.error("invoice {} of Crypto Pay is paid and fits no order", invoice.id)

    @transactional
    async def _tell(self, invoice: Invoice) -> bool:
        values = {
            "invoice": str(invoice.id),
            "asked": _money(invoice.amount, invoice.fiat),
            "paid": _money(invoice.paid_amount, invoice.paid_asset),
        }
        notice = Notice(f"{ABOUT}:{invoice.id}", 0, "crypto-told-odd", values, about=ABOUT)
        return any([await self._outbox.put(one) for one in addressed(notice, self._admins)])

    async def newest(self) -> list[UnmatchedInvoice]:
        """The reported ones, newest first."""
        told = await self._outbox.about(ABOUT)
        found = {one.values["invoice"]: (one.values, at) for one, at in told}
        return [UnmatchedInvoice(key, v["asked"], v["paid"], at) for key, (v, at) in found.items()]


def _money(amount: Decimal | None, unit: str | None) -> str:
    """Such as 900.00 RUB: it may be any currency, of any number of places."""
    return "—" if amount is None else f"{amount} {unit or ''}".strip()[:64]
