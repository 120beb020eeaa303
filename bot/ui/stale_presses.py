"""A press on a screen that another has replaced: a second tap mostly, or an older menu's button."""

from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest
from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager, ShowMode
from aiogram_dialog.api.exceptions import OutdatedIntent, UnknownIntent
from loguru import logger

from bot.i18n.widgets import spoken
from bot.services.errors import Gone
from bot.services.registry import Services
from bot.ui.notices import NOT_TAKEN, toast
from bot.ui.screens import Registry

REPLACED = (UnknownIntent, OutdatedIntent)  # how aiogram-dialog says whose button it was


async def show_newest(callback: CallbackQuery, manager: DialogManager) -> bool:
    """Answer the press with the screen that is open now; False where the person is on none.

    It changes nothing: what was asked for by the first tap stays.
    """
    if await _became_a_picture(callback, manager):
        await toast(callback)
        return True
    if not await _is_on_a_screen(manager):
        return False
    try:
        await _shown(callback, manager)
    except Gone:
        return False
    return True


async def _shown(callback: CallbackQuery, manager: DialogManager) -> None:
    """The menu that was pressed is drawn again, in case an edit of it was lost."""
    menu_id = manager.current_stack().last_message_id
    if callback.message and callback.message.message_id == menu_id:
        await toast(callback)
        await manager.show(ShowMode.EDIT)
    elif await _is_removed(callback):
        locales, language = spoken(manager)
        await toast(callback, locales.plain(language, "errors-outdated"))
        await manager.show(ShowMode.DELETE_AND_SEND)
    else:
        await toast(callback)


async def _is_removed(callback: CallbackQuery) -> bool:
    """Remove an older menu; False where it was gone before: the first tap has been answered."""
    message = callback.message
    if message is None:
        return True
    bot = callback.bot
    assert isinstance(bot, Bot)
    try:
        await bot.delete_message(message.chat.id, message.message_id)
    except TelegramBadRequest as error:
        logger.info("an older menu {} stays or is gone: {}", message.message_id, error)
        return "not found" not in error.message
    except NOT_TAKEN as error:
        logger.info("an older menu {} stays: {}", message.message_id, error)
    return True


async def _is_on_a_screen(manager: DialogManager) -> bool:
    """Whether a screen is known of, and still for this person."""
    if not manager.has_context():
        return False
    data = manager.middleware_data
    registry: Registry = data["registry"]
    screens = registry.of(manager.current_context().state)
    wanted = data["person"], data["settings"], data["services"]
    return screens is not None and await screens.serves(*wanted)


async def _became_a_picture(callback: CallbackQuery, manager: DialogManager) -> bool:
    """Whether the menu that was pressed is the message of a job since: «Draw», tapped twice."""
    data = manager.middleware_data
    services: Services = data["services"]
    if callback.message is None:
        return False
    return await services.generations.is_shown_in(data["person"].id, callback.message.message_id)
