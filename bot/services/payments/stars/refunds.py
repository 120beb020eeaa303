"""Refunds of Stars that admins ask for: set the tokens aside, then the call, then the books.

    asked --Telegram says yes, or "already"--> done      (the tokens go back where they came from)
    asked --Telegram says no-----------------> failed    (the tokens are the person's again)

The row is committed before the call: a crash in between costs a second call, which Telegram
answers with CHARGE_ALREADY_REFUNDED.
"""

from dataclasses import dataclass
from datetime import timedelta

from tortoise.expressions import F

from bot.services.admin.audit import Audit
from bot.services.clock import Clock
from bot.services.errors import Gone, Refusal
from bot.services.ledger.ledger import Ledger
from bot.services.pagination import KeysetPage
from bot.services.payments.stars.charges import Paid, charge_by_mark, charges_of
from bot.services.payments.stars.payments import STARS, Payment, Payments, refund_job
from bot.services.payments.stars.transactions import OTHER_DATABASE, adopt
from bot.services.people.directory import name_of
from bot.services.records import record_of
from models import (
    Charge,
    ChargeState,
    Direction,
    RefundState,
    StarRefund,
    StarRow,
    StarState,
)
from models.db.sql import fetch
from models.db.transactions import transactional

WITHIN = timedelta(seconds=60)  # that one call may take, after which another process tries
PAUSES = (5, 30, 120, 600, 3600)  # seconds between attempts; the last one goes on
AT_ONCE = 20


class SpentAlready(Refusal):
    """`left` of the payment's `tokens` tokens are there; the settings allow no debt."""

    text_key = "errors-refund-spent"


@dataclass(frozen=True)
class RefundEffect:
    """A payment, and what its refund would do.

    `left`: of its tokens, how many the person still has; `refund`: "" where none was asked for,
    else asked, done or failed, with the reason in `error`. `possible`: it may be asked for.
    """

    charge_id: str
    payer_id: int
    payer: str
    stars: int
    tokens: int
    state: str
    mismatch: str | None
    order_id: int | None
    shortfall: int
    left: int
    refund: str
    error: str
    possible: bool


@dataclass(frozen=True)
class DueRefund:
    """A refund whose call is to be made now."""

    id: int
    charge_id: str
    payer_id: int


