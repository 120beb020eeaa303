"""Shortfalls: tokens that a refund could not take back, and their later collection.

A refund takes what the wallet has. Tokens that a job holds at that moment are neither in the wallet
nor spent. When the job returns them, they are collected. Nothing else is: tokens that the person
buys later are theirs (docs/decisions/0032).
"""

from bot.services.ledger._posting import post, system, wallet
from bot.services.messaging.outbox import Notice, Outbox
from models import Charge, ChargeState
from models.accounts import Kind, Purpose
from models.db.post_transfer import TransferRequest
from models.db.sql import fetch

_LAST_OF_HELD = """
SELECT max(e.transfer_id) AS last FROM entries e JOIN accounts a ON a.id = e.account_id
WHERE a.user_id = ? AND a.purpose = 'held' AND a.balance > 0"""


async def mark(charge: Charge, shortfall: int) -> None:
    """Store what a refund could not take. Call it with the person's wallet locked.

    All tokens held at that moment were held by transfers up to `held_until`.
    """
    rows = await fetch(_LAST_OF_HELD, charge.payer_id) if shortfall else [{"last": None}]
    await Charge.filter(id=charge.id).update(shortfall=shortfall, held_until=rows[0]["last"])


class Shortfalls:
    """Collects shortfalls. `outbox`: for notices; None sends none."""

    def __init__(self, outbox: Outbox | None) -> None:
        self._outbox = outbox

    async def collect(self, user_id: int, job: str, hold: int, tokens: int) -> None:
        """Collect from tokens that the job has just returned; transfer `hold` had held them.

        Call it in that transaction, with the person's wallet locked.
        """
        lacking = Charge.filter(payer_id=user_id, state=ChargeState.REFUNDED, shortfall__gt=0)
        for charge in await lacking.filter(held_until__gte=hold).order_by("refunded_at", "id"):
            taken = min(tokens, charge.shortfall)
            if not taken:
                return
            tokens -= taken
            await Charge.filter(id=charge.id).update(shortfall=charge.shortfall - taken)
            await self._take(charge, job, taken)

    async def _take(self, charge: Charge, job: str, tokens: int) -> None:
        key = f"{charge.id}:{job}"
        source, target = wallet(charge.payer_id), system(Purpose.STARS)
        kept = f"stars-refund:{key}"
        posted = await post(
            TransferRequest(source, target, tokens, Kind.STARS_REFUND, kept, ref=job)
        )
        if self._outbox:
            values = {"tokens": tokens, "balance": posted.source_balance}
            notice = Notice(f"refund:{key}", charge.payer_id, "receipts-collected", values)
            await self._outbox.put(notice)
