"""What a person did on the screens of languages and time zones."""

from typing import Any

from aiogram.types import CallbackQuery, Message
from aiogram_dialog import DialogManager

from bot.i18n.widgets import set_language, set_zone
from bot.ui.commands import list_commands_for
from bot.ui.context import person, services
from bot.ui.navigation import go_home
from bot.ui.pager import first_page
from dialogs.language.states import Language


async def language_chosen(
    callback: CallbackQuery, select: Any, manager: DialogManager, code: str
) -> None:
    """Set the language. This update is already answered in it."""
    await services(manager).users.choose_language(person(manager).id, code)
    set_language(manager, code)
    await list_commands_for(manager, code)
    await go_home(callback, select, manager)


async def zones_tapped(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    """The list of time zones, from the beginning."""
    manager.dialog_data.pop("query", None)
    first_page(manager)
    await manager.switch_to(Language.zone)


async def city_typed(_: Message, manager: DialogManager, text: str) -> None:
    """Look for a city."""
    manager.dialog_data["query"] = text
    first_page(manager)


async def zone_chosen(_: CallbackQuery, __: Any, manager: DialogManager, name: str) -> None:
    """Every moment is shown by this clock from now on."""
    await _use(manager, name)


async def default_tapped(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    """By the operator's clock again."""
    await _use(manager, None)


async def _use(manager: DialogManager, name: str | None) -> None:
    set_zone(manager, await services(manager).users.choose_timezone(person(manager).id, name))
    await manager.switch_to(Language.choose)
