"""What the screen of prices shows."""

from typing import Any

from aiogram_dialog import DialogManager

from bot.i18n.catalog import roubles
from bot.services.payments.methods import METHODS
from bot.services.people.users import Person
from bot.ui.context import AppContext
from bot.ui.formatting import pack_values
from bot.ui.navigation import dialog_for, menu_button


async def price_list(
    app: AppContext, person: Person, dialog_manager: DialogManager, **_: Any
) -> dict[str, Any]:
    """Reference prices in roubles, every pack, and a button for each way to buy that is on.

    `transfers`: whether one of them is paid in roubles.
    """
    ways = [method.dialog for method in METHODS]
    found = [await dialog_for(person, app, name) for name in ways]
    on = [screens for screens in found if screens]
    return {
        "buy": roubles(app.settings.price_buy_rub),
        "sell": roubles(app.settings.price_sell_rub),
        "packs": pack_values(app.services.orders.packs),
        "picture": app.services.generations.cost if app.settings.generates else 0,
        "transfers": "yes" if len(on) > 1 else "no",
        "wide": [await menu_button(screens, dialog_manager) for screens in on[:1]],
        "narrow": [await menu_button(screens, dialog_manager) for screens in on[1:]],
    }
