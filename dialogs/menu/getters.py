"""What the main menu shows."""

from typing import Any

from aiogram_dialog import DialogManager

from bot.services.people.users import Person
from bot.ui.context import AppContext
from bot.ui.navigation import menu_buttons_at
from bot.ui.screens import Place


async def overview(
    app: AppContext, person: Person, dialog_manager: DialogManager, **_: Any
) -> dict[str, Any]:
    """The person's name, balance and waiting items, and a button for every dialog that is on.

    `gift`: a free picture waits. `short`: the price of a picture if the balance is below it.
    """
    situation = await app.services.menu_summaries.of(person.id)
    low = app.settings.generates and situation.balance < app.services.generations.cost
    gift = low and await app.services.generations.is_next_free(person.id)
    return {
        "name": person.first_name,
        "balance": situation.balance,
        "pending": str(situation.pending or ""),
        "promised": situation.promised,
        "gift": gift,
        "short": app.services.generations.cost if low and not gift else 0,
        **await menu_buttons_at(Place.MENU, dialog_manager),
    }
