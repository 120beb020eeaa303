"""What tokens cost."""

from decimal import Decimal
from typing import Any

from bot.i18n.catalog import roubles
from bot.services.registry import Services
from bot.settings.settings import Pack, Settings


async def price_list(services: Services, settings: Settings, **_: Any) -> dict[str, Any]:
    """Roubles per token both ways, and every pack with its price per token."""
    return {
        "buy": roubles(settings.price_buy_rub),
        "sell": roubles(settings.price_sell_rub),
        "packs": [_pack(pack) for pack in services.orders.packs],
        "picture": services.generations.cost if settings.generates else 0,
    }


def _pack(pack: Pack) -> dict[str, Any]:
    each = (Decimal(pack.stars) / pack.tokens).quantize(Decimal("0.01"))
    return {"tokens": pack.tokens, "stars": pack.stars, "each": each.normalize()}
