"""What the help screen shows."""

from typing import Any

from aiogram_dialog import DialogManager

from bot.ui.context import AppContext
from bot.ui.navigation import menu_buttons_at
from bot.ui.screens import Place


async def more(app: AppContext, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """The buttons of the help screen, and the price of a picture; 0 if pictures are off."""
    picture = app.settings.generate_cost if app.settings.generates else 0
    return {"picture": picture, **await menu_buttons_at(Place.HELP, dialog_manager)}
