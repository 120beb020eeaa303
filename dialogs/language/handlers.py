"""What a person did on the screen of languages."""

from typing import Any

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager

from bot.i18n.widgets import set_language
from bot.ui.commands import list_commands_for
from bot.ui.context import person, services
from bot.ui.navigation import go_home


async def language_chosen(
    callback: CallbackQuery, select: Any, manager: DialogManager, code: str
) -> None:
    """Set the language. This update is already answered in it."""
    await services(manager).users.choose_language(person(manager).id, code)
    set_language(manager, code)
    await list_commands_for(manager, code)
    await go_home(callback, select, manager)
