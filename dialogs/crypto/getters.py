"""What the screens of paying with coins show."""

from typing import Any

from aiogram_dialog import DialogManager

from bot.i18n.catalog import roubles
from bot.services.people.users import Person
from bot.ui.context import AppContext, chosen


async def packs(app: AppContext, **_: Any) -> dict[str, Any]:
    """Every pack on sale. Here a pack's price is in RUB minor units."""
    return {
        "packs": [
            {"tokens": pack.tokens, "sum": roubles(pack.stars)}
            for pack in app.services.crypto.packs
        ]
    }


async def invoice(
    app: AppContext, person: Person, dialog_manager: DialogManager, **_: Any
) -> dict[str, Any]:
    """The order with its frozen price, and its state. Raises Gone if it is not theirs."""
    order = await app.services.crypto.read(chosen(dialog_manager), person.id)
    return {
        "tokens": order.tokens,
        "sum": roubles(order.amount_rub),
        "state": order.state,
        "open": order.state == "open",
        "unpaid": order.state != "paid",
        "until": order.expires_at,
        "link": order.link,
        "balance": await app.services.ledger.balance(person.id),
    }
