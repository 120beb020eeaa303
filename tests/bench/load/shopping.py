"""People of the load who buy: pack, pre-checkout, payment. No payment may be lost."""

import asyncio
import itertools
from dataclasses import dataclass, field

import orjson

from tests.bench.load.people import EDIT, Crowd, Visitor
from tests.bench.load.wire import Json

CHECKOUT = 10.0  # seconds Telegram gives a bot to say yes
RECEIPT = 5.0  # seconds the person looks at the screen for the receipt
_numbers = itertools.count(1)


@dataclass
class Shop:
    """Where everybody buys; `paid`: the Stars of each charge that Telegram took."""

    crowd: Crowd
    invoices: dict[str, Json]
    label: str
    paid: dict[str, int] = field(default_factory=dict)

    async def visit(self, visitor: Visitor) -> None:
        """Buy the first pack, if the screens get that far."""
        if (door := visitor.buttons().get(self.label)) is None:
            return await self.crowd.start(visitor)
        await self.crowd.press(visitor, door)
        await self.crowd.press(visitor, next(iter(visitor.buttons().values())))
        link = next(iter(visitor.buttons("url").values()), "")
        if (invoice := self.invoices.get(link)) and await self._allowed(visitor, invoice):
            await self._pay(visitor, invoice)
        return await self.crowd.start(visitor)

    async def _allowed(self, visitor: Visitor, invoice: Json) -> bool:
        query = f"checkout{next(_numbers)}"
        answer = self.crowd.checkouts[query] = asyncio.get_running_loop().create_future()
        await self.crowd.post(
            pre_checkout_query={"id": query, "from": visitor.json, **_about(invoice)}
        )
        try:
            async with asyncio.timeout(CHECKOUT):
                allowed = await answer
        except TimeoutError:
            self.crowd.tally["checkouts unanswered"] += 1
            return False
        if not allowed:
            self.crowd.tally["checkouts refused"] += 1
        return allowed

    async def _pay(self, visitor: Visitor, invoice: Json) -> None:
        """Telegram has the Stars, and says so."""
        charge = f"bench{next(_numbers)}"
        about = _about(invoice)
        self.paid[charge] = about["total_amount"]
        ids = {"telegram_payment_charge_id": charge, "provider_payment_charge_id": ""}
        message = visitor.message(successful_payment=about | ids)
        shown = visitor.expect(EDIT)
        await self.crowd.post(message=message)
        await asyncio.wait((shown,), timeout=RECEIPT)


def _about(invoice: Json) -> Json:
    prices = invoice["prices"]
    amount = sum(price["amount"] for price in _listed(prices))
    payload = invoice["payload"]
    return {"currency": "XTR", "total_amount": amount, "invoice_payload": payload}


def _listed(prices: str | list[Json]) -> list[Json]:
    return orjson.loads(prices) if isinstance(prices, str) else prices
