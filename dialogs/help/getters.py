"""What the help screen shows."""

from typing import Any

from aiogram_dialog import DialogManager

from bot.services.people.users import Person
from bot.ui.commands import listed
from bot.ui.context import AppContext
from bot.ui.navigation import menu_buttons_at
from bot.ui.screens import Place


async def more(
    app: AppContext, person: Person, language: str, dialog_manager: DialogManager, **_: Any
) -> dict[str, Any]:
    """The values of the help screen.

    They are every command that Telegram lists for this person, the price of a picture (0 if
    pictures are off), and the buttons of the help screen.
    """
    admin = app.settings.is_admin(person.id)
    commands = listed(app.registry, app.locales, language, app.settings, admin=admin)
    return {
        "picture": app.settings.generate_cost if app.settings.generates else 0,
        "commands": [{"name": one.command, "label": one.description} for one in commands],
        **await menu_buttons_at(Place.HELP, dialog_manager),
    }
