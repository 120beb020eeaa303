"""Stars in: what a checkout must satisfy, and how a payment becomes tokens exactly once.

A payment that arrives has been paid, whatever is odd about it: it is credited to its payer by
the order's own terms, or, where no terms fit, kept as a refund that is due. Nothing is dropped.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from bot.services.clock import Clock
from bot.services.errors import Gone
from bot.services.growth.referrals import Referrals
from bot.services.ledger.ledger import Ledger, system, wallet
from bot.services.ledger.shortfalls import mark
from bot.services.ledger.user_accounts import locked_balance
from bot.services.messaging.outbox import Outbox
from bot.services.payments._invoice_payloads import ORDER, named_by
from bot.services.payments._purchases import Purchases
from bot.services.payments.stars.checkout_errors import (
    NoSuchOrder,
    OrderDiffers,
    OrderOver,
    PayerBanned,
)
from bot.services.payments.stars.notices import PaymentNotices, Receipt
from bot.services.payments.stars.transactions import explain
from models import (
    Charge,
    ChargeState,
    Kind,
    Order,
    OrderState,
    Purpose,
    RefundState,
    StarRefund,
    User,
)
from models.db.sql import fetch
from models.db.transactions import transactional

STARS = "XTR"
SKEW = timedelta(hours=1)  # by which our clock may be ahead of Telegram's


def refund_job(refund_id: int) -> str:
    """The hold of the tokens that a refund will take back."""
    return f"refund:{refund_id}"


class Mismatch(StrEnum):
    """What did not fit between a payment and its order."""

    UNKNOWN_ORDER = "unknown_order"
    CURRENCY = "currency"
    AMOUNT = "amount"
    FOREIGN_PAYER = "foreign_payer"
    EXPIRED = "expired"
    PAID_TWICE = "paid_twice"
    PAID_BEFORE = "paid_before"


@dataclass(frozen=True)
class Payment:
    """What Telegram says of a checkout (`charge_id` is empty), of a payment or of its refund."""

    payer_id: int
    payload: str
    currency: str
    stars: int
    charge_id: str = ""


@dataclass(frozen=True)
class Refunded:
    """What a refund took back: tokens, and `shortfall` tokens that were spent already."""

    charge_id: str
    payer_id: int
    tokens: int
    shortfall: int
    repeated: bool


class Payments:
    """The only door by which Stars become tokens, and go back."""

    def __init__(
        self,
        ledger: Ledger,
        referrals: Referrals,
        outbox: Outbox,
        admins: Collection[int],
        now: Clock,
    ) -> None:
        self._ledger = ledger
        self._referrals = referrals
        self._purchases = Purchases(ledger, referrals)
        self._tell = PaymentNotices(outbox, admins)
        self._now = now

    async def check(self, asked: Payment) -> None:
        """Let a checkout pass, or raise the CheckoutRefused that says why not.

        Telegram cancels the payment unless this is answered within 10 seconds.
        """
        order, _ = await _order_of(asked.payload)
        if order is None or order.user_id != asked.payer_id:
            raise NoSuchOrder
        if await User.filter(id=asked.payer_id, banned_at__isnull=False).exists():
            raise PayerBanned
        if asked.currency != STARS or asked.stars != order.stars:
            raise OrderDiffers
        if order.state is not OrderState.OPEN or order.expires_at <= self._now():
            raise OrderOver

    async def asked(self, payload: str, at: datetime) -> int | None:
        """The Stars that our invoice asks for which was paid at that moment; 0: its order is gone.

        None where no invoice of this database has that payload: it is another's, or older than us.
        """
        named = await named_by(ORDER, payload)
        if named is None:
            return None
        order = await Order.get_or_none(id=named.row_id)
        if named.unsigned and (order is None or order.created_at > at + SKEW):
            return None
        return order.stars if order else 0

    async def credit(self, payment: Payment) -> Receipt:
        """Record the charge and credit its tokens, in one transaction; the payer must be known.

        The charge id decides: the same charge again gives the first receipt, `repeated`.
        """
        repeated = not await self._credit_once(payment)
        return await self._receipt(payment.charge_id, repeated)

    @transactional
    async def _credit_once(self, payment: Payment) -> bool:
        """False when the charge is recorded already. Its insert is the transaction's first word."""
        if not await self._record(payment):
            return False
        order, unsigned = await _order_of(payment.payload)
        misfit = _misfit(payment, order)
        if order is None or misfit:
            await Charge.filter(id=payment.charge_id).update(mismatch=misfit)
        else:
            await self._credit_order(payment, order, once=unsigned)
        await self._tell.of_payment(await self._receipt(payment.charge_id, repeated=False))
        return True

    async def _record(self, payment: Payment) -> bool:
        """The charge as a refund that is due, until the same transaction finds terms for it."""
        rows = await fetch(
            "INSERT INTO charges (id, payer_id, stars, tokens, state, invoice_payload, shortfall,"
            " created_at) VALUES (?, ?, ?, 0, ?, ?, 0, ?) ON CONFLICT (id) DO NOTHING RETURNING id",
            payment.charge_id,
            payment.payer_id,
            payment.stars,
            ChargeState.REFUND_DUE.value,
            payment.payload,
            self._now(),
        )
        return bool(rows)

    async def _credit_order(self, payment: Payment, order: Order, *, once: bool) -> None:
        """`once`: nothing proves that it is this order's second payment, so its Stars go back."""
        first = await self._close(order)
        if once and not first:
            await Charge.filter(id=payment.charge_id).update(mismatch=Mismatch.PAID_BEFORE)
            return
        payer, key = payment.payer_id, f"stars:{payment.charge_id}"
        await self._purchases.credit(
            Kind.STARS, Purpose.STARS, payer, order.tokens, key, ref=str(order.id)
        )
        await Charge.filter(id=payment.charge_id).update(
            order_id=order.id,
            tokens=order.tokens,
            state=ChargeState.CREDITED,
            mismatch=self._mismatch(payment, order, first=first),
        )

    async def _close(self, order: Order) -> bool:
        """Mark the order paid; whether this is what pays it."""
        unpaid = Order.filter(id=order.id, state__in=(OrderState.OPEN, OrderState.EXPIRED))
        return bool(await unpaid.update(state=OrderState.PAID, paid_at=self._now()))

    def _mismatch(self, payment: Payment, order: Order, *, first: bool) -> Mismatch | None:
        """What was odd about the moment or the payer, if anything."""
        if order.user_id != payment.payer_id:
            return Mismatch.FOREIGN_PAYER
        if not first:
            return Mismatch.PAID_TWICE
        return Mismatch.EXPIRED if order.expires_at <= self._now() else None

    async def _receipt(self, charge_id: str, repeated: bool) -> Receipt:
        charge = await Charge.get(id=charge_id)
        return Receipt(
            charge_id=charge.id,
            payer_id=charge.payer_id,
            tokens=charge.tokens,
            stars=charge.stars,
            balance=await self._ledger.balance(charge.payer_id),
            mismatch=charge.mismatch,
            refunded=charge.state is ChargeState.REFUNDED,
            repeated=repeated,
        )

    async def receipt(self, charge_id: str, payer_id: int) -> Receipt:
        """The person's own receipt, with the balance of this moment. Raises Gone if not theirs."""
        if not await Charge.filter(id=charge_id, payer_id=payer_id).exists():
            raise Gone
        return await self._receipt(charge_id, repeated=True)

    async def refunded(self, refund: Payment) -> Refunded:
        """Telegram gave the Stars of this charge back: take its tokens back, as far as they last.

        A wallet never goes below zero: what is not there stays on the charge as shortfall, for an
        admin, or until a job gives back what it holds now. A charge that we never saw is recorded
        as refunded, so that its payment, should it arrive late, credits nothing.
        """
        repeated = not await self._refund_once(refund)
        charge = await Charge.get(id=refund.charge_id)
        taken = charge.tokens - charge.shortfall
        return Refunded(charge.id, charge.payer_id, taken, charge.shortfall, repeated)

    @transactional
    async def _refund_once(self, refund: Payment) -> bool:
        """False when the refund was booked before."""
        await self._record(refund)
        moved = await Charge.filter(
            id=refund.charge_id, state__in=(ChargeState.CREDITED, ChargeState.REFUND_DUE)
        ).update(state=ChargeState.REFUNDED, refunded_at=self._now())
        await self._release(refund.charge_id, collect=not moved)
        if not moved:
            return False
        charge = await Charge.get(id=refund.charge_id)
        await _reverse(charge.order_id)
        taken = await self._take_back(charge)
        await mark(charge, charge.tokens - taken)
        await self._referrals.refunded(f"stars:{charge.id}")
        balance = await self._ledger.balance(charge.payer_id)
        await explain(charge.id)
        await self._tell.of_refund(charge.id, charge.payer_id, taken, balance)
        return True

    async def _release(self, charge_id: str, *, collect: bool) -> None:
        """The refund that an admin asked for is done: what was set aside for it may go back.

        Not `collect`: this payment's refund takes it all, before the shortfalls of others.
        """
        for row in await StarRefund.filter(charge_id=charge_id, state=RefundState.ASKED):
            moved = await StarRefund.filter(id=row.id, state=RefundState.ASKED).update(
                state=RefundState.DONE, ended_at=self._now(), error=None
            )
            if moved and row.held:
                await self._ledger.void(refund_job(row.id), collect=collect)

    async def _take_back(self, charge: Charge) -> int:
        """Tokens taken. The wallet stays locked: what is held now can't come back unseen."""
        taken: int = min(charge.tokens, await locked_balance(charge.payer_id) or 0)
        if taken:
            await self._ledger.transfer(
                source=wallet(charge.payer_id),
                target=system(Purpose.STARS),
                amount=taken,
                kind=Kind.STARS_REFUND,
                key=f"stars-refund:{charge.id}",
                ref=str(charge.order_id or ""),
            )
        return taken


async def _reverse(order_id: int | None) -> None:
    """The order is refunded when none of its charges stands: it may have been paid twice."""
    order = await Order.filter(id=order_id).select_for_update().first()
    if order is None:
        return
    standing = Charge.filter(order_id=order.id).exclude(state=ChargeState.REFUNDED)
    if not await standing.exists():
        await Order.filter(id=order.id, state=OrderState.PAID).update(state=OrderState.REFUNDED)


def _misfit(payment: Payment, order: Order | None) -> Mismatch | None:
    """Why no terms fit: such a payment is not credited, its Stars are to go back."""
    if order is None:
        return Mismatch.UNKNOWN_ORDER
    if payment.currency != STARS:
        return Mismatch.CURRENCY
    return Mismatch.AMOUNT if payment.stars != order.stars else None


async def _order_of(payload: str) -> tuple[Order | None, bool]:
    """The order that the payload names, and whether the payload names no database."""
    named = await named_by(ORDER, payload)
    if named is None:
        return None, False
    return await Order.get_or_none(id=named.row_id), named.unsigned
