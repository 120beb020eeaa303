"""Messages that come unasked: each its own message with a Close button; and small answers."""

from collections.abc import Mapping
from typing import Any

from aiogram import Bot, Router
from aiogram.exceptions import ClientDecodeError, TelegramAPIError
from aiogram.filters import Filter
from aiogram.types import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Message
from aiogram_dialog import DialogManager, ShowMode, StartMode
from loguru import logger

from bot.ui.texts import Locales

CLOSE = "notice:close"
MENU = "notice:menu"
NOT_TAKEN = (TelegramAPIError, ClientDecodeError)  # refused, unreachable, or answered with nonsense


class Pressed(Filter):
    """A button with exactly this data. (A magic filter would run in a thread each time.)"""

    def __init__(self, data: str) -> None:
        self.data = data

    async def __call__(self, callback: CallbackQuery) -> bool:
        return callback.data == self.data


async def notify(
    bot: Bot,
    chat_id: int,
    locales: Locales,
    language: str,
    key: str,
    values: Mapping[str, Any] | None = None,
    *,
    menu: bool = False,
) -> bool:
    """Send the text `key` as a message of its own, with Close (and Menu); False if refused.

    A person who blocked the bot, or a fault of Telegram's, is logged and never raised: a notice
    follows what is already true.
    """
    try:
        await bot.send_message(
            chat_id,
            locales.html(language, key, values),
            reply_markup=buttons(locales, language, menu=menu),
        )
    except NOT_TAKEN as error:
        logger.warning("notice {} not delivered to {}: {}", key, chat_id, error)
        return False
    return True


def buttons(locales: Locales, language: str, *, menu: bool = False) -> InlineKeyboardMarkup:
    """The keyboard under a notice."""
    names = [(MENU, "nav-menu")] * menu + [(CLOSE, "nav-close")]
    row = [
        InlineKeyboardButton(text=locales.plain(language, key), callback_data=data)
        for data, key in names
    ]
    return InlineKeyboardMarkup(inline_keyboard=[row])


async def toast(callback: CallbackQuery, text: str | None = None, *, alert: bool = False) -> None:
    """Answer a press, with words or without; a fault of Telegram's is logged, never raised.

    Telegram allows 200 characters and one answer, within seconds. What the press was for is done:
    losing it over an answer would be worse than a button that goes on spinning.
    """
    try:
        await callback.answer(text and text[:200], show_alert=alert)
    except NOT_TAKEN as error:
        logger.info("a press was answered already, too late or not at all: {}", error)


async def wipe(message: Message) -> None:
    """Remove a message from the chat where Telegram still allows it (48 hours); never raises."""
    try:
        await message.delete()
    except NOT_TAKEN as error:
        logger.info("message {} stays: {}", message.message_id, error)


def notices_router() -> Router:
    """Answers the buttons under notices, whatever screen the person is on."""
    router = Router(name="notices")
    router.callback_query.register(_close_pressed, Pressed(CLOSE))
    router.callback_query.register(_menu_pressed, Pressed(MENU))
    return router


async def _close_pressed(callback: CallbackQuery) -> None:
    await _dismiss(callback)
    await toast(callback)


async def _menu_pressed(callback: CallbackQuery, dialog_manager: DialogManager) -> None:
    await _dismiss(callback)
    home = dialog_manager.middleware_data["registry"].home
    await dialog_manager.start(
        home.entry, mode=StartMode.RESET_STACK, show_mode=ShowMode.DELETE_AND_SEND
    )
    await toast(callback)


async def _dismiss(callback: CallbackQuery) -> None:
    if isinstance(callback.message, Message):
        await wipe(callback.message)
