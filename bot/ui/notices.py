"""Notices, which are separate messages with a Close button, and answers to presses."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from aiogram import Bot, Router
from aiogram.dispatcher.event.bases import SkipHandler
from aiogram.exceptions import ClientDecodeError, TelegramAPIError
from aiogram.filters import Filter
from aiogram.types import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Message
from aiogram_dialog import DialogManager, ShowMode, StartMode
from loguru import logger

from bot.i18n.catalog import Locales
from bot.i18n.durations import wait_values
from bot.i18n.widgets import localization
from bot.ui.context import app, person
from bot.ui.styles import NEXT

CLOSE = "notice:close"
MENU = "notice:menu"
CALL_FAILED = (TelegramAPIError, ClientDecodeError)  # refused, unreachable, or an invalid answer
_OPEN = re.compile(r"notice:open:([a-z]+):([0-9]{1,18})")


@dataclass(frozen=True)
class Action:
    """A button under a notice: its data, and the key of its text."""

    data: str
    key: str


class Pressed(Filter):
    """A button with exactly this data. (A magic filter would run in a thread.)"""

    def __init__(self, data: str) -> None:
        self.data = data

    async def __call__(self, callback: CallbackQuery) -> bool:
        return callback.data == self.data


class CardPressed(Filter):
    """A notice's button that opens a card; gives the handler `dialog` and `item_id`."""

    async def __call__(self, callback: CallbackQuery) -> bool | dict[str, Any]:
        match = _OPEN.fullmatch(callback.data or "")
        return {"dialog": match[1], "item_id": int(match[2])} if match else False


async def notify(
    bot: Bot,
    chat_id: int,
    locales: Locales,
    language: str,
    key: str,
    values: Mapping[str, Any] | None = None,
    *,
    menu: bool = False,
    opens: str | None = None,
    action: Action | None = None,
) -> int | None:
    """Send the text `key` as a new message with Close; return its id, None if refused.

    `menu` adds a button to the main menu, `opens` (see `card_of`) one to a dialog's card, `action`
    the sender's own button. A failure is logged and never raised, because a notice reports what has
    already happened.
    """
    try:
        sent = await bot.send_message(
            chat_id,
            locales.html(language, key, values),
            reply_markup=buttons(locales, language, menu=menu, opens=opens, action=action),
        )
    except CALL_FAILED as error:
        logger.warning("notice {} not delivered to {}: {}", key, chat_id, error)
        return None
    return sent.message_id


def card_of(dialog: str, item_id: int) -> str:
    """The card of one item of a dialog (`Screens.card`), as a notice's `opens` names it."""
    return f"{dialog}:{item_id}"


def buttons(
    locales: Locales,
    language: str,
    *,
    menu: bool = False,
    opens: str | None = None,
    action: Action | None = None,
    above: Sequence[InlineKeyboardButton] = (),
) -> InlineKeyboardMarkup:
    """The keyboard under a notice; the row `above` acts on the notice's subject."""
    below = [Action(MENU, "nav-menu")] * menu + [Action(CLOSE, "nav-close")]
    first = Action(f"notice:open:{opens}", "nav-open") if opens else action

    def button(one: Action) -> InlineKeyboardButton:
        style = NEXT.style if one is first and not above else None
        text = locales.plain(language, one.key)
        return InlineKeyboardButton(text=text, callback_data=one.data, style=style)

    rows = [[button(one) for one in row] for row in ([[first], below] if first else [below])]
    return InlineKeyboardMarkup(inline_keyboard=[list(above), *rows] if above else rows)


async def toast(callback: CallbackQuery, text: str | None = None, *, alert: bool = False) -> None:
    """Answer a press, with or without a text. A failure is logged, never raised.

    Telegram allows one answer of 200 characters, within seconds. The press is already handled, so
    a failed answer must not undo it.
    """
    bot = callback.bot
    assert bot
    try:
        await bot.answer_callback_query(callback.id, text and text[:200], show_alert=alert)
    except CALL_FAILED as error:
        logger.info("could not answer a press: {}", error)


def waiting_words(manager: DialogManager, key: str, chat_id: int) -> str | None:
    """The text `key` while the chat is paused, otherwise None."""
    if (left := app(manager).chat_pauses.left(chat_id)) <= 0:
        return None
    locales, language = localization(manager)
    return locales.plain(language, key, wait_values(left))


async def delete_quietly(message: Message) -> None:
    """Delete a message if Telegram still allows it (48 hours). A failure is only logged."""
    try:
        await message.delete()
    except CALL_FAILED as error:
        logger.info("could not delete message {}: {}", message.message_id, error)


def notices_router() -> Router:
    """Handles the buttons under notices, on every screen."""
    router = Router(name="notices")
    router.callback_query.register(_close_pressed, Pressed(CLOSE))
    router.callback_query.register(_menu_pressed, Pressed(MENU))
    router.callback_query.register(_card_pressed, CardPressed())
    return router


async def _close_pressed(callback: CallbackQuery) -> None:
    await _dismiss(callback)
    await toast(callback)


async def _menu_pressed(callback: CallbackQuery, dialog_manager: DialogManager) -> None:
    await _dismiss(callback)
    registry, settings = app(dialog_manager).registry, app(dialog_manager).settings
    home = registry.home_of(person(dialog_manager), settings)
    await dialog_manager.start(
        home.entry, mode=StartMode.RESET_STACK, show_mode=ShowMode.DELETE_AND_SEND
    )
    await toast(callback)


async def _card_pressed(
    callback: CallbackQuery, dialog_manager: DialogManager, dialog: str, item_id: int
) -> None:
    """Show the card as a new menu below. The notice stays and will show the result."""
    screens = app(dialog_manager).registry.by_name(dialog)
    if screens is None or screens.card is None:
        raise SkipHandler
    if not screens.open_to(person(dialog_manager), app(dialog_manager).settings):
        raise SkipHandler
    await dialog_manager.start(
        screens.card,
        data={"id": item_id},
        mode=StartMode.RESET_STACK,
        show_mode=ShowMode.DELETE_AND_SEND,
    )
    await toast(callback)


async def _dismiss(callback: CallbackQuery) -> None:
    if isinstance(callback.message, Message):
        await delete_quietly(callback.message)
