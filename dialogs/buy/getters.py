"""What the screens of buying show."""

from operator import itemgetter
from typing import Any, cast

from aiogram_dialog import DialogManager

from bot.services.people.users import Person
from bot.ui.attachments import truncated
from bot.ui.context import AppContext, kept
from bot.ui.formatting import pack_values

MAX_LABEL_CHARS = 20  # characters characters of a prompt on a button


async def packs(app: AppContext, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """Every pack on sale, the `best` by its price a token; the prompt that waits, if any."""
    on_sale = pack_values(app.services.orders.packs)
    best = max(on_sale, key=itemgetter("saving"))
    return {
        "packs": on_sale,
        "best": best["tokens"],
        "saving": best["saving"],
        "prompt": str(kept(dialog_manager, "prompt") or ""),
    }


async def offer(
    app: AppContext, person: Person, dialog_manager: DialogManager, **_: Any
) -> dict[str, Any]:
    """The order with its frozen price. Raises Gone if it was paid or has expired."""
    order_id = cast(int, dialog_manager.dialog_data["order_id"])
    order = await app.services.orders.read(order_id, person.id)
    return {"tokens": order.tokens, "stars": order.stars, "link": order.link}


async def receipt(
    app: AppContext, person: Person, dialog_manager: DialogManager, **_: Any
) -> dict[str, Any]:
    """The payment, the current balance, and the prompt that waited for it, if any."""
    start_data = cast(dict[str, str], dialog_manager.start_data)
    paid = await app.services.payments.receipt(start_data["charge_id"], person.id)
    prompt = start_data.get("prompt", "") if app.settings.generates else ""
    return {
        "tokens": paid.tokens,
        "balance": paid.balance,
        "prompt": truncated(prompt, MAX_LABEL_CHARS),
        "cost": app.services.generations.cost,
        "drawable": bool(prompt) and paid.balance >= app.services.generations.cost,
    }
