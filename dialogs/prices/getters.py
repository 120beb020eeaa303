"""What tokens cost."""

from decimal import Decimal
from typing import Any

from bot.i18n.catalog import roubles
from bot.settings.settings import Pack
from bot.ui.context import AppContext


async def price_list(app: AppContext, **_: Any) -> dict[str, Any]:
    """Roubles per token both ways, and every pack with its price per token."""
    return {
        "buy": roubles(app.settings.price_buy_rub),
        "sell": roubles(app.settings.price_sell_rub),
        "packs": [_pack(pack) for pack in app.services.orders.packs],
        "picture": app.services.generations.cost if app.settings.generates else 0,
    }


def _pack(pack: Pack) -> dict[str, Any]:
    each = (Decimal(pack.stars) / pack.tokens).quantize(Decimal("0.01"))
    return {"tokens": pack.tokens, "stars": pack.stars, "each": each.normalize()}
