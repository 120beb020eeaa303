"""Orders: the pack a person chose, its tokens and Stars frozen before any invoice exists."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.services.clock import Clock
from bot.services.errors import Gone
from bot.services.payments._invoice_payloads import ORDER, payload_for
from bot.services.records import record_of
from bot.settings.settings import Pack
from models import Order, OrderState

ORDER_LIFE = timedelta(hours=24)
REUSE_BEFORE_END = timedelta(hours=1)


@dataclass(frozen=True)
class Offer:
    """An open order: tokens for Stars until `expires_at` (UTC).

    `link` opens its invoice, which carries `payload`.
    """

    id: int
    tokens: int
    stars: int
    link: str | None
    expires_at: datetime
    payload: str


class Orders:
    """Opens orders for packs on sale. `packs`: what the operator sells now."""

    def __init__(self, packs: tuple[Pack, ...], now: Clock) -> None:
        self.packs = packs
        self._now = now

    async def open(self, user_id: int, tokens: int) -> Offer:
        """An order for the pack of so many tokens: the person's open one, or a new one.

        The same pack looked at twice is one order and one invoice. Raises Gone when no such
        pack is on sale (an old screen, or a number that a client made up).
        """
        pack = next((pack for pack in self.packs if pack.tokens == tokens), None)
        if pack is None:
            raise Gone
        order = await self._unpaid(user_id, pack)
        if order is None:
            order = await Order.create(
                user_id=user_id,
                tokens=pack.tokens,
                stars=pack.stars,
                expires_at=self._now() + ORDER_LIFE,
            )
        return await _offer(order)

    async def _unpaid(self, user_id: int, pack: Pack) -> Order | None:
        return await Order.filter(
            user_id=user_id,
            state=OrderState.OPEN,
            tokens=pack.tokens,
            stars=pack.stars,
            expires_at__gt=self._now() + REUSE_BEFORE_END,
        ).first()

    async def read(self, order_id: int, user_id: int) -> Offer:
        """The person's own unpaid order. Raises Gone if it is not theirs, paid or expired."""
        order = await Order.get_or_none(id=order_id, user_id=user_id, state=OrderState.OPEN)
        if order is None or order.expires_at <= self._now():
            raise Gone
        return await _offer(order)

    async def keep_link(self, order_id: int, link: str) -> None:
        """Remember the invoice link that Telegram made for the order."""
        await Order.filter(id=order_id).update(invoice_link=link)


async def _offer(order: Order) -> Offer:
    payload = await payload_for(ORDER, order.id)
    return record_of(Offer, order, link=order.invoice_link, payload=payload)
