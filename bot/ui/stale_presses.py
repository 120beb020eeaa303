"""Presses on a screen that was replaced: usually a second tap, or an older menu's button."""

from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest
from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager, ShowMode
from aiogram_dialog.api.exceptions import OutdatedIntent, UnknownIntent
from loguru import logger

from bot.botapi.refusals import Reason, reason_of
from bot.i18n.widgets import localization
from bot.services.errors import Gone
from bot.ui.context import app, person, services
from bot.ui.notices import CALL_FAILED, toast

REPLACED = (UnknownIntent, OutdatedIntent)  # aiogram-dialog's errors for such a button


async def show_current_screen(callback: CallbackQuery, manager: DialogManager) -> bool:
    """Answer the press with the screen that is open now; False if none is open.

    The press itself does nothing: the first tap has already done it.
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
    """Draw the pressed menu again, because an edit of it may have been lost."""
    menu_id = manager.current_stack().last_message_id
    if callback.message and callback.message.message_id == menu_id:
        await toast(callback)
        await manager.show(ShowMode.EDIT)
    elif await _is_removed(callback):
        locales, language = localization(manager)
        await toast(callback, locales.plain(language, "errors-outdated"))
        await manager.show(ShowMode.DELETE_AND_SEND)
    else:
        await toast(callback)


async def _is_removed(callback: CallbackQuery) -> bool:
    """Delete an older menu. False if it is already deleted, so the first tap was answered."""
    message = callback.message
    if message is None:
        return True
    bot = callback.bot
    assert isinstance(bot, Bot)
    try:
        await bot.delete_message(message.chat.id, message.message_id)
    except TelegramBadRequest as error:
        logger.info("could not delete the older menu {}: {}", message.message_id, error)
        return reason_of(error) is not Reason.MESSAGE_GONE
    except CALL_FAILED as error:
        logger.info("could not delete the older menu {}: {}", message.message_id, error)
    return True


async def _is_on_a_screen(manager: DialogManager) -> bool:
    """Whether a screen is open that this person may still use."""
    if not manager.has_context():
        return False
    context = app(manager)
    screens = context.registry.of(manager.current_context().state)
    if screens is None:
        return False
    return await screens.serves(person(manager), context.settings, context.services)


async def _became_a_picture(callback: CallbackQuery, manager: DialogManager) -> bool:
    """Whether the pressed menu has become the message of a job, because «Draw» was tapped twice."""
    if callback.message is None:
        return False
    generations = services(manager).generations
    return await generations.is_shown_in(person(manager).id, callback.message.message_id)
