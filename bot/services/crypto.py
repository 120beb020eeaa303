"""Tokens for coins, by Crypto Pay: our order first, its invoice next, its own word before credit.

    open --its invoice is paid--> paid        open --its time is over--> expired --paid late--> paid

A webhook and a button are hints: what is credited is what Crypto Pay answers when it is asked.
Each paid invoice is credited once, under the key `crypto:<invoice id>`.
"""

import re
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any

from loguru import logger
from tortoise.expressions import F

from bot.config import Pack
from bot.integrations.crypto_pay import CryptoPay, CryptoPayAway, CryptoPayRefused, Invoice
from bot.services.clock import Clock
from bot.services.errors import Gone, Refusal
from bot.services.invites import Invites
from bot.services.ledger import Ledger, system, wallet
from bot.services.odd_coins import OddCoins
from bot.services.outbox import Notice, Outbox
from models import CryptoOrder, CryptoState, Kind, Purpose, Transfer, User
from models.transactions import transactional

RUB = "RUB"
LIFE = timedelta(hours=1)
REUSE_BEFORE_END = timedelta(minutes=10)
LATE = timedelta(days=3)  # after its end an order is still asked about; Crypto Pay hooks as long
AT_ONCE = 100  # invoices of one question; what it finds is credited before the next
_PAYLOAD = re.compile(r"crypto:([1-9][0-9]{0,17})")


class CryptoAway(Refusal):
    """Crypto Pay does not answer; nothing was taken."""

    text_key = "errors-crypto-away"


class _Nobodys(Exception):
    """A payment for an order whose person was erased: its tokens would be nobody's."""


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


class Crypto:
    """`pay`: None where the operator has no Crypto Pay. `price`: RUB minor units per token."""

    def __init__(
        self,
        pay: CryptoPay | None,
        packs: tuple[Pack, ...],
        price: int,
        ledger: Ledger,
        invites: Invites,
        outbox: Outbox,
        odd: OddCoins,
        now: Clock,
    ) -> None:
        self.packs = tuple(Pack(pack.tokens, pack.tokens * price) for pack in packs)
        self._pay = pay
        self._ledger = ledger
        self._invites = invites
        self._outbox = outbox
        self._odd = odd
        self._now = now

    @property
    def on(self) -> bool:
        """Whether anybody can pay so."""
        return self._pay is not None

    async def open(self, user_id: int, tokens: int, description: str) -> CryptoOffer:
        """An order for this pack with its invoice: the person's open one, or a new one.

        Raises Gone for a pack that is not on sale, CryptoAway. Not inside a transaction.
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
        return _offer(order)

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
        payload = payload_of(order.id)
        with _answering():
            return next((one for one in await pay.active() if one.payload == payload), None)

    async def _invoice(
        self, pay: CryptoPay, order: CryptoOrder, description: str, invoice: Invoice | None
    ) -> None:
        """Write the invoice down; make it where there is none yet."""
        left = order.expires_at - self._now()
        with _answering():
            invoice = invoice or await pay.create(
                fiat=RUB,
                amount=Decimal(order.amount_rub) / 100,
                payload=payload_of(order.id),
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
        return _offer(order)

    async def check(self, order_id: int, user_id: int) -> tuple[CryptoOffer, list[Credited]]:
        """Ask Crypto Pay about the person's order now; what it brought.

        Raises Gone, CryptoAway.
        """
        order = await CryptoOrder.get_or_none(id=order_id, user_id=user_id)
        if order is None or order.invoice_id is None:
            raise Gone
        credited = await self._ask([order.invoice_id])
        return await self.read(order_id, user_id), credited

    async def hint(self, invoice_id: int) -> list[Credited]:
        """A webhook named this invoice: ask. Raises CryptoAway, so that it comes again."""
        return await self._ask([invoice_id])

    async def look(self) -> list[Credited]:
        """The chore: every order that may have been paid, or whose time is over; newest first."""
        now = self._now()
        await CryptoOrder.filter(state=CryptoState.OPEN, expires_at__lte=now).update(
            state=CryptoState.EXPIRED
        )
        waiting = CryptoOrder.filter(expires_at__gt=now - LATE).exclude(state=CryptoState.PAID)
        asked = waiting.exclude(invoice_id=None).order_by("-id")
        ids: Any = await asked.values_list("invoice_id", flat=True)
        parts = [list(ids[at : at + AT_ONCE]) for at in range(0, len(ids), AT_ONCE)]
        return [credited for part in parts for credited in await self._ask(part)]

    async def _ask(self, ids: list[int]) -> list[Credited]:
        if self._pay is None:
            raise Gone
        with _answering():
            invoices = await self._pay.find(ids)
        paid = [invoice for invoice in invoices if invoice.status == "paid"]
        found = [await self._settle(invoice) for invoice in paid]
        return [credited for credited in found if credited]

    async def _settle(self, invoice: Invoice) -> Credited | None:
        """Credit a paid invoice by the terms of its order; None where that was done before."""
        match = _PAYLOAD.fullmatch(invoice.payload)
        order = await CryptoOrder.get_or_none(id=int(match[1])) if match else None
        if order is not None and _fits(invoice, order):
            with suppress(_Nobodys):
                return await self._credit(invoice, order.id)
        await self._odd.found(invoice)
        return None

    @transactional
    async def _credit(self, invoice: Invoice, order_id: int) -> Credited | None:
        """An order that was paid by two invoices is credited twice: both were paid.

        Raises _Nobodys.
        """
        key, order = f"crypto:{invoice.id}", await _locked(order_id)
        if await _is_erased(order.user_id) and not await Transfer.exists(key=key):
            raise _Nobodys
        await self._mark_paid(order, invoice)
        posted = await self._ledger.transfer(
            source=system(Purpose.CRYPTO),
            target=wallet(order.user_id),
            amount=order.tokens,
            kind=Kind.CRYPTO,
            key=key,
            ref=str(order.id),
        )
        if posted.repeated:
            return None
        await self._invites.purchased(order.user_id, key)
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


def payload_of(order_id: int) -> str:
    """The invoice's payload: a name for our row. Amounts are read from the row, never from it."""
    return f"crypto:{order_id}"


@contextmanager
def _answering() -> Iterator[None]:
    """Whatever goes wrong at Crypto Pay is for the log; the person reads that it may come later."""
    try:
        yield
    except CryptoPayAway as error:
        logger.warning("Crypto Pay was asked in vain: {}", error)
        raise CryptoAway from error
    except CryptoPayRefused as error:
        logger.error("{}", error)
        raise CryptoAway from error


async def _locked(order_id: int) -> CryptoOrder:
    """The order as it stands, whose person stays the same until the transaction ends."""
    await CryptoOrder.filter(id=order_id).update(tokens=F("tokens"))
    return await CryptoOrder.get(id=order_id)


async def _is_erased(user_id: int) -> bool:
    return await User.filter(id=user_id).exclude(erased_at=None).exists()


def _fits(invoice: Invoice, order: CryptoOrder) -> bool:
    return invoice.fiat == RUB and invoice.amount * 100 == order.amount_rub


def _offer(order: CryptoOrder) -> CryptoOffer:
    return CryptoOffer(
        id=order.id,
        user_id=order.user_id,
        tokens=order.tokens,
        amount_rub=order.amount_rub,
        state=order.state.value,
        link=order.link or "",
        expires_at=order.expires_at,
    )
