"""What the admin panel shows."""

from typing import Any

from aiogram_dialog import DialogManager

from bot.ui.navigation import menu_buttons_at
from bot.ui.screens import Place


async def rooms(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """A button for every admin dialog that is switched on."""
    return await menu_buttons_at(Place.ADMIN, dialog_manager)
