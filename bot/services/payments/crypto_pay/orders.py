"""Tokens for coins, by Crypto Pay: our order first, its invoice next, its own word before credit.

    open --its invoice is paid--> paid        open --its time is over--> expired --paid late--> paid

A webhook and a button are hints: what is credited is what Crypto Pay answers when it is asked.
Each paid invoice is credited once, under the key `crypto:<invoice id>`.
"""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import timedelta
from decimal import Decimal
from typing import Any

from loguru import logger
from tortoise.expressions import F

from bot.integrations.crypto_pay import (
    CryptoPay,
    CryptoPayRefused,
    CryptoPayUnavailable,
    Found,
    Invoice,
)
from bot.services.clock import Clock
from bot.services.errors import Gone, Refusal, Unavailable
from bot.services.growth.referrals import Referrals
from bot.services.ledger.ledger import Ledger
from bot.services.messaging.outbox import Notice, Outbox
from bot.services.money_log import log_money
from bot.services.payments._invoice_payloads import COINS, named_by, payload_for
from bot.services.payments._purchases import Purchases
from bot.services.payments.crypto_pay._queries import Credited, CryptoOffer, offer_of
from bot.services.payments.crypto_pay._unmatched import UnmatchedInvoices
from bot.settings.settings import Pack
from models import CryptoOrder, CryptoState, Kind, Purpose, Transfer, User
from models.db.transactions import transactional

RUB = "RUB"
LIFE = timedelta(hours=1)
REUSE_BEFORE_END = timedelta(minutes=10)
LATE = timedelta(days=3)  # after its end an order is still asked about; Crypto Pay hooks as long
SETTLED_AFTER = timedelta(minutes=10)
"""How long after its end an order keeps its person from being erased: paid in its last moment, it
is credited when Crypto Pay is asked, every minute, and Crypto Pay may be away for some."""
AT_ONCE = 100  # invoices of one question; what it finds is credited before the next


class CryptoUnavailable(Refusal):
    """Crypto Pay does not answer; nothing was taken."""

    text_key = "errors-crypto-away"


class _PayerErased(Exception):
    """A payment for an order whose person was erased: its tokens have no owner.

    Or one more for an order that was paid, where nothing proves that it is this order's.
    """


