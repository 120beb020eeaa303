"""Notices about payments, written in the transaction of the change that they report."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import timedelta

from bot.services.messaging.outbox import Notice, Outbox, addressed
from bot.services.money_log import log_money

SCREEN_FIRST = timedelta(seconds=15)
"""The menu itself may show a payment: its notice waits so long for that, or for a word."""


@dataclass(frozen=True)
class Receipt:
    """What became of a payment: tokens credited (0 if a refund is due) and the balance now."""

    charge_id: str
    payer_id: int
    tokens: int
    stars: int
    balance: int
    mismatch: str | None
    refunded: bool
    repeated: bool


class PaymentNotices:
    """`admins`: Telegram ids of those who get notices of mismatched payments."""

    def __init__(self, outbox: Outbox, admins: Collection[int]) -> None:
        self._outbox = outbox
        self._admins = tuple(admins)

    async def of_payment(self, receipt: Receipt) -> None:
        """The payer: what was credited, or that it could not be; admins, if anything was odd."""
        key, payer = receipt_key(receipt.charge_id), receipt.payer_id
        values = {"tokens": receipt.tokens, "balance": receipt.balance, "stars": receipt.stars}
        if receipt.tokens:
            notice = Notice(key, payer, "receipts-paid", values)
        else:
            notice = Notice(key, payer, "receipts-kept", values)
        await self._outbox.put(notice, after=SCREEN_FIRST)
        log_money(
            "payment of Stars",
            charge=receipt.charge_id,
            user=payer,
            stars=receipt.stars,
            tokens=receipt.tokens,
            mismatch=receipt.mismatch,
        )
        if receipt.mismatch:
            await self._odd(receipt)

    async def _odd(self, receipt: Receipt) -> None:
        values = {
            "mismatch": receipt.mismatch,
            "payer": str(receipt.payer_id),
            "stars": receipt.stars,
            "tokens": receipt.tokens,
            "charge": receipt.charge_id,
        }
        notice = Notice(f"odd:{receipt.charge_id}", 0, "receipts-odd-payment", values)
        for one in addressed(notice, self._admins):
            await self._outbox.put(one)

    async def of_refund(self, charge_id: str, payer_id: int, tokens: int, balance: int) -> None:
        """The Stars went back, and so many tokens with them."""
        values = {"tokens": tokens, "balance": balance}
        notice = Notice(f"refund:{charge_id}", payer_id, "receipts-refunded", values)
        await self._outbox.put(notice)
        log_money("refund of Stars", charge=charge_id, user=payer_id, tokens=tokens)


def receipt_key(charge_id: str) -> str:
    """The notice of a payment to its payer."""
    return f"receipt:{charge_id}"