class Refunds:
    """`allow_debt`: Stars go back also where their tokens were spent; what is missing is written
    on the payment."""

    def __init__(
        self, ledger: Ledger, payments: Payments, audit: Audit, now: Clock, *, allow_debt: bool
    ) -> None:
        self._ledger = ledger
        self._payments = payments
        self._audit = audit
        self._now = now
        self._allow_debt = allow_debt

    async def look(self, charge_id: str) -> RefundEffect:
        """What an admin sees before the decision. Raises Gone if there is no such payment."""
        charge = await Charge.get_or_none(id=charge_id) or await _of_another_database(charge_id)
        last = await StarRefund.filter(charge_id=charge_id).order_by("-id").first()
        left = min(charge.tokens, await self._ledger.balance(charge.payer_id))
        refund = last.state.value if last else ""
        open_ = charge.state is not ChargeState.REFUNDED and refund != RefundState.ASKED
        return record_of(
            RefundEffect,
            charge,
            charge_id=charge.id,
            payer=await name_of(charge.payer_id),
            state="foreign"
            if charge.mismatch == OTHER_DATABASE and not last
            else charge.state.value,
            left=left,
            refund=refund,
            error=(last.error or "") if last else "",
            possible=open_ and (left == charge.tokens or self._allow_debt),
        )

    async def charges(self, user_id: int, position: str | None = None) -> KeysetPage[Paid]:
        """A page of the person's payments, newest first."""
        return await charges_of(user_id, position)

    async def charge(self, user_id: int, mark: str) -> str:
        """The id of the person's payment with this mark. Raises Gone if there is none."""
        return await charge_by_mark(user_id, mark)

    @transactional
    async def ask(self, charge_id: str, actor: int) -> None:
        """Set the tokens aside and write the refund down; the call follows.

        Raises Gone (no such payment, refunded, or asked for already), SpentAlready.
        """
        await adopt(charge_id)
        refund_id = await self._open(charge_id, actor)
        charge = await Charge.get(id=charge_id)
        left = min(charge.tokens, await self._ledger.balance(charge.payer_id))
        if left < charge.tokens and not self._allow_debt:
            raise SpentAlready(left=left, tokens=charge.tokens)
        if left:
            await self._ledger.hold(charge.payer_id, left, job=refund_job(refund_id))
            await StarRefund.filter(id=refund_id).update(held=left)
        about = {"stars": charge.stars, "tokens": charge.tokens, "charge": charge.id}
        await self._audit.record(actor, "refund", f"user:{charge.payer_id}", after=about)

    async def _open(self, charge_id: str, actor: int) -> int:
        """The row, unless one is open: a unique index says so. Raises Gone.

        Locks the payment first: another refund of it waits, or has finished.
        """
        standing = Charge.filter(id=charge_id).exclude(state=ChargeState.REFUNDED)
        if not await standing.update(shortfall=F("shortfall")):
            raise Gone
        rows = await fetch(
            "INSERT INTO star_refunds"
            " (charge_id, actor_id, held, state, attempts, due_at, created_at)"
            " VALUES (?, ?, 0, ?, 0, ?, ?) ON CONFLICT DO NOTHING RETURNING id",
            *(charge_id, actor, RefundState.ASKED.value, self._now(), self._now()),
        )
        if not rows:
            raise Gone
        return int(rows[0]["id"])

    async def due(self) -> list[DueRefund]:
        """Refunds to send to Telegram now, leased to this process for a minute."""
        now = self._now()
        ready = StarRefund.filter(state=RefundState.ASKED, due_at__lte=now)
        rows = await ready.order_by("due_at", "id").limit(AT_ONCE).select_related("charge")
        return [
            DueRefund(row.id, row.charge_id, row.charge.payer_id)
            for row in rows
            if await StarRefund.filter(
                id=row.id, state=RefundState.ASKED, attempts=row.attempts
            ).update(attempts=row.attempts + 1, due_at=now + WITHIN)
        ]

    async def done(self, due: DueRefund) -> None:
        """Telegram has given the Stars back, now or earlier: the tokens follow them."""
        charge = await Charge.get(id=due.charge_id)
        gone = Payment(due.payer_id, charge.invoice_payload, STARS, charge.stars, due.charge_id)
        await self._payments.refunded(gone)

    async def later(self, due: DueRefund, error: str, after: float | None = None) -> None:
        """No answer, or "not now": again in `after` seconds, or as often as it was tried."""
        row = await StarRefund.get(id=due.id)
        pause = after or PAUSES[min(row.attempts, len(PAUSES)) - 1]
        await StarRefund.filter(id=due.id, state=RefundState.ASKED).update(
            due_at=self._now() + timedelta(seconds=pause), error=error[:500]
        )

    @transactional
    async def failed(self, due: DueRefund, error: str) -> None:
        """Telegram said no: the tokens are the person's again."""
        moved = await StarRefund.filter(id=due.id, state=RefundState.ASKED).update(
            state=RefundState.FAILED, ended_at=self._now(), error=error[:500]
        )
        row = await StarRefund.get(id=due.id)
        if moved and row.held:
            await self._ledger.void(refund_job(row.id))


async def _of_another_database(charge_id: str) -> Charge:
    """What its charge would be: it is written down when its refund is asked for. Raises Gone."""
    row = await StarRow.get_or_none(
        telegram_id=charge_id, direction=Direction.IN, state=StarState.FOREIGN
    )
    if row is None or row.user_id is None:
        raise Gone
    return Charge(
        id=charge_id,
        payer_id=row.user_id,
        stars=row.stars,
        tokens=0,
        state=ChargeState.REFUND_DUE,
        mismatch=OTHER_DATABASE,
        invoice_payload=row.payload or "",
    )
