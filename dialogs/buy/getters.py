"""What the screens of buying show."""

from typing import Any, cast

from aiogram_dialog import DialogManager

from bot.services.people.users import Person
from bot.services.registry import Services


async def packs(services: Services, **_: Any) -> dict[str, Any]:
    """Every pack on sale."""
    return {
        "packs": [{"tokens": pack.tokens, "stars": pack.stars} for pack in services.orders.packs]
    }


async def offer(
    services: Services, person: Person, dialog_manager: DialogManager, **_: Any
) -> dict[str, Any]:
    """The order as it was frozen. Raises Gone when it was paid or has expired."""
    order_id = cast(int, dialog_manager.dialog_data["order_id"])
    order = await services.orders.read(order_id, person.id)
    return {"tokens": order.tokens, "stars": order.stars, "link": order.link}


async def receipt(
    services: Services, person: Person, dialog_manager: DialogManager, **_: Any
) -> dict[str, Any]:
    """What was paid, and the balance of this moment."""
    start_data = cast(dict[str, str], dialog_manager.start_data)
    paid = await services.payments.receipt(start_data["charge_id"], person.id)
    return {"tokens": paid.tokens, "balance": paid.balance}