class Crypto:
    """`pay`: None where the operator has no Crypto Pay. `price`: RUB minor units per token."""

    def __init__(
        self,
        pay: CryptoPay | None,
        packs: tuple[Pack, ...],
        price: int,
        ledger: Ledger,
        referrals: Referrals,
        outbox: Outbox,
        odd: UnmatchedInvoices,
        now: Clock,
    ) -> None:
        self.packs = tuple(Pack(pack.tokens, pack.tokens * price) for pack in packs)
        self._pay = pay
        self._purchases = Purchases(ledger, referrals)
        self._outbox = outbox
        self._odd = odd
        self._now = now

    @property
    def on(self) -> bool:
        """Whether anybody can pay so."""
        return self._pay is not None

    async def open(self, user_id: int, tokens: int, description: str) -> CryptoOffer:
        """An order for this pack with its invoice: the person's open one, or a new one.

        Raises Gone for a pack that is not on sale, CryptoUnavailable. Not inside a transaction.
        """
        pack = next((pack for pack in self.packs if pack.tokens == tokens), None)
        if pack is None or self._pay is None:
            raise Gone
        order = await self._unpaid(user_id, pack)
        if order is None:
            order = await self._create(user_id, pack)
            await self._invoice(self._pay, order, description, None)
        elif order.link is None:
            await self._invoice(self._pay, order, description, await self._lost(self._pay, order))
        return offer_of(order)

    async def _create(self, user_id: int, pack: Pack) -> CryptoOrder:
        return await CryptoOrder.create(
            user_id=user_id,
            tokens=pack.tokens,
            amount_rub=pack.stars,
            created_at=self._now(),
            expires_at=self._now() + LIFE,
        )

    async def _unpaid(self, user_id: int, pack: Pack) -> CryptoOrder | None:
        return await CryptoOrder.filter(
            user_id=user_id,
            state=CryptoState.OPEN,
            tokens=pack.tokens,
            amount_rub=pack.stars,
            expires_at__gt=self._now() + REUSE_BEFORE_END,
        ).first()

    async def _lost(self, pay: CryptoPay, order: CryptoOrder) -> Invoice | None:
        """The invoice that was asked for, whose answer was lost, if there is one."""
        with _answering():
            active = await pay.active()
        for invoice in active:
            named = await named_by(COINS, invoice.payload)
            if named and named.row_id == order.id and _fits(invoice, order):
                return invoice
        return None

    async def _invoice(
        self, pay: CryptoPay, order: CryptoOrder, description: str, invoice: Invoice | None
    ) -> None:
        """Write the invoice down; make it where there is none yet."""
        payload = await payload_for(COINS, order.id)
        left = order.expires_at - self._now()
        with _answering():
            invoice = invoice or await pay.create(
                fiat=RUB,
                amount=Decimal(order.amount_rub) / 100,
                payload=payload,
                description=description,
                expires_in=max(60, int(left.total_seconds())),
            )
        order.invoice_id, order.link = invoice.id, invoice.link
        await CryptoOrder.filter(id=order.id).update(invoice_id=invoice.id, link=invoice.link)

    async def read(self, order_id: int, user_id: int) -> CryptoOffer:
        """The person's own order. Raises Gone if it is not theirs or has no invoice."""
        order = await CryptoOrder.get_or_none(id=order_id, user_id=user_id)
        if order is None or order.link is None:
            raise Gone
        return offer_of(order)

    async def check(self, order_id: int, user_id: int) -> tuple[CryptoOffer, list[Credited]]:
        """Ask Crypto Pay about the person's order now; what it brought.

        Raises Gone, CryptoUnavailable.
        """
        order = await CryptoOrder.get_or_none(id=order_id, user_id=user_id)
        if order is None or order.invoice_id is None:
            raise Gone
        credited = await self._ask([order.invoice_id])
        return await self.read(order_id, user_id), credited

    async def hint(self, invoice_id: int) -> list[Credited]:
        """A webhook named this invoice: ask. Raises CryptoUnavailable, so that it comes again."""
        return await self._ask([invoice_id])

    async def look(self) -> list[Credited]:
        """The chore: every order that may have been paid, or whose time is over; newest first.

        A fault of one invoice is logged and does not delay the others.
        """
        now = self._now()
        await CryptoOrder.filter(state=CryptoState.OPEN, expires_at__lte=now).update(
            state=CryptoState.EXPIRED
        )
        waiting = CryptoOrder.filter(expires_at__gt=now - LATE).exclude(state=CryptoState.PAID)
        asked = waiting.exclude(invoice_id=None).order_by("-id")
        ids: Any = await asked.values_list("invoice_id", flat=True)
        parts = [list(ids[at : at + AT_ONCE]) for at in range(0, len(ids), AT_ONCE)]
        return [credited for part in parts for credited in await self._each(part)]

    async def _each(self, ids: list[int]) -> list[Credited]:
        """One by one. Raises a fault that prevents every credit, such as a lost database."""
        found = await self._find(ids)
        if found.unread:
            logger.error("{} invoices of Crypto Pay can't be read", found.unread)
        credited = [await self._if_it_can_be(invoice) for invoice in found.paid]
        return [one for one in credited if one]

    async def _if_it_can_be(self, invoice: Invoice) -> Credited | None:
        try:
            return await self._settle(invoice)
        except Unavailable:
            raise
        except Exception as error:  # noqa: BLE001 - the next look tries again
            logger.opt(exception=error).error("invoice {} could not be credited", invoice.id)
            return None

    async def _ask(self, ids: list[int]) -> list[Credited]:
        """Somebody waits for these: raises what keeps any of them from being credited."""
        found = await self._find(ids)
        credited = [await self._settle(invoice) for invoice in found.paid]
        if found.unread:
            raise CryptoUnavailable
        return [one for one in credited if one]

    async def _find(self, ids: list[int]) -> Found:
        if self._pay is None:
            raise Gone
        with _answering():
            return await self._pay.find(ids)

    async def _settle(self, invoice: Invoice) -> Credited | None:
        """Credit a paid invoice by the terms of its order; None where that was done before."""
        named = await named_by(COINS, invoice.payload)
        order = await CryptoOrder.get_or_none(id=named.row_id) if named else None
        if named and order and _fits(invoice, order):
            with suppress(_PayerErased):
                return await self._credit(invoice, order.id, once=named.unsigned)
        await self._odd.found(invoice)
        return None

    @transactional
    async def _credit(self, invoice: Invoice, order_id: int, *, once: bool) -> Credited | None:
        """An order that was paid by two invoices is credited twice: both were paid; not if `once`.

        Raises _PayerErased.
        """
        key, order = f"crypto:{invoice.id}", await _locked(order_id)
        twice = once and order.state is CryptoState.PAID
        nobodys = twice or await _is_erased(order.user_id)
        if nobodys and not await Transfer.exists(key=key):
            raise _PayerErased
        await self._mark_paid(order, invoice)
        posted = await self._purchases.credit(
            Kind.CRYPTO, Purpose.CRYPTO, order.user_id, order.tokens, key, ref=str(order.id)
        )
        if posted.repeated:
            return None
        facts = {"invoice": invoice.id, "user": order.user_id, "order": order.id}
        log_money("payment in coins", **facts, tokens=order.tokens)
        values = {"tokens": order.tokens, "balance": posted.target_balance}
        await self._outbox.put(Notice(key, order.user_id, "crypto-told-paid", values))
        return Credited(order.id, order.user_id, order.tokens, posted.target_balance)

    async def _mark_paid(self, order: CryptoOrder, invoice: Invoice) -> None:
        """With what the first of its invoices was paid."""
        with_ = f"{invoice.paid_amount} {invoice.paid_asset}" if invoice.paid_asset else None
        await (
            CryptoOrder.filter(id=order.id)
            .exclude(state=CryptoState.PAID)
            .update(state=CryptoState.PAID, paid_at=self._now(), paid_with=with_ and with_[:64])
        )

    async def close(self) -> None:
        """Hang up."""
        if self._pay:
            await self._pay.close()


@contextmanager
def _answering() -> Iterator[None]:
    """Whatever goes wrong at Crypto Pay is for the log; the person reads that it may come later."""
    try:
        yield
    except CryptoPayUnavailable as error:
        logger.warning("Crypto Pay did not answer: {}", error)
        raise CryptoUnavailable from error
    except CryptoPayRefused as error:
        logger.error("{}", error)
        raise CryptoUnavailable from error


async def _locked(order_id: int) -> CryptoOrder:
    """The order as it stands, whose person stays the same until the transaction ends."""
    await CryptoOrder.filter(id=order_id).update(tokens=F("tokens"))
    return await CryptoOrder.get(id=order_id)


async def _is_erased(user_id: int) -> bool:
    return await User.filter(id=user_id).exclude(erased_at=None).exists()


def _fits(invoice: Invoice, order: CryptoOrder) -> bool:
    return invoice.fiat == RUB and invoice.amount * 100 == order.amount_rub
