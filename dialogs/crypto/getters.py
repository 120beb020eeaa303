"""What the screens of paying with coins show."""

from typing import Any

from aiogram_dialog import DialogManager

from bot.i18n.catalog import roubles
from bot.services.people.users import Person
from bot.services.registry import Services
from bot.ui.context import chosen


async def packs(services: Services, **_: Any) -> dict[str, Any]:
    """Every pack on sale; a pack's price is in RUB minor units here."""
    return {
        "packs": [
            {"tokens": pack.tokens, "sum": roubles(pack.stars)} for pack in services.crypto.packs
        ]
    }


async def invoice(
    services: Services, person: Person, dialog_manager: DialogManager, **_: Any
) -> dict[str, Any]:
    """The order as it was frozen, and what became of it. Raises Gone if it is not theirs."""
    order = await services.crypto.read(chosen(dialog_manager), person.id)
    return {
        "tokens": order.tokens,
        "sum": roubles(order.amount_rub),
        "state": order.state,
        "open": order.state == "open",
        "unpaid": order.state != "paid",
        "until": order.expires_at,
        "link": order.link,
        "balance": await services.ledger.balance(person.id),
    }
